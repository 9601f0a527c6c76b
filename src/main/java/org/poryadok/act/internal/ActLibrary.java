package org.poryadok.act.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poryadok.act.ActFault;
import org.poryadok.act.ActLoadException;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NetworkRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All acts together: those of the product, and over them those of the administration's own folder. */
final class ActLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(ActLibrary.class);

    private final ActReader reader;
    private final List<ActFault> faults = new ArrayList<>();
    private final Map<String, LegalAct> acts = new LinkedHashMap<>();

    private ActLibrary(DefaultTerm defaultTerm) {
        reader = new ActReader(defaultTerm);
    }

    /**
     * @param networks    federal restrictions
     * @param own         acts of the product
     * @param external    acts of the folder; one with the id of an own act takes its place
     * @param defaultTerm of obligations of which an act says no term
     * @throws ActLoadException with every fault of every file
     */
    static Acts read(ActFile networks, List<ActFile> own, List<ActFile> external, DefaultTerm defaultTerm) {
        ActLibrary library = new ActLibrary(defaultTerm);
        FileFaults ofNetworks = new FileFaults(networks.name());
        List<NetworkRule> restrictions = library.reader.networks(networks, ofNetworks);
        library.faults.addAll(ofNetworks.inOrder());
        Map<String, String> files = library.add(own, restrictions);
        files.putAll(library.add(external, restrictions));
        library.oneDescriptionPerJurisdiction(files);
        if (!library.faults.isEmpty()) {
            throw new ActLoadException(library.faults);
        }
        return new Acts(library.acts.values(), library.reader.listed(networks), library.reader.openings(networks));
    }

    private Map<String, String> add(List<ActFile> files, List<NetworkRule> restrictions) {
        Map<String, String> fileOf = new HashMap<>();
        for (ActFile file : files) {
            FileFaults ofFile = new FileFaults(file.name());
            Optional<LegalAct> act = reader.act(file, restrictions, ofFile);
            faults.addAll(ofFile.inOrder());
            act.ifPresent(read -> {
                String earlier = fileOf.putIfAbsent(read.id(), file.name());
                if (earlier != null) {
                    faults.add(new ActFault(
                            file.name(),
                            1,
                            "Акт «" + read.id() + "» уже описан в файле " + earlier
                                    + ": дайте другое обозначение (id) или уберите один из файлов."));
                } else if (acts.put(read.id(), read) != null) {
                    LOG.info("Act {} is taken from {} instead of the product's own file", read.id(), file.name());
                }
            });
        }
        return fileOf;
    }

    private void oneDescriptionPerJurisdiction(Map<String, String> files) {
        Map<String, LegalAct> first = new HashMap<>();
        for (LegalAct act : acts.values()) {
            Jurisdiction jurisdiction = act.jurisdiction();
            LegalAct earlier = first.putIfAbsent(jurisdiction.id(), act);
            if (earlier != null && !earlier.jurisdiction().equals(jurisdiction)) {
                faults.add(new ActFault(
                        files.get(act.id()),
                        1,
                        "Территория «" + jurisdiction.id()
                                + "» описана иначе, чем в файле " + files.get(earlier.id())
                                + ": название, регион, часовой пояс и час писем должны совпадать."));
            }
        }
    }
}
