package org.poryadok.account.createaccount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.Procedure;
import org.poryadok.casework.OneAtATime;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountClosed;
import org.poryadok.registry.Closing;
import org.poryadok.registry.CreationObligation;
import org.poryadok.registry.CreationObligations;
import org.poryadok.registry.RegistryChanged;
import org.poryadok.supervision.dailydigest.MorningCheck;
import org.poryadok.term.Russian;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Examines the obligations of a body to create pages anew whenever the registry says otherwise of it, by whatever door a page has
 * come or gone, and every morning, since a network may be prohibited from a day on: a page that is not missing any more has
 * no task, an obligation of which nothing is missing is closed, and a page that was to be kept and is closed is missing again.
 */
@Component
class CreationWatch implements MorningCheck {

    private static final String ACCEPT = "accept";

    private final CreationCases cases;
    private final CreationClosing closing;
    private final MissingPages missing;
    private final CreationObligations obligations;
    private final ControlCards cards;
    private final Acts acts;
    private final ActRegister register;
    private final ClauseAddressees addressees;
    private final RuntimeService runtime;
    private final OneAtATime oneAtATime;

    CreationWatch(
            CreationCases cases,
            CreationClosing closing,
            MissingPages missing,
            CreationObligations obligations,
            ControlCards cards,
            Acts acts,
            ActRegister register,
            ClauseAddressees addressees,
            RuntimeService runtime,
            OneAtATime oneAtATime) {
        this.cases = cases;
        this.closing = closing;
        this.missing = missing;
        this.obligations = obligations;
        this.cards = cards;
        this.acts = acts;
        this.register = register;
        this.addressees = addressees;
        this.runtime = runtime;
        this.oneAtATime = oneAtATime;
    }

    /** In the transaction of the change: no page is registered and its obligation still open. */
    @EventListener
    @Transactional
    public void onChange(RegistryChanged change) {
        lock(change.bodyId());
        settle(cases.ofBody(change.bodyId()));
    }

    /** «Обеспечить их дальнейшее ведение»: in the transaction of the closing the page is missing again. */
    @EventListener
    @Transactional
    public void onClosing(AccountClosed event) {
        Account closed = event.account();
        lock(closed.bodyId());
        for (LegalAct act : acts.ofJurisdiction(closed.jurisdiction())) {
            if (register.statusOf(act.id()) == ActStatus.IN_FORCE) {
                register.clausesToday(act.id(), Procedure.CREATE_ACCOUNT.key()).stream()
                        .filter(Clause::obligesToCreatePages)
                        .filter(clause -> isMissedUnder(act, clause, closed))
                        .forEach(clause -> missing.askAfterClosing(
                                act.id(), clause.id(), closed.bodyId(), sentence(closed, event.closing())));
            }
        }
    }

    @Override
    @Transactional
    public void check(String jurisdiction) {
        settle(cases.ofJurisdiction(jurisdiction));
    }

    private void settle(List<CreationCase> running) {
        running.stream()
                .collect(Collectors.groupingBy(one -> List.of(one.actId(), one.clauseId())))
                .forEach((clause, ofClause) -> {
                    Map<String, CreationObligation> found = obligations.of(
                            clause.get(0),
                            clause.get(1),
                            ofClause.stream().map(CreationCase::bodyId).toList());
                    Map<String, Set<WantedPage>> asked = missing.everAsked(ofClause);
                    ofClause.stream()
                            .filter(one -> found.containsKey(one.bodyId()))
                            .forEach(one -> settle(
                                    one,
                                    found.get(one.bodyId()),
                                    asked.getOrDefault(one.processInstanceId(), Set.of())));
                });
    }

    /** @param asked pages of the case; the engine is asked for each by itself only where one is needless */
    private void settle(CreationCase running, CreationObligation obligation, Set<WantedPage> asked) {
        closing.close(running.processInstanceId(), obligation);
        if (asked.stream().anyMatch(page -> isNeedless(page, obligation))) {
            missing.asked(running)
                    .filter(page -> isNeedless(page, obligation))
                    .forEach(page -> runtime.messageEventReceived(MissingPages.PAGE_SETTLED, page.getId()));
        }
    }

    /** A page that has been accepted goes its way into the registry, or has just come there. */
    private boolean isNeedless(Execution page, CreationObligation obligation) {
        Map<String, Object> known = runtime.getVariables(page.getId(), List.of(Variables.PAGE, Variables.DECISION));
        return !ACCEPT.equals(known.get(Variables.DECISION))
                && isNeedless(WantedPage.parse(known.get(Variables.PAGE).toString()), obligation);
    }

    private static boolean isNeedless(WantedPage page, CreationObligation obligation) {
        return obligation.missing(page.owner().orElseThrow(), page.network()).isEmpty();
    }

    private boolean isMissedUnder(LegalAct act, Clause clause, Account closed) {
        if (addressees.of(act, clause).stream().map(Body::id).noneMatch(closed.bodyId()::equals)
                || cards.ofBody(closed.bodyId()).stream()
                        .noneMatch(card -> card.clauseId().equals(clause.id()))) {
            return false;
        }
        CreationObligation obligation = obligations.of(act.id(), clause.id(), closed.bodyId());
        boolean missing = obligation
                .missing(closed.ownerKind(), Optional.of(closed.network()))
                .or(() -> obligation.missing(closed.ownerKind(), Optional.empty()))
                .isPresent();
        return missing && obligation.reading().keeping();
    }

    private static String sentence(Account closed, Closing closing) {
        return "Страница на площадке " + Network.of(closed.network()).quoted() + " ("
                + closed.address().normalized() + ") закрыта "
                + Russian.day(closed.closedOn().orElseThrow()) + ": " + Russian.sentence(closing.sentence());
    }

    /** Held until the end of the transaction: of two pages registered at once the second sees the first. */
    private void lock(String bodyId) {
        oneAtATime.untilTheTransactionEnds(Procedure.CREATE_ACCOUNT.key(), bodyId);
    }
}
