package org.poryadok.host.login;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.poryadok.deployment.PasswordRule;
import org.springframework.stereotype.Component;

/** Replaces a password by its owner's own. */
@Component
class OwnPassword {

    private final IdentityService identity;

    OwnPassword(IdentityService identity) {
        this.identity = identity;
    }

    /** Sets the password of whoever knows the old one; otherwise says what is wrong. */
    Optional<String> set(String login, String old, String wanted, String again) {
        Visit visit = Visit.current().orElseThrow();
        visit.setsOwnPassword();
        if (!identity.checkPassword(login, old)) {
            return Optional.of(
                    visit.verdict().is(Verdict.Kind.MISSING)
                            ? Verdict.of(Verdict.Kind.WRONG).sentence()
                            : visit.verdict().sentence());
        }
        Optional<String> fault = fault(login, old, wanted, again);
        if (fault.isEmpty()) {
            User user = identity.createUserQuery().userId(login).singleResult();
            user.setPassword(wanted);
            identity.saveUser(user);
            LoginLog.passwordSet(login, login);
        }
        return fault;
    }

    private static Optional<String> fault(String login, String old, String wanted, String again) {
        if (!PasswordRule.isLongEnough(wanted)) {
            return Optional.of(
                    "Новый пароль слишком короткий: нужно не меньше " + PasswordRule.MIN_LENGTH + " знаков.");
        }
        if (PasswordRule.isLogin(wanted, login)) {
            return Optional.of("Новый пароль не должен совпадать с логином.");
        }
        if (wanted.equals(old)) {
            return Optional.of("Новый пароль должен отличаться от прежнего.");
        }
        return wanted.equals(again) ? Optional.empty() : Optional.of("Новый пароль и его повтор не совпадают.");
    }
}
