package org.poryadok.moderation.moderatecomment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

/** «Записать в журнал модерации»: what was done, on its own day; the obligation is fulfilled. */
@Component
class RecordOutcome implements JavaDelegate {

    /** @param on the day that the official has named; empty: on which he has completed his task */
    private record Outcome(CaseState state, String text, Optional<LocalDate> on) {}

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
        String by = file.has(Variables.HANDLED_BY) ? Variables.HANDLED_BY : Variables.CLASSIFIED_BY;
        Instant done = file.doneAt(by);
        log.done(kept.id(), outcome.state(), outcome.text(), file.known(by));
        cards.fulfil(
                file.cardId(),
                outcome.on()
                        .map(day -> days.momentOf(day, done, file.jurisdiction()))
                        .orElse(done),
                file.known(by));
    }

    private Outcome outcome(CaseFile file, ModerationCase kept) {
        return switch (kept.decision()) {
            case ANSWER -> new Outcome(CaseState.ANSWERED, "Дан ответ: " + answer(file), Optional.empty());
            case APPEAL -> {
                LocalDate on = file.day(Variables.APPEAL_DATE).orElseThrow();
                yield new Outcome(
                        CaseState.HANDED_OVER,
                        "Передано на регистрацию: "
                                + file.known(Variables.HANDED_TO) + ", № " + file.known(Variables.APPEAL_NUMBER)
                                + " от "
                                + Russian.day(on) + ".",
                        Optional.of(on));
            }
            case VIOLATION -> {
                LocalDate on = file.day(Variables.REMOVED_ON).orElseThrow();
                boolean deleted = file.known(Variables.REMOVAL_RESULT).equals("deleted");
                yield new Outcome(
                        deleted ? CaseState.REMOVED : CaseState.GONE,
                        (deleted ? "Запись удалена " : "Записи уже нет: её удалил автор или площадка, ")
                                + Russian.day(on) + ".",
                        Optional.of(on));
            }
            case NOTHING -> new Outcome(CaseState.LEFT, "Запись оставлена: ничего не требуется.", Optional.empty());
        };
    }

    private static String answer(CaseFile file) {
        String words = file.known(Variables.USER_ANSWER);
        return file.text(Variables.USER_ANSWER_ADDRESS)
                .map(address -> Russian.sentence(words) + " Адрес ответа: " + address)
                .orElse(words);
    }
}
