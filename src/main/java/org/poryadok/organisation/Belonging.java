package org.poryadok.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.springframework.stereotype.Component;

/**
 * The rule that whatever a record names is there and belongs to the record's jurisdiction. Asked before a record is
 * written, and of every record that people are shown: a row may be older than the rule, or its act may have been taken
 * away since. Which other jurisdiction something belongs to is never said.
 */
@Component
public class Belonging {

    private final Organisation organisation;
    private final Acts acts;

    Belonging(Organisation organisation, Acts acts) {
        this.organisation = organisation;
        this.acts = acts;
    }

    /** @throws OrganisationException with a Russian sentence when anything is missing or somebody else's */
    public void require(RecordParts parts) {
        fault(parts).ifPresent(fault -> {
            throw new OrganisationException(
                    "Запись территории «" + parts.jurisdiction() + "» не внесена: " + fault + ".");
        });
    }

    /** What is missing or somebody else's, the first of it, Russian, without a full stop. */
    public Optional<String> fault(RecordParts parts) {
        return faults(List.of(parts)).apply(parts);
    }

    /** The same for many records, whose bodies and people are looked up together. */
    Function<RecordParts, Optional<String>> faults(Collection<RecordParts> records) {
        Map<String, String> bodies = organisation.findBodies(named(records, RecordParts::bodies)).stream()
                .collect(Collectors.toMap(Body::id, Body::jurisdiction));
        Map<String, String> people = organisation.officials(named(records, RecordParts::people)).stream()
                .collect(Collectors.toMap(Official::userId, Official::jurisdiction));
        Set<String> jurisdictions =
                acts.jurisdictions().stream().map(Jurisdiction::id).collect(Collectors.toSet());
        return record -> !jurisdictions.contains(record.jurisdiction())
                ? Optional.of(missing("территория", record.jurisdiction()))
                : Stream.of(
                                actFault(record),
                                clauseFault(record),
                                whose("орган", record.bodies(), bodies, record.jurisdiction()),
                                whose("должностное лицо", record.people(), people, record.jurisdiction()),
                                networkFault(record))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<String> actFault(RecordParts record) {
        return record.act()
                .flatMap(id -> whose(
                        "акт",
                        List.of(id),
                        acts.find(id)
                                .map(act -> Map.of(id, act.jurisdiction().id()))
                                .orElse(Map.of()),
                        record.jurisdiction()));
    }

    private Optional<String> clauseFault(RecordParts record) {
        List<LegalAct> asked = record.act()
                .map(id -> acts.find(id).stream().toList())
                .orElseGet(() -> acts.ofJurisdiction(record.jurisdiction()));
        return record.clauses().stream()
                .filter(id -> asked.stream().allMatch(act -> act.findClause(id).isEmpty()))
                .findFirst()
                .map(id -> missing("пункт", id)
                        + record.act().map(act -> " в акте «" + act + "»").orElse(""));
    }

    private static Optional<String> networkFault(RecordParts record) {
        return record.networks().stream()
                .filter(id -> Network.find(id).isEmpty())
                .findFirst()
                .map(id -> missing("площадка", id));
    }

    /**
     * Of things that are known by their id.
     *
     * @param what   Russian, nominative
     * @param owners jurisdiction by id
     */
    public static Optional<String> whose(
            String what, Collection<String> ids, Map<String, String> owners, String jurisdiction) {
        return ids.stream()
                .filter(id -> !jurisdiction.equals(owners.get(id)))
                .findFirst()
                .map(id -> owners.containsKey(id)
                        ? what + " «" + id + "» относится к другой территории"
                        : missing(what, id));
    }

    private static String missing(String what, String id) {
        return "не существует " + what + " «" + id + "»";
    }

    private static Set<String> named(Collection<RecordParts> records, Function<RecordParts, List<String>> parts) {
        return records.stream().map(parts).flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
    }
}
