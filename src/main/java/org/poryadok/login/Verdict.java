package org.poryadok.login;

import java.time.Duration;

/**
 * What became of a password.
 *
 * @param pause for {@link Kind#TOO_MANY}, and for {@link Kind#WRONG} when nothing is left: after what time the next attempt is
 *              possible
 * @param left  for {@link Kind#WRONG}: how many attempts are possible at once
 */
public record Verdict(Kind kind, Duration pause, long left) {

    public enum Kind {
        ADMITTED("admitted"),
        MISSING("no-password"),
        WRONG("wrong-password"),
        /** The password is right, but an administrator gave it: its owner has to set one of his own first. */
        TO_SET("password-to-set"),
        TOO_MANY("too-many-attempts");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private static final int SECONDS_OF_MINUTE = 60;

    public static Verdict of(Kind kind) {
        return new Verdict(kind, Duration.ZERO, 0);
    }

    static Verdict tooMany(Duration pause) {
        return new Verdict(Kind.TOO_MANY, pause, 0);
    }

    static Verdict wrong(long left, Duration pause) {
        return new Verdict(Kind.WRONG, pause, left);
    }

    public boolean admits() {
        return kind == Kind.ADMITTED;
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    int status() {
        return switch (kind) {
            case ADMITTED -> 200;
            case MISSING, WRONG -> 401;
            case TO_SET -> 403;
            case TOO_MANY -> 429;
        };
    }

    String sentence() {
        return switch (kind) {
            case ADMITTED -> "";
            case MISSING -> "Войдите с логином и паролем.";
            case WRONG -> "Неверный логин или пароль.";
            case TO_SET ->
                "Этот пароль дал администратор. Задайте свой на странице " + PasswordPage.ADDRESS
                        + ", затем войдите с ним.";
            case TOO_MANY ->
                "Несколько раз подряд введён неверный пароль. Подождите " + waitInWords()
                        + ": до этого не подойдёт и верный.";
        };
    }

    /** For whoever can try again on the spot: with what he has left to try. */
    String sentenceAtLogin() {
        if (kind != Kind.WRONG) {
            return sentence();
        }
        return left > 0
                ? sentence() + " Осталось попыток: " + left + ", потом придётся подождать."
                : sentence() + " Попытки исчерпаны: следующая — через " + waitInWords() + ".";
    }

    /** Whole seconds, never less than is left. */
    long seconds() {
        return Math.max(1, pause.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private String waitInWords() {
        long seconds = seconds();
        return seconds <= 2 * SECONDS_OF_MINUTE
                ? seconds + " с"
                : (seconds + SECONDS_OF_MINUTE - 1) / SECONDS_OF_MINUTE + " мин";
    }
}
