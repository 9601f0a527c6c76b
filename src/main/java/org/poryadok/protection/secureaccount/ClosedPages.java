package org.poryadok.protection.secureaccount;

import java.util.Collection;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountClosed;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends a self-check with the last of its pages: nobody can protect a page that is closed. Its cards are released with that
 * ground, and nobody is late for want of it.
 */
@Component
class ClosedPages {

    private static final String GROUND = "Страница закрыта: проверять нечего.";

    private final Accounts accounts;
    private final ControlCards cards;
    private final RuntimeService runtime;

    ClosedPages(Accounts accounts, ControlCards cards, RuntimeService runtime) {
        this.accounts = accounts;
        this.cards = cards;
        this.runtime = runtime;
    }

    /** In the transaction of the closing. */
    @EventListener
    void onClosing(AccountClosed event) {
        Account closed = event.account();
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(Procedure.SECURE_ACCOUNT.key())
                .variableValueEquals(CaseVariables.BODY_ID, closed.bodyId())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .filter(check -> isTheLastOf(check, closed))
                .forEach(this::end);
    }

    private boolean isTheLastOf(String check, Account closed) {
        return runtime.getVariable(check, CaseVariables.ACCOUNT_IDS) instanceof Collection<?> pages
                && pages.contains(closed.id().toString())
                && pages.stream()
                        .map(page -> accounts.account(UUID.fromString(page.toString())))
                        .noneMatch(page -> page.state() == AccountState.ACTIVE);
    }

    private void end(String check) {
        cards.of(check).forEach(card -> cards.releaseIfUnderControl(card.id(), Procedure.SECURE_ACCOUNT.key(), GROUND));
        runtime.createProcessInstanceModification(check)
                .cancelAllForActivity("checking")
                .cancelAllForActivity("mending")
                .startBeforeActivity("nothing-to-check")
                .execute();
    }
}
