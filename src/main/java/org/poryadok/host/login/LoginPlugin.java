package org.poryadok.host.login;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.poryadok.organisation.Organisation;

/** Gives the engine the product's way with passwords; hashes of the engine's own kinds go on to be accepted. */
class LoginPlugin extends AbstractProcessEnginePlugin {

    private final PasswordHash hash;
    private final PasswordGuard guard;
    private final WebSessions sessions;
    private final PasswordPolicy policy;
    private final Organisation organisation;

    LoginPlugin(
            PasswordHash hash,
            PasswordGuard guard,
            WebSessions sessions,
            PasswordPolicy policy,
            Organisation organisation) {
        this.organisation = organisation;
        this.policy = policy;
        this.hash = hash;
        this.guard = guard;
        this.sessions = sessions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityService(new HeldUsers(organisation));
        engine.setPasswordEncryptor(hash);
        engine.setCustomPasswordChecker(List.of(new GivenPassword(hash)));
        engine.setPasswordPolicy(policy);
        engine.setEnablePasswordPolicy(true);
        engine.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return GuardedIdentity.class;
            }

            @Override
            public Session openSession() {
                return new GuardedIdentity(guard, sessions);
            }
        });
    }
}
