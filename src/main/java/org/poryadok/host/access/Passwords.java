package org.poryadok.host.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.poryadok.deployment.Deployment;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * First password of an official: the login in the demo, none in production. Nobody logs in without one: the administrator
 * sets it when he hands the login over.
 */
@Component
class Passwords {

    private final IdentityService identity;
    private final boolean loginIsPassword;

    Passwords(IdentityService identity, Environment environment) {
        this.identity = identity;
        loginIsPassword = Deployment.isDemo(environment);
    }

    /** Saves a user who was not there before. */
    void saveNew(User user) {
        if (loginIsPassword) {
            user.setPassword(user.getId());
        }
        identity.saveUser(user);
    }
}
