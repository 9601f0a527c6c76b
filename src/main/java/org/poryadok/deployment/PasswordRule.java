package org.poryadok.deployment;

import java.util.Locale;
import org.poryadok.term.Russian;

/** What every password that a person sets must be. */
public final class PasswordRule {

    /** In characters. */
    public static final int MIN_LENGTH = 12;

    private PasswordRule() {}

    public static boolean isMet(String password, String login) {
        return isLongEnough(password) && !isLogin(password, login);
    }

    public static boolean isLongEnough(String password) {
        return !Russian.showsNothing(password)
                && password.codePoints().filter(PasswordRule::counts).count() >= MIN_LENGTH;
    }

    /** A blank inside a phrase does; what nobody sees does not. */
    private static boolean counts(int character) {
        return character == ' '
                || !Character.isISOControl(character) && !Russian.showsNothing(Character.toString(character));
    }

    public static boolean isLogin(String password, String login) {
        return !login.isEmpty() && password.strip().toLowerCase(Locale.ROOT).equals(login.toLowerCase(Locale.ROOT));
    }
}
