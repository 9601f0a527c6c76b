package org.poryadok.host.access;

import java.time.Clock;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.poryadok.act.Acts;
import org.poryadok.casework.StartOffer;
import org.poryadok.host.engine.Configured;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes jurisdictions the engine's tenants, and holds persons to the forms of their tasks. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    /** Acts and clock may need the engine themselves: they are asked for when a form needs them. */
    private final ObjectProvider<Acts> acts;

    private final ObjectProvider<Clock> clock;
    private final ObjectProvider<StartOffer> offers;
    private final JdbcClient database;

    AccessPlugin(
            ObjectProvider<Acts> acts,
            ObjectProvider<Clock> clock,
            ObjectProvider<StartOffer> offers,
            JdbcClient database) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
        this.offers = offers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        FormContracts contracts = new FormContracts(engine, acts::getObject, clock::getObject, offers::stream);
        engine.setTenantIdProvider(new JurisdictionTenants(contracts));
        engine.setResourceAuthorizationProvider(new OwnAccountRights());
        Supplier<Authentication> user = () -> engine.getIdentityService().getCurrentAuthentication();
        engine.setFormService(new FormBoundSubmissions(user, contracts, new BegunLately(database, clock::getObject)));
        engine.setTaskService(new FormBoundTasks(user, contracts));
        engine.setAuthorizationService(new HeldRights(user));
        engine.setRuntimeService(new VersionBoundMigrations(user));
        engine.setCustomPreCommandInterceptorsTxRequired(
                Configured.with(engine.getCustomPreCommandInterceptorsTxRequired(), new PastTheModel(user)));
    }
}
