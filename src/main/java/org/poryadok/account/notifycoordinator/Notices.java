package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.Docx;
import org.poryadok.casework.Letterheads;
import org.poryadok.casework.document.AccountLine;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Writes the letters of both tiers: a draft first, and once more with outgoing number and day when it was sent. */
@Component
class Notices {

    private final AccountFacts facts;
    private final ControlCards cards;
    private final ControlStart control;
    private final Organisation organisation;
    private final Letterheads letterheads;
    private final NoticeDocument document;

    Notices(AccountFacts facts, ControlCards cards, ControlStart control, Organisation organisation,
            Letterheads letterheads, NoticeDocument document) {
        this.facts = facts;
        this.cards = cards;
        this.control = control;
        this.organisation = organisation;
        this.letterheads = letterheads;
        this.document = document;
    }

    /** The body's letter to its coordinator. */
    void toCoordinator(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        write(execution, "noticeFile", file.card("firstTierCardId"), Role.COORDINATOR,
                new Sent(file.text("sentBy"), file.text("outgoingNumber"), file.day("sentOn")), Optional.empty());
    }

    /** The coordinator's letter to the regional centre; it names the body's letter when that has come already. */
    void toCentre(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Optional<NoticeData.Source> source = file.text("outgoingNumber").flatMap(number -> file.day("sentOn")
                .map(day -> new NoticeData.Source(organisation.body(file.bodyId()).name(), number, day)));
        write(execution, "centerNoticeFile", file.card("secondTierCardId"), Role.REGIONAL_CENTRE,
                new Sent(file.text("centerSentBy"), file.text("centerOutgoingNumber"), file.day("centerSentOn")),
                source);
    }

    private record Sent(Optional<String> by, Optional<String> number, Optional<LocalDate> on) {
    }

    private void write(DelegateExecution execution, String variable, UUID cardId, Role addressee, Sent sent,
                       Optional<NoticeData.Source> source) {
        CaseFile file = CaseFile.of(execution);
        AccountFacts.Facts account = facts.of(file);
        ControlCard card = cards.card(cardId);
        Map<String, String> basis = control.basis(card);
        byte[] letter = document.render(new NoticeData(
                letterheads.of(card.bodyId(), nameOf(file.jurisdiction(), addressee), sent.by(), sent.number(), sent.on()),
                account.event(), basis.get("actName"), basis.get("clauseCitation"),
                List.of(AccountLine.of(account.account(), account.body().name())), source));
        Docx.keep(execution, variable, "Уведомление " + account.account().address().handle() + ".docx", letter);
    }

    private String nameOf(String jurisdiction, Role role) {
        return organisation.bodyOfRole(jurisdiction, role.id()).map(Body::name).orElse(role.title());
    }
}
