package org.poryadok.enactment.adoptownact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
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

    OwnActCoverage(Acts acts, ActRegister register, Organisation organisation, OwnActs ownActs, ControlCards cards) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.ownActs = ownActs;
        this.cards = cards;
    }

    /** Every body that the act asks, in the order of its clauses, then by name. */
    public List<CoverageRow> rows(String actId) {
        LegalAct act = acts.act(actId);
        Map<String, OwnAct> done =
                ownActs.under(actId).stream().collect(Collectors.toMap(OwnAct::bodyId, Function.identity()));
        Map<String, ControlCard> underControl = cards.ofAct(actId).stream()
                .filter(card -> card.procedure().equals(Procedure.ADOPT_OWN_ACT.key()))
                .filter(card -> card.state().isUnderControl())
                .collect(Collectors.toMap(
                        ControlCard::bodyId,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(ControlCard::state))));
        List<CoverageRow> rows = new ArrayList<>();
        for (Clause clause : register.clausesToday(actId, Procedure.ADOPT_OWN_ACT.key())) {
            for (Body body : organisation.bodiesOf(act.jurisdiction().id(), clause.addressees())) {
                rows.add(new CoverageRow(
                        body.name(),
                        clause.modality().title(),
                        state(done.get(body.id()), underControl.get(body.id()))));
            }
        }
        return rows;
    }

    /** «Приняли акт: 3 из 6. Отклонили рекомендацию: 1.» */
    public String summary(String actId) {
        List<OwnAct> done = ownActs.under(actId);
        long adopted = done.stream().filter(own -> own.text().isPresent()).count();
        return "Приняли акт: " + adopted + " из " + rows(actId).size() + "."
                + (done.size() > adopted ? " Отклонили рекомендацию: " + (done.size() - adopted) + "." : "");
    }

    private static String state(OwnAct own, ControlCard card) {
        if (own != null) {
            return own.text()
                    .map(OwnAct.Text::reference)
                    .orElseGet(() -> "рекомендация отклонена: " + own.note().orElse(""));
        }
        if (card == null) {
            return "не начато";
        }
        return card.state() == CardState.SUBMITTED ? "на проверке у координатора" : "готовится";
    }
}
