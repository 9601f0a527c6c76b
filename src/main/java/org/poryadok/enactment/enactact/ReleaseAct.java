package org.poryadok.enactment.enactact;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CardRow;
import org.poryadok.casework.CardRows;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Снять акт с контроля»: the controller sees what of the version was fulfilled when, and releases it. */
@Component
@Clauses({"SPB-8", "KUZ-5", "SHP-6", "TOM-6"})
public class ReleaseAct implements TaskStep {

    private final ControlCards cards;
    private final CardRows rows;

    ReleaseAct(ControlCards cards, CardRows rows) {
        this.cards = cards;
        this.rows = rows;
    }

    @Override
    public void show(CaseFile file) {
        List<CardRow> summary = rows.of(ofVersion(file).toList());
        file.setJson(Variables.CARD_ROWS, summary);
        file.set(Variables.CARD_COUNT, summary.size());
    }

    /** «Записать снятие с контроля»: every card that was fulfilled and not released yet. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        ofVersion(file)
                .filter(card -> card.state() == CardState.FULFILLED)
                .forEach(card -> cards.releaseUnlessReleased(
                        card.id(),
                        file.known(Variables.RELEASED_BY),
                        file.text(Variables.RELEASE_NOTE).orElse("")));
    }

    private Stream<ControlCard> ofVersion(CaseFile file) {
        String version = file.known(Variables.ACT_VERSION);
        return cards.ofAct(file.actId()).stream()
                .filter(card -> card.actVersion().equals(version));
    }
}
