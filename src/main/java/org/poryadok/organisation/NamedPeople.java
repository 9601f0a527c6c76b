package org.poryadok.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NamedPerson;
import org.poryadok.act.Role;
import org.springframework.stereotype.Component;

/**
 * Whom of its officials an installation knows under the words of an act: by the name, where there is none by the post; of
 * several of one name whoever has the post too. Nobody is guessed: of none or several nobody is the one.
 */
@Component
public class NamedPeople {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Organisation organisation;

    NamedPeople(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Everybody who may be meant, by name; one: he is meant. */
    public List<Official> find(String jurisdiction, NamedPerson named) {
        List<Official> officials = organisation.officials(jurisdiction);
        List<Official> meant =
                officials.stream().filter(official -> fits(official, named)).toList();
        List<Official> both =
                meant.stream().filter(official -> holds(official, named)).toList();
        return meant.size() > 1 && both.size() == 1 ? both : meant;
    }

    /** Whether a person bears the name that the act gives; where it gives none, whether he has the post. */
    public boolean fits(Official official, NamedPerson named) {
        return named.name().map(name -> isCalled(official.fullName(), name)).orElseGet(() -> holds(official, named));
    }

    /** Whether a person has the post of the act, be it that his body is called at greater length than there. */
    public boolean hasPost(Official official, NamedPerson named) {
        return holds(official, named)
                || named.post()
                        .filter(post -> fullPost(official, post).startsWith(folded(post) + " "))
                        .isPresent();
    }

    private boolean holds(Official official, NamedPerson named) {
        return named.post()
                .filter(post -> folded(post).equals(folded(official.post()))
                        || folded(post).equals(fullPost(official, post)))
                .isPresent();
    }

    /** What of a person is not as in the act: «имя», «должность»; nothing: he answers to its words. */
    public List<String> differences(Official official, NamedPerson named) {
        List<String> found = new ArrayList<>();
        if (named.name().filter(name -> !isCalled(official.fullName(), name)).isPresent()) {
            found.add("имя");
        }
        if (named.post().isPresent() && !hasPost(official, named)) {
            found.add("должность");
        }
        return found;
    }

    /** Whether two clauses mean one person: «Семенова Елена Викторовна» and «Семенова Е.В.» of the same post. */
    public static boolean areOne(NamedPerson one, NamedPerson other) {
        boolean samePost =
                one.post().map(NamedPeople::folded).equals(other.post().map(NamedPeople::folded));
        if (one.name().isEmpty() || other.name().isEmpty()) {
            return samePost && one.name().equals(other.name());
        }
        String name = one.name().get();
        String otherName = other.name().get();
        return samePost && (isCalled(name, otherName) || isCalled(otherName, name));
    }

    /** Heads of the body that an act gives a role; none where no body is called so. */
    public List<Official> headsOf(LegalAct act, Role role) {
        String jurisdiction = act.jurisdiction().id();
        String name = act.roles().getOrDefault(role.id(), "");
        return organisation.bodies(jurisdiction).stream()
                .filter(body -> folded(body.name()).equals(folded(name)))
                .flatMap(body -> organisation.holdersInBody(body.id(), Role.HEAD.id()).stream())
                .toList();
    }

    /** «Начальник отдела» of a body is «Начальник отдела массовых коммуникаций …»; empty where the act means another post. */
    private String fullPost(Official official, String post) {
        return official.bodyId()
                .filter(body -> words(post)[0].equals(words(official.post())[0]))
                .flatMap(organisation::findBody)
                .map(body -> folded(HeadTitle.of(official.post(), body.name())))
                .orElse("");
    }

    private static boolean isCalled(String fullName, String name) {
        String[] meant = words(name);
        String[] own = words(fullName);
        if (meant.length > own.length) {
            return false;
        }
        for (int i = 0; i < meant.length; i++) {
            boolean initial = meant[i].length() == 1;
            if (initial ? !own[i].startsWith(meant[i]) : !own[i].equals(meant[i])) {
                return false;
            }
        }
        return true;
    }

    /** «Турбаба О.В.» has three words. */
    private static String[] words(String name) {
        return folded(name).replace('.', ' ').strip().split(" +");
    }

    private static String folded(String text) {
        return text.toLowerCase(RUSSIAN)
                .replace('ё', 'е')
                .replaceAll("[–—‑]", "-")
                .strip();
    }
}
