package org.poryadok.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.poryadok.registry.RegistryRevision.Revision;
import org.poryadok.registry.internal.PublicAccountTable;
import org.poryadok.registry.internal.PublicAccountTable.Asked;
import org.poryadok.registry.internal.PublicAccountTable.Held;
import org.springframework.stereotype.Component;

/**
 * Whose pages a question finds, and how many of each: where a page of the list begins follows from that. Counted anew when the
 * registry has changed; whoever leafs on asks the same question again.
 */
@Component
class ListedOwners {

    /** Owners of all questions together, some hundred bytes each. */
    private static final long MOST_KEPT = 100_000;

    private record Question(Asked asked, Revision revision) {}

    private final PublicAccountTable table;
    private final RegistryRevision revisions;
    private final Cache<Question, List<Held>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Question question, List<Held> owners) -> 1 + owners.size())
            .build();

    ListedOwners(PublicAccountTable table, RegistryRevision revisions) {
        this.table = table;
        this.revisions = revisions;
    }

    /** In the order of the list. */
    List<Held> of(Asked asked) {
        // Read before they are counted: what changes meanwhile is counted once too often.
        Question question = new Question(asked, revisions.current());
        List<Held> known = kept.getIfPresent(question);
        if (known != null) {
            return known;
        }
        List<Held> counted = List.copyOf(table.held(asked));
        kept.put(question, counted);
        return counted;
    }

    /** Entries of the list from one on; the owners are those of the same question. */
    List<Account> entries(Asked asked, List<Held> owners, long from, int most) {
        List<Held> shown = new ArrayList<>();
        long before = 0;
        long passed = 0;
        for (Held owner : owners) {
            if (before >= from + most) {
                break;
            }
            if (before + owner.many() > from) {
                if (shown.isEmpty()) {
                    passed = before;
                }
                shown.add(owner);
            }
            before += owner.many();
        }
        return shown.isEmpty() ? List.of() : table.page(asked, shown, (int) (from - passed), most);
    }
}
