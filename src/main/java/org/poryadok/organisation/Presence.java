package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.Clause;
import org.poryadok.term.Russian;

/**
 * Whether a person is there: by the staff list, and by the departures that were reported and are not over.
 *
 * @param works whether the staff list has him
 * @param away  in what days he is away, of whoever is today
 */
record Presence(boolean works, List<Reported> departures, Optional<String> away) {

    static final Presence NOBODY = new Presence(false, List.of(), Optional.empty());

    /** @param leaveUntil last day of a leave; empty: for good */
    record Reported(Departure departure, LocalDate lastDay, Optional<LocalDate> leaveUntil) {

        /** «увольнение, последний рабочий день 06.10.2023». */
        String words() {
            return departure.title() + ", последний рабочий день " + Russian.day(lastDay)
                    + leaveUntil.map(day -> ", до " + Russian.day(day)).orElse("");
        }
    }

    /** Why he may not be chosen for anything. */
    List<Hindrance> hindrances(Official person) {
        if (!works) {
            return List.of(new Hindrance(
                    "больше не работает",
                    person.shortName() + " больше не работает: назначить можно только работающего сотрудника."));
        }
        return hindrances(
                person, departures.stream().filter(one -> one.departure().leaves()));
    }

    /** Why he may not be designated under a clause. */
    List<Hindrance> hindrances(Official person, Clause clause) {
        List<Hindrance> all = new ArrayList<>(hindrances(person));
        if (works && clause.rank().isPresent()) {
            all.addAll(hindrances(person, departures.stream().filter(one -> one.departure() == Departure.RANK_LOST)));
        }
        return all;
    }

    private static List<Hindrance> hindrances(Official person, Stream<Reported> departures) {
        return departures
                .map(one -> new Hindrance(
                        one.words(),
                        "Нельзя выбрать: " + person.shortName() + " — " + one.words() + ". Выберите другое лицо."))
                .toList();
    }
}
