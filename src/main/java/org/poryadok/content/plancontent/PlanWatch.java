package org.poryadok.content.plancontent;

import org.poryadok.registry.AccountClosed;
import org.poryadok.registry.RegistryChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the first plan of whoever must have one, when there is a page to plan for; ends it with the last page. */
@Component
class PlanWatch {

    private final PlanClauses obligation;
    private final PlanInstances instances;
    private final PlanPages pages;

    PlanWatch(PlanClauses obligation, PlanInstances instances, PlanPages pages) {
        this.obligation = obligation;
        this.pages = pages;
        this.instances = instances;
    }

    /** In the transaction of the change: no page is without its plan. */
    @EventListener
    void onChange(RegistryChanged change) {
        obligation.obligedIn(change.jurisdiction()).ifPresent(keeper -> {
            instances.lock(keeper.body().id());
            if (!instances.hasAny(keeper.body().id())) {
                instances.start(
                        change.jurisdiction(),
                        keeper.act().id(),
                        keeper.clause().id(),
                        keeper.body().id());
            }
        });
    }

    /** In the transaction of the closing: nobody draws up a plan for no page. */
    @EventListener
    void onClosing(AccountClosed closing) {
        String body = closing.account().bodyId();
        if (pages.of(body).isEmpty()) {
            instances.lock(body);
            instances.giveUpForWantOfPages(body);
        }
    }
}
