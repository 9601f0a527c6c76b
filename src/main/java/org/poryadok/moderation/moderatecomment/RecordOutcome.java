package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.poryadok.moderation.CaseState;
import org.poryadok.moderation.ModerationCase;
import org.poryadok.moderation.ModerationLog;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Записать в журнал модерации»: what was done, on its own day; the duty is fulfilled. */
@Component
class RecordOutcome implements JavaDelegate {

    private record Outcome(CaseState state, String text, LocalDate on) {}

    private final CaseRecord record;
    private final ModerationLog log;
    private final ControlCards cards;
    private final JurisdictionDays days;

    RecordOutcome(CaseRecord record, ModerationLog log, ControlCards cards, JurisdictionDays days) {
        this.record = record;
        this.log = log;
        this.cards = cards;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        ModerationCase kept = record.keep(execution);
        Outcome outcome = outcome(file, kept);
        String by = file.text(Variables.HANDLED_BY).orElse(kept.decidedBy());
        log.done(kept.id(), outcome.state(), outcome.text(), by);
        cards.fulfil(file.cardId(), days.momentOf(outcome.on(), file.jurisdiction()), by);
    }

    private Outcome outcome(CaseFile file, ModerationCase kept) {
        LocalDate today = days.today(file.jurisdiction());
        return switch (kept.decision()) {
            case ANSWER -> new Outcome(CaseState.ANSWERED, "Дан ответ: " + file.known(Variables.USER_ANSWER), today);
            case APPEAL -> {
                LocalDate on = file.day(Variables.APPEAL_DATE).orElseThrow();
                yield new Outcome(
                        CaseState.HANDED_OVER,
                        "Передано на регистрацию: "
                                + file.known(Variables.HANDED_TO) + ", № " + file.known(Variables.APPEAL_NUMBER)
                                + " от "
                                + Russian.day(on) + ".",
                        on);
            }
            case VIOLATION -> {
                LocalDate on = file.day(Variables.REMOVED_ON).orElseThrow();
                boolean deleted = file.known(Variables.REMOVAL_RESULT).equals("deleted");
                yield new Outcome(
                        deleted ? CaseState.REMOVED : CaseState.GONE,
                        (deleted ? "Запись удалена " : "Записи уже нет: её удалил автор или площадка, ")
                                + Russian.day(on) + ".",
                        on);
            }
            case NOTHING -> new Outcome(CaseState.LEFT, "Запись оставлена: ничего не требуется.", today);
        };
    }
}
