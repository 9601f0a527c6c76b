package org.poryadok.deployment;

import java.util.Locale;

/** What every password that a person sets must be. */
public final class PasswordRule {

    /** In characters. */
    public static final int MIN_LENGTH = 12;

    private PasswordRule() {}

    public static boolean isMet(String password, String login) {
        return isLongEnough(password) && !isLogin(password, login);
    }

    public static boolean isLongEnough(String password) {
        return password.codePointCount(0, password.length()) >= MIN_LENGTH && !password.isBlank();
    }

    public static boolean isLogin(String password, String login) {
        return !login.isEmpty() && password.strip().toLowerCase(Locale.ROOT).equals(login.toLowerCase(Locale.ROOT));
    }
}
