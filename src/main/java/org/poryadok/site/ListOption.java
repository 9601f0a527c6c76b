package org.poryadok.site;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.registry.PublicRegistry;

/** An entry of a list to choose from. */
record ListOption(String value, String name) {

    static final Comparator<ListOption> BY_NAME =
            Comparator.comparing(ListOption::name, Collator.getInstance(Locale.forLanguageTag("ru")));

    /** Owners with an entry in a territory; none while no territory is chosen. */
    static List<ListOption> owners(PublicRegistry registry, String jurisdiction, Acts acts) {
        return acts.jurisdictions().stream()
                .map(Jurisdiction::id)
                .filter(jurisdiction::equals)
                .flatMap(id -> registry.owners(id).stream())
                .map(owner -> new ListOption(owner.id(), owner.name()))
                .sorted(BY_NAME)
                .toList();
    }
}
