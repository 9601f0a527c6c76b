package org.poryadok.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Repeal;
import org.poryadok.term.Russian;

/**
 * A clause on which an entry has rested and rests no more.
 *
 * @param named  whether it has named the page itself; else it has demanded such pages
 * @param from   first day on which it is no ground any more, in the jurisdiction's zone
 * @param repeal of its act; empty where an amendment alone has taken the page out
 */
public record PastGround(LegalBasis basis, boolean named, LocalDate from, Optional<Repeal> repeal) {

    /** Whether it was on this day that the act which had named the page lost its force. */
    public boolean isOfActRepealedOn(LocalDate day) {
        return named && repeal.map(Repeal::from).filter(day::equals).isPresent();
    }

    /** What the clause was to the page, a Russian sentence: «Страница была названа в акте: пункт 2.1 … № 1199.» */
    public String was() {
        return (named ? "Страница была названа в акте: " : "Такой страницы требовал акт: ") + basis.citation() + ".";
    }

    /** Why it is no ground any more, a Russian sentence. */
    public String ended() {
        return repeal.map(Repeal::text)
                .map(Russian::sentence)
                .orElseGet(() -> "С " + Russian.day(from) + " акт эту страницу больше не называет.");
    }
}
