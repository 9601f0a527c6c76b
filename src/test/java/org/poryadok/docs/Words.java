package org.poryadok.docs;

import java.util.ArrayList;
import java.util.List;
import org.poryadok.act.Clause;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Role;
import org.poryadok.term.TermRule;

/** What an act says of a clause, in the words of a table cell. */
final class Words {

    private Words() {}

    static String term(Clause clause) {
        return clause.term()
                .map(TermRule::russian)
                .or(() -> clause.internalTerm().map(rule -> rule.russian() + " (внутренний срок)"))
                .orElse("не установлен");
    }

    static String addressees(Clause clause) {
        List<String> names = new ArrayList<>(
                clause.addressees().stream().sorted().map(OwnerKind::title).toList());
        clause.addresseeRoles().stream()
                .map(role -> Role.find(role).map(Role::title).orElse(role))
                .forEach(names::add);
        return names.isEmpty() ? "—" : String.join(", ", names);
    }

    /** A text inside a table: one line, no bar that would end the cell. */
    static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
