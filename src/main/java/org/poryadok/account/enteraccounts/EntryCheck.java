package org.poryadok.account.enteraccounts;

import java.util.ArrayList;
import java.util.List;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/** Judges once more what was judged before: pages may have come into the registry, and networks may be prohibited, since. */
@Component
class EntryCheck {

    /** Nobody reads more in a form; the page of the list tells of all. */
    private static final int TOLD = 5;

    private final Entries entries;
    private final EntryRules rules;

    EntryCheck(Entries entries, EntryRules rules) {
        this.entries = entries;
        this.rules = rules;
    }

    /**
     * @param field  at which a form tells of what is wrong
     * @param remedy Russian sentence
     * @throws Refusal that names lines that do not hold any more
     */
    void requireSound(AccountEntry entry, String field, String remedy) {
        List<String> wrong = new ArrayList<>();
        for (EntryPage page : entries.pages(entry.id())) {
            Faults faults = new Faults();
            rules.judge(entry, page.line(), TypedPage.of(page), faults);
            try {
                faults.refuse();
            } catch (Refusal refusal) {
                wrong.add("строка " + page.line() + " — " + refusal.sentence());
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(
                    field,
                    "Внести страницы нельзя, с ошибками строк: " + wrong.size() + ". "
                            + String.join(" ", wrong.stream().limit(TOLD).toList()) + " " + remedy);
        }
    }
}
