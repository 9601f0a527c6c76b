package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.organisation.AbsenceFault.Part;
import org.poryadok.term.Russian;

/**
 * Which absences can be: days in order and not far off, nobody away twice, and a deputy who is there himself. Who stands in
 * is not away in these days, and whoever is away stands in for nobody in them: so there are neither chains nor circles.
 *
 * @param today  in the jurisdiction's zone
 * @param others the absences that are known besides
 * @param people by user id, of whoever the others name
 * @param body   of whoever is away; empty for a person of no body
 */
record AbsenceRules(LocalDate today, List<Absence> others, Function<String, Official> people, Optional<Body> body) {

    private static final int LONGEST_PAST_DAYS = 31;

    AbsenceRules {
        others = List.copyOf(others);
    }

    /** Ids of the bodies whose officials stand in for those of a body: its own and the one above it. */
    static Set<String> bodiesOfDeputies(Body body) {
        return Stream.concat(Stream.of(body.id()), body.supervisingBody().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param hindrances why the deputy may not be chosen: he is gone or leaves, or a clause under which the person is
     *                   designated asks for a post that he does not hold
     */
    List<AbsenceFault> faults(NewAbsence entered, Official person, Official deputy, List<Hindrance> hindrances) {
        List<AbsenceFault> faults = new ArrayList<>(days(today, entered.firstDay(), entered.lastDay()));
        if (deputy.userId().equals(person.userId())) {
            faults.add(new AbsenceFault(Part.DEPUTY, "Замещать самого себя нельзя: выберите другое лицо."));
            return faults;
        }
        if (!deputy.jurisdiction().equals(person.jurisdiction())) {
            faults.add(new AbsenceFault(
                    Part.DEPUTY,
                    deputy.shortName() + " — сотрудник другой территории: замещать может только свой сотрудник."));
            return faults;
        }
        if (body.filter(own ->
                        deputy.bodyId().filter(bodiesOfDeputies(own)::contains).isEmpty())
                .isPresent()) {
            faults.add(new AbsenceFault(
                    Part.DEPUTY,
                    deputy.shortName()
                            + " — сотрудник другого органа: замещать может сотрудник своего или вышестоящего органа."));
        }
        hindrances.forEach(hindrance -> faults.add(new AbsenceFault(Part.DEPUTY, hindrance.sentence())));
        if (faults.stream().noneMatch(fault -> fault.part() == Part.FIRST_DAY || fault.part() == Part.LAST_DAY)) {
            others.stream()
                    .filter(other -> other.overlaps(entered.firstDay(), entered.lastDay()))
                    .forEach(other -> faults.addAll(clash(other, person, deputy)));
        }
        return faults;
    }

    /** Those of the days alone, whoever is away. */
    static List<AbsenceFault> days(LocalDate today, LocalDate first, LocalDate last) {
        List<AbsenceFault> faults = new ArrayList<>();
        if (first.isBefore(today.minusDays(LONGEST_PAST_DAYS))) {
            faults.add(new AbsenceFault(
                    Part.FIRST_DAY, "Первый день " + Russian.day(first) + " был больше месяца назад: проверьте дату."));
        } else if (first.isAfter(today.plusYears(1))) {
            faults.add(new AbsenceFault(
                    Part.FIRST_DAY, "До первого дня " + Russian.day(first) + " больше года: проверьте год."));
        }
        if (last.isBefore(first)) {
            faults.add(new AbsenceFault(Part.LAST_DAY, "Последний день отсутствия раньше первого: проверьте даты."));
        } else if (last.isBefore(today)) {
            faults.add(new AbsenceFault(
                    Part.LAST_DAY,
                    "Отсутствие закончилось " + Russian.day(last) + ": передавать задачи уже не нужно."));
        } else if (last.isAfter(first.plusYears(1))) {
            faults.add(new AbsenceFault(
                    Part.LAST_DAY, "Отсутствие длится больше года: проверьте даты или оформите замену лица."));
        }
        return faults;
    }

    private List<AbsenceFault> clash(Absence other, Official person, Official deputy) {
        List<AbsenceFault> faults = new ArrayList<>();
        if (other.officialId().equals(person.userId())) {
            faults.add(new AbsenceFault(
                    Part.OFFICIAL,
                    person.shortName() + " уже отсутствует " + other.days() + ": измените то отсутствие."));
        }
        if (other.deputyId().equals(person.userId())) {
            faults.add(new AbsenceFault(
                    Part.OFFICIAL,
                    person.shortName() + " " + other.days() + " замещает "
                            + PersonName.accusative(people.apply(other.officialId()))
                            + ": сначала назначьте туда другого заместителя."));
        }
        if (other.officialId().equals(deputy.userId())) {
            faults.add(new AbsenceFault(
                    Part.DEPUTY, deputy.shortName() + " тоже отсутствует " + other.days() + ": выберите другое лицо."));
        }
        return faults;
    }
}
