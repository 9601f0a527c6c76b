package org.poryadok.host.identity;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.poryadok.login.PasswordJudge;
import org.poryadok.login.Verdict;
import org.poryadok.login.Verdict.Kind;
import org.poryadok.login.VerifiedPasswords;
import org.poryadok.login.Visit;

/**
 * The one place where a password is judged, whichever way it came: every way leads through the engine's identity service,
 * and that asks here.
 */
class PasswordGuard {

    private final PasswordJudge judge;
    private final PasswordHash hash;
    private final VerifiedPasswords verified;

    PasswordGuard(PasswordJudge judge, PasswordHash hash, VerifiedPasswords verified) {
        this.judge = judge;
        this.hash = hash;
        this.verified = verified;
    }

    /** Within a command of the engine. */
    boolean admits(String login, String password, Optional<UserEntity> user) {
        Optional<Visit> visit = Visit.current();
        if (visit.isEmpty()) {
            return compare(password, user, false).admits();
        }
        if (!visit.get().isPasswordBroughtEachTime()) {
            boolean settingOwn = visit.get().isSettingOwnPassword();
            return judge.judge(visit.get(), login, () -> compare(password, user, settingOwn))
                    .admits();
        }
        if (isRemembered(login, password, user)) {
            visit.get().note(login, Verdict.of(Kind.ADMITTED));
            return true;
        }
        return judge.judge(visit.get(), login, () -> compareAndRemember(login, password, user))
                .admits();
    }

    /** Of many requests that come at once, only the first costs a hash. */
    private Verdict compareAndRemember(String login, String password, Optional<UserEntity> user) {
        if (isRemembered(login, password, user)) {
            return Verdict.of(Kind.ADMITTED);
        }
        Verdict verdict = compare(password, user, false);
        if (verdict.admits()) {
            verified.add(login, password, user.orElseThrow().getPassword());
        }
        return verdict;
    }

    private Verdict compare(String password, Optional<UserEntity> user, boolean settingOwn) {
        if (user.isEmpty() || user.get().getPassword() == null) {
            hash.checkInVain(password);
            return Verdict.of(Kind.WRONG);
        }
        if (!matches(password, user.get())) {
            return Verdict.of(Kind.WRONG);
        }
        if (GivenPassword.isOf(user.get())) {
            return Verdict.of(settingOwn ? Kind.ADMITTED : Kind.TO_SET);
        }
        return Verdict.of(Kind.ADMITTED);
    }

    private boolean isRemembered(String login, String password, Optional<UserEntity> user) {
        return user.map(UserEntity::getPassword)
                .filter(stored -> verified.contains(login, password, stored))
                .isPresent();
    }

    private static boolean matches(String password, UserEntity user) {
        return Context.getProcessEngineConfiguration()
                .getPasswordManager()
                .check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
    }
}
