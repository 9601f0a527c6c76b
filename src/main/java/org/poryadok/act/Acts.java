package org.poryadok.act;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every act that the product knows, read from files and checked when the host started. */
public final class Acts {

    private final Map<String, LegalAct> acts = new LinkedHashMap<>();
    private final Map<String, Jurisdiction> jurisdictions = new LinkedHashMap<>();
    private final List<ListedNetwork> listed;
    private final List<NetworkOpening> openings;

    /** Without a federal list. */
    public Acts(Collection<LegalAct> checked) {
        this(checked, List.of(), List.of());
    }

    /**
     * @param listed   networks of the Government's list of official pages
     * @param openings networks that are younger than the acts
     */
    public Acts(Collection<LegalAct> checked, List<ListedNetwork> listed, List<NetworkOpening> openings) {
        this.listed = List.copyOf(listed);
        this.openings = List.copyOf(openings);
        for (LegalAct act : checked) {
            acts.put(act.id(), act);
            jurisdictions.putIfAbsent(act.jurisdiction().id(), act.jurisdiction());
        }
    }

    /** The federal list's word on a network on a day; empty when it is not on the list. */
    public Optional<ListedNetwork> listed(String network, LocalDate on) {
        return listed.stream()
                .filter(entry ->
                        entry.network().equals(network) && !entry.from().isAfter(on))
                .findFirst();
    }

    /** When a network began; empty where it is older than every act. */
    public Optional<NetworkOpening> opening(String network) {
        return openings.stream()
                .filter(entry -> entry.network().equals(network))
                .findFirst();
    }

    public List<LegalAct> all() {
        return List.copyOf(acts.values());
    }

    public Optional<LegalAct> find(String id) {
        return Optional.ofNullable(acts.get(id));
    }

    /** @throws ActException when there is no such act */
    public LegalAct act(String id) {
        return find(id).orElseThrow(() -> new ActException("Акт «" + id + "» не найден."));
    }

    public List<LegalAct> ofJurisdiction(String jurisdiction) {
        return acts.values().stream()
                .filter(act -> act.jurisdiction().id().equals(jurisdiction))
                .toList();
    }

    /** Whether any act of a jurisdiction, in force or not, has bodies determine persons for this part. */
    public boolean determineIn(String jurisdiction, PersonRole part) {
        return ofJurisdiction(jurisdiction).stream()
                .flatMap(act -> act.clauses().stream())
                .anyMatch(clause -> clause.determines(part));
    }

    public Collection<Jurisdiction> jurisdictions() {
        return List.copyOf(jurisdictions.values());
    }

    /** @throws ActException when no act belongs to such a jurisdiction */
    public Jurisdiction jurisdiction(String id) {
        return Optional.ofNullable(jurisdictions.get(id))
                .orElseThrow(() -> new ActException("Территория «" + id + "» не найдена."));
    }
}
