package org.poryadok.content.plancontent;

import org.poryadok.registry.RegistryChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the first plan of whoever must have one, when there is a page to plan for. */
@Component
class PlanWatch {

    private final PlanClauses duty;
    private final PlanInstances instances;

    PlanWatch(PlanClauses duty, PlanInstances instances) {
        this.duty = duty;
        this.instances = instances;
    }

    /** In the transaction of the change: no page is without its plan. */
    @EventListener
    void onChange(RegistryChanged change) {
        duty.obligedIn(change.jurisdiction()).ifPresent(keeper -> {
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
}
