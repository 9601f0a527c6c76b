package org.poryadok.organisation.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Rank;
import org.poryadok.act.Role;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.organisation.table.Spelling;

/** The words of the files: what an official writes for a kind, a rank or a role. Ids are understood as well. */
final class Words {

    private static final Map<String, Role> ROLES = roles();

    private Words() {}

    static Jurisdiction jurisdiction(Acts acts, String text) {
        return acts.jurisdictions().stream()
                .filter(known -> Spelling.same(known.id(), text) || Spelling.same(known.name(), text))
                .findFirst()
                .orElseThrow(() -> new FaultyLine("Юрисдикция «" + text + "» не известна. Есть: "
                        + String.join(
                                ", ",
                                acts.jurisdictions().stream()
                                        .map(Jurisdiction::id)
                                        .sorted()
                                        .toList()) + "."));
    }

    static OwnerKind ownerKind(String text) {
        return OwnerKind.bodies().stream()
                .filter(kind -> Spelling.same(kind.title(), text)
                        || Spelling.same(kind.name(), text)
                        // KUZ-3 as its text has it, without the first word.
                        || kind == OwnerKind.SECTORAL_BODY
                                && Spelling.same("орган отраслевой и специальной компетенции", text))
                .findFirst()
                .orElseThrow(() -> new FaultyLine("Вид владельца «" + text + "» не известен. Есть: "
                        + String.join(
                                ", ",
                                OwnerKind.bodies().stream()
                                        .map(OwnerKind::title)
                                        .toList())
                        + "."));
    }

    static Rank rank(String text) {
        return Arrays.stream(Rank.values())
                .filter(rank -> Spelling.same(rank.title(), text) || Spelling.same(rank.name(), text))
                .findFirst()
                .orElseThrow(() -> new FaultyLine("Уровень должности «" + text + "» не известен. Есть: "
                        + String.join(
                                ", ",
                                Arrays.stream(Rank.values()).map(Rank::title).toList()) + "."));
    }

    /** Ids of the roles in a cell, parted by commas. */
    static Set<String> roles(String text, Predicate<Role> allowed) {
        Set<String> ids = new LinkedHashSet<>();
        for (String word : text.split(",")) {
            if (!word.isBlank()) {
                ids.add(role(word.strip(), allowed).id());
            }
        }
        return ids;
    }

    static boolean isRoleId(String text) {
        return Role.find(text).isPresent();
    }

    private static Role role(String word, Predicate<Role> allowed) {
        Role role = ROLES.get(Spelling.folded(word));
        if (role == null || !allowed.test(role)) {
            throw new FaultyLine("Роль «" + word + "» не известна. Есть: "
                    + String.join(
                            ", ",
                            ROLES.entrySet().stream()
                                    .filter(entry -> allowed.test(entry.getValue())
                                            && !entry.getKey()
                                                    .equals(entry.getValue().id()))
                                    .map(Map.Entry::getKey)
                                    .toList())
                    + ".");
        }
        return role;
    }

    private static Map<String, Role> roles() {
        Map<String, Role> words = new LinkedHashMap<>();
        words.put("руководитель", Role.HEAD);
        words.put("ответственный", Role.RESPONSIBLE);
        words.put("исполнитель", Role.EXECUTOR);
        words.put("кадровая служба", Role.HR);
        words.put("координатор", Role.COORDINATOR);
        words.put("контролер", Role.CONTROLLER);
        words.put("юрист", Role.LEGAL);
        words.put("размещение реестра", Role.PUBLISHER);
        words.put("информационная безопасность", Role.SECURITY);
        words.put("центр управления регионом", Role.REGIONAL_CENTRE);
        words.put("учредитель", Role.SUPERVISING_BODY);
        words.put("рабочая группа", Role.WORKING_GROUP);
        Stream.of(Role.values()).filter(Role::givenByPost).forEach(role -> words.put(role.id(), role));
        return words;
    }
}
