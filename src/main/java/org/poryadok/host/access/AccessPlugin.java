package org.poryadok.host.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Makes jurisdictions the engine's tenants, and holds persons to the forms of their tasks. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(new JurisdictionTenants());
        engine.setResourceAuthorizationProvider(new OwnAccountRights());
        Supplier<Authentication> user = () -> engine.getIdentityService().getCurrentAuthentication();
        engine.setFormService(new FormBoundSubmissions(user));
        engine.setTaskService(new FormBoundTasks(user, engine::getFormService));
        engine.setCustomPreCommandInterceptorsTxRequired(
                last(engine.getCustomPreCommandInterceptorsTxRequired(), new PastTheModel(user)));
    }

    private static List<CommandInterceptor> last(List<CommandInterceptor> others, CommandInterceptor interceptor) {
        List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(interceptor);
        return all;
    }
}
