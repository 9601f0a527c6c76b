package org.poryadok.host.login;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.poryadok.casework.Refusal;
import org.poryadok.deployment.PasswordRule;

/** The engine's identity service, which says what is wrong with a password; the engine itself calls it a fault. */
class HeldUsers extends IdentityServiceImpl {

    @Override
    public void saveUser(User user) {
        commandExecutor.execute(command -> {
            if (user instanceof UserEntity entity && entity.hasNewPassword() && !entity.checkPasswordAgainstPolicy()) {
                throw new Refusal(
                        null,
                        "Пароль не подходит: нужно не меньше " + PasswordRule.MIN_LENGTH
                                + " знаков, и он не должен совпадать с логином.");
            }
            return null;
        });
        super.saveUser(user);
    }
}
