package org.poryadok.login;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Sets the password of whoever knows the old one; otherwise says of each field of the page what is wrong with it. */
    Map<String, String> set(String login, String old, String wanted, String again) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (login.isEmpty()) {
            faults.put("login", "Укажите логин.");
        }
        ofOld(login, old).ifPresent(fault -> faults.put("old", fault));
        ofWanted(login, old, wanted).ifPresent(fault -> faults.put("wanted", fault));
        if (!wanted.equals(again)) {
            faults.put("again", "Новый пароль и его повтор не совпадают.");
        }
        if (faults.isEmpty()) {
            User user = identity.createUserQuery().userId(login).singleResult();
            user.setPassword(wanted);
            identity.saveUser(user);
            LoginLog.passwordSet(login, login);
        }
        return faults;
    }

    private Optional<String> ofOld(String login, String old) {
        if (old.isEmpty()) {
            return Optional.of("Укажите прежний пароль.");
        }
        Visit visit = Visit.current().orElseThrow();
        visit.setsOwnPassword();
        if (login.isEmpty() || identity.checkPassword(login, old)) {
            return Optional.empty();
        }
        return Optional.of(
                visit.verdict().is(Verdict.Kind.MISSING)
                        ? Verdict.of(Verdict.Kind.WRONG).sentence()
                        : visit.verdict().sentence());
    }

    private static Optional<String> ofWanted(String login, String old, String wanted) {
        if (!PasswordRule.isLongEnough(wanted)) {
            return Optional.of(
                    "Новый пароль слишком короткий: нужно не меньше " + PasswordRule.MIN_LENGTH + " знаков.");
        }
        if (PasswordRule.isLogin(wanted, login)) {
            return Optional.of("Новый пароль не должен совпадать с логином.");
        }
        return wanted.equals(old) ? Optional.of("Новый пароль должен отличаться от прежнего.") : Optional.empty();
    }
}
