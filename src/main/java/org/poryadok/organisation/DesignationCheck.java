package org.poryadok.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Rank;
import org.poryadok.act.RankRule;
import org.poryadok.act.Role;
import org.poryadok.term.Russian;

/** One person against one clause, told in the sentences that the official reads. */
@Clauses({"SPB-5.2", "SPB-6.2", "SHP-2.2", "SHP-3.2.1.2"})
final class DesignationCheck {

    private static final Map<Rank, String> RANK_GENITIVE = Map.of(
            Rank.HEAD, "руководителя",
            Rank.DEPUTY_HEAD, "заместителя руководителя",
            Rank.UNIT_HEAD, "руководителя структурного подразделения",
            Rank.DEPUTY_UNIT_HEAD, "заместителя руководителя структурного подразделения",
            Rank.SPECIALIST, "специалиста");
    private static final Map<OwnerKind, String> KIND_GENITIVE = Map.of(
            OwnerKind.GOVERNMENT, "Правительства",
            OwnerKind.SECTORAL_BODY, "исполнительного органа",
            OwnerKind.EXECUTIVE_BODY, "исполнительного органа",
            OwnerKind.STRUCTURAL_UNIT, "структурного подразделения",
            OwnerKind.SUBORDINATE_ORGANIZATION, "организации",
            OwnerKind.STATE_OWNED_ORGANIZATION, "организации",
            OwnerKind.LOCAL_GOVERNMENT, "органа местного самоуправления",
            OwnerKind.ADMINISTRATION, "администрации");

    private final Official official;
    private final Clause clause;
    private final List<Hindrance> hindrances = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    DesignationCheck(Official official, Clause clause) {
        this.official = official;
        this.clause = clause;
    }

    void presence(Presence presence) {
        hindrances.addAll(presence.hindrances(official, clause));
    }

    void body(Body body) {
        if (!official.jurisdiction().equals(body.jurisdiction())) {
            hindrances.add(new Hindrance(
                    "другая территория",
                    official.shortName() + " — сотрудник другой территории: назначить можно только своего."));
        }
        clause.rank().ifPresent(rule -> rank(rule, body));
        if (!official.bodyId().equals(Optional.of(body.id()))) {
            warnings.add(official.shortName() + " замещает должность в другом органе: проверьте, что назначение на «"
                    + body.name() + "» не ошибка.");
        }
    }

    /** SHP 2.2 and 6 give both to one person, so it is lawful, but nobody then controls the controller. */
    void controller() {
        boolean responsible =
                clause.personRole().map(role -> role == PersonRole.RESPONSIBLE).orElse(false);
        if (responsible && official.roles().contains(Role.CONTROLLER.id())) {
            warnings.add(official.shortName() + " осуществляет и контроль за исполнением акта: ответственное лицо и "
                    + "контролирующее лицо совпадают.");
        }
    }

    void otherBodies(List<Body> others) {
        if (!others.isEmpty()) {
            warnings.add(official.shortName() + " назначен(а) и в других органах: "
                    + String.join(
                            ", ",
                            others.stream().map(body -> "«" + body.name() + "»").toList()) + ".");
        }
    }

    List<Hindrance> hindrances() {
        return hindrances;
    }

    RankCheck result() {
        return new RankCheck(hindrances.stream().map(Hindrance::sentence).toList(), warnings);
    }

    private void rank(RankRule rule, Body body) {
        boolean high = official.rank().atLeast(rule.minimum());
        boolean civil = official.civilService() || !rule.civilService();
        if (high && civil) {
            return;
        }
        String mark = Stream.of(high ? "" : "должность ниже требуемой", civil ? "" : "не должность гражданской службы")
                .filter(fault -> !fault.isEmpty())
                .collect(Collectors.joining(", "));
        String sentence = Russian.capitalised(clause.citation()) + ": " + person()
                + " замещать должность " + (rule.civilService() ? "государственной гражданской службы " : "")
                + "не ниже " + RANK_GENITIVE.get(rule.minimum()) + " " + KIND_GENITIVE.get(body.kind()) + "; "
                + official.shortName() + " — «" + official.post() + "»"
                + (high ? ", и эта должность не относится к государственной гражданской службе." : ".");
        hindrances.add(new Hindrance(mark + ", " + clause.citation(), sentence));
    }

    private String person() {
        PersonRole role = clause.personRole().orElse(PersonRole.RESPONSIBLE);
        return role.title() + (role == PersonRole.EXECUTOR ? " должен" : " должно");
    }
}
