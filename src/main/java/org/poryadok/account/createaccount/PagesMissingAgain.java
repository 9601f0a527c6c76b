package org.poryadok.account.createaccount;

import java.util.List;
import org.poryadok.act.Acts;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.CreationObligation;
import org.poryadok.registry.CreationObligations;
import org.poryadok.supervision.dailydigest.MorningNews;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Pages that were there or need not be there, and are missing again: the coordinator sees them at once, and not only when
 * their internal term, if there is one, has passed.
 */
@Component
class PagesMissingAgain implements MorningNews {

    private final CreationCases cases;
    private final CreationObligations obligations;
    private final PagesInAcceptance acceptance;
    private final ControlCards cards;
    private final Acts acts;
    private final Organisation organisation;

    PagesMissingAgain(
            CreationCases cases,
            CreationObligations obligations,
            PagesInAcceptance acceptance,
            ControlCards cards,
            Acts acts,
            Organisation organisation) {
        this.cases = cases;
        this.obligations = obligations;
        this.acceptance = acceptance;
        this.cards = cards;
        this.acts = acts;
        this.organisation = organisation;
    }

    @Override
    public String title() {
        return "Страницы, которых снова недостаёт";
    }

    @Override
    public List<String> sentences(String jurisdiction) {
        return cases.revived(jurisdiction).stream()
                .flatMap(revived -> cards.of(revived.processInstanceId()).stream())
                .filter(card -> card.state().isUnderControl())
                .map(this::sentence)
                .sorted()
                .toList();
    }

    private String sentence(ControlCard card) {
        CreationObligation obligation = acceptance.seenIn(
                obligations.of(card.actId(), card.clauseId(), card.bodyId()),
                card.processInstanceId().orElseThrow());
        return organisation.findBody(obligation.bodyId()).map(Body::name).orElse(obligation.bodyId())
                + ": " + obligation.progress() + "; "
                + acts.act(obligation.actId()).clause(obligation.clauseId()).citation() + ", "
                + card.lastDay()
                        .map(day -> "последний день " + Russian.day(day)
                                + (card.internalTerm() ? " (внутренний срок)" : ""))
                        .orElse("срок не установлен")
                + ".";
    }
}
