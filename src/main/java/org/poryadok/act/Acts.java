package org.poryadok.act;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every act that the product knows, read from files and checked when the host started. */
public final class Acts {

    private final Map<String, LegalAct> acts = new LinkedHashMap<>();
    private final Map<String, Jurisdiction> jurisdictions = new LinkedHashMap<>();

    public Acts(Collection<LegalAct> checked) {
        for (LegalAct act : checked) {
            acts.put(act.id(), act);
            jurisdictions.putIfAbsent(act.jurisdiction().id(), act.jurisdiction());
        }
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

    public Collection<Jurisdiction> jurisdictions() {
        return List.copyOf(jurisdictions.values());
    }

    /** @throws ActException when no act belongs to such a jurisdiction */
    public Jurisdiction jurisdiction(String id) {
        return Optional.ofNullable(jurisdictions.get(id))
                .orElseThrow(() -> new ActException("Территория «" + id + "» не найдена."));
    }
}
