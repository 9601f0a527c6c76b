package org.poryadok.host.identity;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.poryadok.login.WebSessions;

/** Gives the engine the product's way with passwords; hashes of the engine's own kinds go on to be accepted. */
class LoginPlugin extends AbstractProcessEnginePlugin {

    private final PasswordHash hash;
    private final PasswordGuard guard;
    private final WebSessions sessions;
    private final PasswordPolicy policy;
    private final HeldUsers users;

    LoginPlugin(PasswordHash hash, PasswordGuard guard, WebSessions sessions, PasswordPolicy policy, HeldUsers users) {
        this.users = users;
        this.policy = policy;
        this.hash = hash;
        this.guard = guard;
        this.sessions = sessions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityService(users);
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
