package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Clause;
import org.poryadok.act.NoticeWord;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** «Поставить на контроль ступени уведомления»: each tier under its own card, both from the day of the event. */
@Component
class TakeTiersUnderControl implements JavaDelegate {

    private final NoticeClauses obligation;
    private final Organisation organisation;
    private final ControlStart control;
    private final AccountFacts facts;

    TakeTiersUnderControl(
            NoticeClauses obligation, Organisation organisation, ControlStart control, AccountFacts facts) {
        this.obligation = obligation;
        this.organisation = organisation;
        this.control = control;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Optional<Clause> first = obligation.firstTier(file.actId(), file.bodyId());
        Optional<Clause> second = obligation.secondTier(file.actId());
        NoticeWords words = new NoticeWords(
                first.map(Clause::noticeWord).orElse(NoticeWord.NOTICE),
                PageEvent.valueOf(file.known(Variables.ACCOUNT_EVENT)));
        // The terms of the acts run from creation and deletion alone.
        Optional<LocalDate> event = Optional.of(file.eventDate()).filter(day -> words.event() != PageEvent.CHANGED);
        file.set(Variables.NOTICE_NAME, words.word().title());
        file.set(Variables.NOTICE_WHAT, words.word().accusative());
        file.set(Variables.NOTICE_ENDING, words.word().ending());
        file.set(Variables.NOTICE_ASKED, words.asked());
        file.set(Variables.FIRST_TIER, first.isPresent());
        file.set(Variables.SECOND_TIER, second.isPresent());
        // The second tier's card looks for the first one's, to which its being late may be attributed.
        first.ifPresent(clause ->
                control.open(execution, Variables.FIRST_TIER_CARD, clause, file.bodyId(), words.step(), event));
        second.ifPresent(clause -> {
            Body coordinator = organisation
                    .bodyOfRole(file.jurisdiction(), Role.COORDINATOR.id())
                    .orElseThrow(() -> new IllegalStateException("No coordinator in " + file.jurisdiction()));
            control.open(
                    execution,
                    Variables.SECOND_TIER_CARD,
                    clause,
                    coordinator.id(),
                    "Направить информацию о странице в ЦУР",
                    event);
        });
        file.set(Variables.ACCOUNT_TEXT, facts.of(file).sentence());
        file.set(Variables.ACCOUNT_URL, facts.of(file).account().address().normalized());
    }
}
