package org.poryadok.act.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.poryadok.act.LegalAct;
import org.poryadok.act.ListedNetwork;
import org.poryadok.act.NetworkOpening;
import org.poryadok.act.NetworkRule;

/** Reads one file, with every check. */
final class ActReader {

    private final FileSchema actSchema = new FileSchema("acts/act.schema.json");
    private final FileSchema networksSchema = new FileSchema("acts/networks.schema.json");
    private final DefaultTerm defaultTerm;

    ActReader(DefaultTerm defaultTerm) {
        this.defaultTerm = defaultTerm;
    }

    /** Empty when the file is no act; why is among the faults. */
    Optional<LegalAct> act(ActFile file, List<NetworkRule> restrictions, FileFaults faults) {
        Optional<YamlTree> tree = tree(file, faults);
        tree.ifPresent(content -> {
            actSchema.check(content, faults);
            ActMeaning.check(content, faults);
        });
        return faults.none()
                ? tree.map(content -> ActAssembler.act(content.root(), restrictions, defaultTerm))
                : Optional.empty();
    }

    /** Federal restrictions; empty when the file is faulty. */
    List<NetworkRule> networks(ActFile file, FileFaults faults) {
        Optional<YamlTree> tree = tree(file, faults);
        tree.ifPresent(content -> {
            networksSchema.check(content, faults);
            ActMeaning.checkNetworks(content, faults);
        });
        return faults.none()
                ? tree.map(content -> ActAssembler.networks(content.root().path("networks")))
                        .orElse(List.of())
                : List.of();
    }

    /** Networks of the federal list; empty when the file is faulty, which {@link #networks} tells. */
    List<ListedNetwork> listed(ActFile file) {
        return federal(file, root -> ActAssembler.listed(root.path("listed")));
    }

    /** Networks that are younger than the acts; empty when the file is faulty, which {@link #networks} tells. */
    List<NetworkOpening> openings(ActFile file) {
        return federal(file, root -> ActAssembler.openings(root.path("opened")));
    }

    private <T> List<T> federal(ActFile file, Function<JsonNode, List<T>> read) {
        FileFaults told = new FileFaults(file.name());
        return networks(file, told).isEmpty()
                ? List.of()
                : tree(file, told).map(content -> read.apply(content.root())).orElse(List.of());
    }

    private static Optional<YamlTree> tree(ActFile file, FileFaults faults) {
        return SourceText.of(file, faults).flatMap(text -> YamlTreeReader.read(text, faults));
    }
}
