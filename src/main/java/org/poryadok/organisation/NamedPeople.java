package org.poryadok.organisation;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NamedPerson;
import org.poryadok.act.Role;
import org.springframework.stereotype.Component;

/**
 * Whom of its officials an installation knows under the words of an act: by the name, where there is none by the post; of
 * several of one name whoever has the post too. Nobody is guessed: of none or several nobody is the one.
 */
@Component
@Clauses({"SHP-2.2", "SHP-2.3", "SHP-6", "KUZ-5", "SPB-8", "TOM-6"})
public class NamedPeople {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Organisation organisation;

    NamedPeople(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Everybody who may be meant, by name; one: he is meant. */
    public List<Official> find(String jurisdiction, NamedPerson named) {
        List<Official> officials = organisation.officials(jurisdiction);
        Predicate<Official> holds = official -> named.post()
                .filter(post -> folded(post).equals(folded(official.post()))
                        || folded(post).equals(folded(fullPost(official))))
                .isPresent();
        if (named.name().isEmpty()) {
            return officials.stream().filter(holds).toList();
        }
        List<Official> ofName = officials.stream()
                .filter(official -> isCalled(official, named.name().get()))
                .toList();
        List<Official> both = ofName.stream().filter(holds).toList();
        return ofName.size() > 1 && both.size() == 1 ? both : ofName;
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

    /** «Начальник отдела» of a body is «Начальник отдела массовых коммуникаций …». */
    private String fullPost(Official official) {
        return official.bodyId()
                .flatMap(organisation::findBody)
                .map(body -> HeadTitle.of(official.post(), body.name()))
                .orElse("");
    }

    private static boolean isCalled(Official official, String name) {
        String[] meant = words(name);
        String[] own = words(official.fullName());
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
