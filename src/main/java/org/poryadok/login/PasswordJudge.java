package org.poryadok.login;

import java.time.Duration;
import java.util.function.Supplier;
import org.poryadok.login.Attempts.Tries;
import org.poryadok.login.Verdict.Kind;

/** Lets a password be compared while there is an attempt left, and writes down what became of it. */
public class PasswordJudge {

    private final Attempts attempts;

    PasswordJudge(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Counts the attempt, and lets the password be compared only when there is one left. */
    public Verdict judge(Visit visit, String login, Supplier<Verdict> comparison) {
        Tries tries = attempts.of(visit.address(), login);
        Verdict verdict;
        synchronized (tries.turn()) {
            Duration wait = tries.take();
            verdict = wait.isZero() ? comparison.get() : Verdict.tooMany(wait);
            if (verdict.admits() || verdict.is(Kind.TO_SET)) {
                tries.forgive();
            } else if (verdict.is(Kind.WRONG)) {
                verdict = Verdict.wrong(tries.left(), tries.pause());
            }
        }
        visit.note(login, verdict);
        LoginLog.record(visit);
        return verdict;
    }
}
