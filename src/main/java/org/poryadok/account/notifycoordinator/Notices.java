package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.Docx;
import org.poryadok.casework.Letterheads;
import org.poryadok.casework.document.AccountLine;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Writes the letters of both tiers: a draft first, and once more with outgoing number and day when it was sent. */
@Component
public class Notices {

    private final AccountFacts facts;
    private final ControlCards cards;
    private final ControlStart control;
    private final Organisation organisation;
    private final Letterheads letterheads;
    private final NoticeDocument document;
    private final NoticeClauses clauses;

    Notices(
            AccountFacts facts,
            ControlCards cards,
            ControlStart control,
            Organisation organisation,
            Letterheads letterheads,
            NoticeDocument document,
            NoticeClauses clauses) {
        this.facts = facts;
        this.cards = cards;
        this.control = control;
        this.organisation = organisation;
        this.letterheads = letterheads;
        this.document = document;
        this.clauses = clauses;
    }

    /** «Составить уведомление»: the body's letter to its coordinator. */
    public void toCoordinator(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        write(
                execution,
                Variables.NOTICE_FILE,
                file.card(Variables.FIRST_TIER_CARD),
                Role.COORDINATOR,
                new Sent(
                        file.text(Variables.SENT_BY),
                        file.text(Variables.OUTGOING_NUMBER),
                        file.day(Variables.SENT_ON)),
                Optional.empty());
    }

    /**
     * «Составить информацию для ЦУР»: the coordinator's letter to the regional centre; it names the body's letter when
     * that has come already.
     */
    public void toCentre(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Optional<NoticeData.Source> source = file.text(Variables.OUTGOING_NUMBER)
                .flatMap(number -> file.day(Variables.SENT_ON)
                        .map(day -> new NoticeData.Source(
                                organisation.body(file.bodyId()).name(), number, day)));
        write(
                execution,
                Variables.CENTER_NOTICE_FILE,
                file.card(Variables.SECOND_TIER_CARD),
                Role.REGIONAL_CENTRE,
                new Sent(
                        file.text(Variables.CENTER_SENT_BY),
                        file.text(Variables.CENTER_OUTGOING_NUMBER),
                        file.day(Variables.CENTER_SENT_ON)),
                source);
    }

    private record Sent(Optional<String> by, Optional<String> number, Optional<LocalDate> on) {}

    private void write(
            DelegateExecution execution,
            String variable,
            UUID cardId,
            Role addressee,
            Sent sent,
            Optional<NoticeData.Source> source) {
        CaseFile file = CaseFile.of(execution);
        AccountFacts.Facts account = facts.of(file);
        ControlCard card = cards.card(cardId);
        Map<String, String> basis = control.basis(card);
        NoticeWords words = new NoticeWords(clauses.word(card), account.event());
        byte[] letter = document.render(new NoticeData(
                letterheads.of(
                        card.bodyId(), nameOf(file.jurisdiction(), addressee), sent.by(), sent.number(), sent.on()),
                words,
                basis.get(CaseVariables.ACT_NAME),
                basis.get(CaseVariables.CLAUSE_CITATION),
                List.of(AccountLine.of(account.account(), account.owner().name())),
                source));
        Docx.keep(
                execution,
                variable,
                StringUtils.capitalize(words.word().title()) + " "
                        + account.account().address().handle() + ".docx",
                letter);
    }

    private String nameOf(String jurisdiction, Role role) {
        return organisation.bodyOfRole(jurisdiction, role.id()).map(Body::name).orElse(role.title());
    }
}
