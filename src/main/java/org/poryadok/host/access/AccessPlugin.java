package org.poryadok.host.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.poryadok.act.Acts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes jurisdictions the engine's tenants, and holds persons to the forms of their tasks. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    /** Acts and clock may need the engine themselves: they are asked for when a form needs them. */
    private final ObjectProvider<Acts> acts;

    private final ObjectProvider<Clock> clock;

    AccessPlugin(ObjectProvider<Acts> acts, ObjectProvider<Clock> clock) {
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        FormContracts contracts = new FormContracts(engine, acts::getObject, clock::getObject);
        engine.setTenantIdProvider(new JurisdictionTenants(contracts));
        engine.setResourceAuthorizationProvider(new OwnAccountRights());
        Supplier<Authentication> user = () -> engine.getIdentityService().getCurrentAuthentication();
        engine.setFormService(new FormBoundSubmissions(user, contracts));
        engine.setTaskService(new FormBoundTasks(user, contracts));
        engine.setRuntimeService(new VersionBoundMigrations(user));
        engine.setCustomPreCommandInterceptorsTxRequired(
                last(engine.getCustomPreCommandInterceptorsTxRequired(), new PastTheModel(user)));
    }

    private static List<CommandInterceptor> last(List<CommandInterceptor> others, CommandInterceptor interceptor) {
        List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(interceptor);
        return all;
    }
}
