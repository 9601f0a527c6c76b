package org.poryadok.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.identity.User;
import org.poryadok.accountaddress.Lookalike;
import org.poryadok.casework.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Log-ins and names of all who have ever worked or may log in. History, cards and registry say by them who has done
 * something, so nobody is given by hand a log-in or a name that could be taken for somebody else's.
 */
public final class KnownNames {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String ALL = """
            select user_id as login, full_name as name from official
            union select id_, concat_ws(' ', last_, first_) from act_id_user""";

    private record Known(String login, String name) {}

    private final JdbcClient jdbc;

    public KnownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal when a log-in, free until now, looks like one that there is or was */
    public void keepApartLogin(String login) {
        all().stream()
                .map(Known::login)
                .filter(known -> !known.equals(login) && looks(known).equals(looks(login)))
                .findFirst()
                .ifPresent(known -> {
                    throw new Refusal(null, "Логин «" + login + "» легко принять за «" + known + "». Выберите другой.");
                });
    }

    /** @throws Refusal when the name is another person's, written in full, in part or with initials, in any order of its words */
    public void keepApartName(User user) {
        String name = name(user);
        all().stream()
                .filter(known -> !known.login().equals(user.getId()) && isTakenFor(name, known.name()))
                .findFirst()
                .ifPresent(known -> {
                    throw new Refusal(
                            null,
                            "Так зовут того, у кого логин «" + known.login()
                                    + "»: чьё это действие, было бы не узнать. Дополните имя, например словом"
                                    + " «администратор».");
                });
    }

    /** «Иванов Иван Иванович» */
    public static String name(User user) {
        return String.join(" ", part(user.getLastName()), part(user.getFirstName()))
                .strip();
    }

    static boolean isTakenFor(String name, String known) {
        List<String> said = words(name);
        List<String> left = new ArrayList<>(words(known));
        return !said.isEmpty()
                && said.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .allMatch(word -> left.stream()
                                .filter(other -> other.equals(word) || word.length() == 1 && other.startsWith(word))
                                .findFirst()
                                .filter(left::remove)
                                .isPresent());
    }

    private List<Known> all() {
        return jdbc.sql(ALL).query(Known.class).list();
    }

    /** «Head-O1» and «head.ol» are one to a hurried eye. */
    private static String looks(String login) {
        return Lookalike.latinised(login.toLowerCase(Locale.ROOT))
                .replaceAll("[^a-z0-9]", "")
                .replace('0', 'o')
                .replaceAll("[1i]", "l");
    }

    /** Letters of other alphabets count as what they look like, what cannot be seen not at all. */
    private static List<String> words(String name) {
        String seen = name.replaceAll("\\p{Cf}", "").toLowerCase(RUSSIAN).replace('ё', 'е');
        return Arrays.stream(Lookalike.latinised(seen).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String part(String ofName) {
        return ofName == null ? "" : ofName;
    }
}
