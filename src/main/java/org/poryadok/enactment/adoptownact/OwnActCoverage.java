package org.poryadok.enactment.adoptownact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CardTasks;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.enactment.adoptownact.CoverageRow.Stage;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** The map of who has an act of his own under a superior act. */
@Component
public class OwnActCoverage {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final OwnActs ownActs;
    private final ControlCards cards;
    private final CardTasks tasks;

    OwnActCoverage(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            OwnActs ownActs,
            ControlCards cards,
            CardTasks tasks) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.ownActs = ownActs;
        this.cards = cards;
        this.tasks = tasks;
    }

    /** Every body that the act asks, in the order of its clauses, then by name. */
    public List<CoverageRow> rows(String actId) {
        LegalAct act = acts.act(actId);
        Map<String, OwnAct> done =
                ownActs.under(actId).stream().collect(Collectors.toMap(OwnAct::bodyId, Function.identity()));
        Map<String, ControlCard> underControl =
                cards.underControl(act.jurisdiction().id(), actId, Procedure.ADOPT_OWN_ACT.key()).stream()
                        .collect(Collectors.toMap(
                                ControlCard::bodyId,
                                Function.identity(),
                                BinaryOperator.maxBy(Comparator.comparing(ControlCard::state))));
        Set<String> begun = tasks.begun(underControl.values());
        List<CoverageRow> rows = new ArrayList<>();
        for (Clause clause : register.clausesToday(actId, Procedure.ADOPT_OWN_ACT.key())) {
            Set<String> released = cards.releasedUndone(actId, clause.id(), Procedure.ADOPT_OWN_ACT.key()).stream()
                    .map(ControlCard::bodyId)
                    .collect(Collectors.toSet());
            for (Body body : organisation.bodiesOf(act.jurisdiction().id(), clause.addressees())) {
                OwnAct own = done.get(body.id());
                Stage stage = Optional.ofNullable(own)
                        .map(OwnActCoverage::stage)
                        .or(() ->
                                Optional.ofNullable(underControl.get(body.id())).map(card -> stage(card, begun)))
                        .orElse(released.contains(body.id()) ? Stage.RELEASED : Stage.NOT_BEGUN);
                rows.add(new CoverageRow(body.name(), clause.modality().title(), stage, words(stage, own)));
            }
        }
        return rows;
    }

    /** Acts of a jurisdiction that ask anybody for an act of his own today. */
    public List<LegalAct> actsThatAsk(String jurisdiction) {
        return acts.ofJurisdiction(jurisdiction).stream()
                .filter(act -> register.statusOf(act.id()) == ActStatus.IN_FORCE)
                .filter(act -> !register.clausesToday(act.id(), Procedure.ADOPT_OWN_ACT.key())
                        .isEmpty())
                .toList();
    }

    /** «Приняли акт: 3 из 6. Отклонили рекомендацию: 1.» */
    public String summary(String actId) {
        List<OwnAct> done = ownActs.under(actId);
        long adopted = done.stream().filter(own -> own.text().isPresent()).count();
        return "Приняли акт: " + adopted + " из " + rows(actId).size() + "."
                + (done.size() > adopted ? " Отклонили рекомендацию: " + (done.size() - adopted) + "." : "");
    }

    private static Stage stage(OwnAct own) {
        return own.text().isPresent() ? Stage.ADOPTED : Stage.DECLINED;
    }

    private static Stage stage(ControlCard card, Set<String> begun) {
        if (card.state() == CardState.SUBMITTED) {
            return Stage.CHECKED;
        }
        return card.processInstanceId().filter(begun::contains).isPresent() ? Stage.UNDERWAY : Stage.NOT_BEGUN;
    }

    private static String words(Stage stage, OwnAct own) {
        return switch (stage) {
            case ADOPTED -> own.text().orElseThrow().reference();
            case DECLINED -> stage.title() + ": " + own.note().orElse("");
            case CHECKED, UNDERWAY, NOT_BEGUN, RELEASED -> stage.title();
        };
    }
}
