package org.poryadok.organisation.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.table.CsvRow;

/** What no single line can show: how the organisation would look as a whole after the import. */
public final class OrganisationAfterImport {

    private final OrganisationRows.Known known;
    private final BodyReader bodyReader;
    private final OfficialReader officialReader;
    private final List<ImportFault> faults;
    private final Map<String, BodyEntry> bodies;
    private final Map<String, OfficialEntry> officials;

    public OrganisationAfterImport(
            OrganisationRows.Known known,
            BodyReader bodyReader,
            OfficialReader officialReader,
            List<ImportFault> faults) {
        this.known = known;
        this.bodyReader = bodyReader;
        this.officialReader = officialReader;
        this.faults = faults;
        bodies = new TreeMap<>(known.bodies());
        bodyReader.entries().forEach(entry -> bodies.put(entry.body().id(), entry));
        officials = new HashMap<>(known.officials());
        officialReader.entries().forEach(entry -> officials.put(entry.official().userId(), entry));
    }

    public void check() {
        bodyReader.entries().forEach(entry -> {
            superior(entry.body());
            soleHolder(entry);
        });
        officialReader.entries().forEach(entry -> {
            jurisdictionStays(entry.official());
            bodyExists(entry.official());
            roleFitsBody(entry.official());
        });
        heads();
    }

    private void superior(Body body) {
        if (body.supervisingBody().isEmpty()) {
            return;
        }
        String superior = body.supervisingBody().get();
        if (!exists(superior)) {
            fault(body, "Вышестоящего органа с кодом «" + code(superior) + "» нет ни в файле, ни в системе.");
            return;
        }
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(body.id());
        while (next.isPresent() && seen.add(next.get())) {
            next = Optional.ofNullable(bodies.get(next.get()))
                    .flatMap(entry -> entry.body().supervisingBody());
        }
        if (next.isPresent()) {
            fault(body, "Подчинённость замкнута в круг: орган «" + code(next.get()) + "» подчинён сам себе.");
        }
    }

    private void soleHolder(BodyEntry entry) {
        for (String role : entry.actRoles()) {
            bodies.values().stream()
                    .filter(other ->
                            other.body().jurisdiction().equals(entry.body().jurisdiction()))
                    .filter(other -> !other.body().id().equals(entry.body().id())
                            && other.actRoles().contains(role))
                    .findFirst()
                    .ifPresent(other -> fault(
                            entry.body(),
                            "Роль «" + Role.find(role).orElseThrow().title() + "» уже есть у органа «"
                                    + other.body().code() + "»: по акту она одна на территорию."));
        }
    }

    private void jurisdictionStays(Official official) {
        OfficialEntry before = known.officials().get(official.userId());
        if (before != null && !before.official().jurisdiction().equals(official.jurisdiction())) {
            fault(official, "Логин «" + official.userId() + "» занят сотрудником другой территории.");
        }
    }

    private void bodyExists(Official official) {
        if (!exists(official.bodyId().orElseThrow())) {
            fault(official, "Органа с кодом «" + code(official.bodyId().get()) + "» нет ни в файле, ни в системе.");
        }
    }

    private void roleFitsBody(Official official) {
        BodyEntry body = bodies.get(official.bodyId().orElseThrow());
        if (body == null) {
            return;
        }
        for (String id : official.roles().stream().sorted().toList()) {
            Role role = Role.find(id).orElseThrow();
            if (!role.inEveryBody() && !body.actRoles().contains(id)) {
                fault(
                        official,
                        "Роль «" + role.title() + "» есть только у сотрудников органа, которому она дана: "
                                + "у органа «" + body.body().code() + "» её нет (столбец «Роли по акту»).");
            }
        }
    }

    private void heads() {
        // A faulty row may be the very head that is missed.
        if (officialReader.anyRowFaulty()) {
            return;
        }
        Set<String> headed = new HashSet<>();
        officials.values().stream()
                .filter(entry -> entry.active() && entry.official().roles().contains(Role.HEAD.id()))
                .forEach(entry -> entry.official().bodyId().ifPresent(headed::add));
        bodyReader.entries().stream()
                .map(BodyEntry::body)
                .filter(body -> !headed.contains(body.id()))
                .forEach(body -> fault(
                        body,
                        "У органа «" + body.code() + "» нет руководителя: нужна строка сотрудника "
                                + "с ролью «руководитель»."));
        officialReader.entries().stream()
                .map(OfficialEntry::official)
                .filter(this::wasHead)
                .filter(official -> !headed.contains(headedBefore(official)))
                .filter(official -> bodyReader.place(headedBefore(official)).isEmpty())
                .forEach(official -> fault(
                        official,
                        "После загрузки у органа «" + code(headedBefore(official)) + "» не останется руководителя."));
    }

    private boolean wasHead(Official official) {
        OfficialEntry before = known.officials().get(official.userId());
        return before != null
                && before.active()
                && before.official().roles().contains(Role.HEAD.id())
                && before.official().bodyId().isPresent();
    }

    private String headedBefore(Official official) {
        return known.officials().get(official.userId()).official().bodyId().orElseThrow();
    }

    private boolean exists(String bodyId) {
        return bodies.containsKey(bodyId) || bodyReader.place(bodyId).isPresent();
    }

    private void fault(Body body, String sentence) {
        CsvRow row = bodyReader.place(body.id()).orElseThrow();
        faults.add(new ImportFault(row.file(), row.line(), sentence));
    }

    private void fault(Official official, String sentence) {
        CsvRow row = officialReader.place(official.userId());
        faults.add(new ImportFault(row.file(), row.line(), sentence));
    }

    private static String code(String bodyId) {
        return bodyId.substring(bodyId.indexOf('.') + 1);
    }
}
