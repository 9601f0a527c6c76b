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
                first(new PastTheModel(user), engine.getCustomPreCommandInterceptorsTxRequired()));
    }

    private static List<CommandInterceptor> first(CommandInterceptor interceptor, List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(interceptor));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
