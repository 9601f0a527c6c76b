package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.casework.PersonChoice;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.SystemAdministrator;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Official;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Сообщить о выбытии лица»: of those who answer for pages; not what cannot be right, or is being dealt with already. */
@Component
public class ReportDeparture implements TaskStep {

    private static final String BEING_REPLACED = "Замена этого лица уже начата.";
    private static final Map<Departure, String> LABELS = Map.of(
            Departure.DISMISSAL, "Увольнение",
            Departure.TRANSFER, "Перевод на другую должность",
            Departure.LEAVE, "Длительный отпуск или отсутствие: лицо вернётся",
            Departure.RANK_LOST, "Должность стала ниже требуемой актом",
            Departure.ESIA_LOST, "Утрачено подтверждение в ЕСИА");
    private static final int LONGEST_YEARS = 1;
    private static final int LONGEST_LEAVE_YEARS = 4;

    private final Departing departing;
    private final JurisdictionDays days;
    private final RuntimeService runtime;
    private final SystemAdministrator administrator;

    ReportDeparture(
            Departing departing, JurisdictionDays days, RuntimeService runtime, SystemAdministrator administrator) {
        this.departing = departing;
        this.days = days;
        this.runtime = runtime;
        this.administrator = administrator;
    }

    /** A person is replaced once at a time. */
    static String businessKey(String officialId) {
        return Procedure.REPLACE_OFFICIAL.key() + "|" + officialId;
    }

    @Override
    public void show(CaseFile file) {
        file.set(Variables.ADMINISTRATOR_TEXT, administrator.dative());
    }

    @Override
    public void offer(CaseFile file) {
        LocalDate today = days.today(file.jurisdiction());
        file.offer(
                Variables.DEPARTING_OPTIONS,
                departing.of(file.bodyId(), today).stream()
                        .map(official -> option(official, today))
                        .toList());
        file.offer(Variables.DEPARTURE_OPTIONS, departures(departing.asksForEsia(file.bodyId(), today)));
    }

    /** A confirmation in ESIA is lost only where an act asks for one. */
    private static List<Option> departures(boolean asksForEsia) {
        return Stream.of(Departure.values())
                .filter(departure -> asksForEsia || departure != Departure.ESIA_LOST)
                .map(departure -> new Option(LABELS.get(departure), departure.name()))
                .toList();
    }

    private Option option(Official official, LocalDate today) {
        String line = PersonChoice.text(official) + " (" + departing.partsOf(official, today) + ")";
        return isBeingReplaced(official)
                ? Option.barred(line, official.userId(), "замена уже начата", BEING_REPLACED)
                : new Option(line, official.userId());
    }

    private boolean isBeingReplaced(Official official) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Procedure.REPLACE_OFFICIAL.key())
                        .processInstanceBusinessKey(businessKey(official.userId()))
                        .count()
                > 0;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        LocalDate today = days.today(file.jurisdiction());
        Faults faults = new Faults();
        Optional<Official> official = faults.read(() -> official(file, today));
        Departure departure = Departure.valueOf(file.known(Variables.DEPARTURE));
        LocalDate day = file.day(Variables.LAST_DAY).orElseThrow();
        if (isNear(day, today)) {
            official.ifPresent(known -> faults.check(() -> refuseNeedless(known, departure, day)));
            file.day(Variables.LEAVE_UNTIL).ifPresent(until -> faults.check(() -> requireLaterThan(day, until)));
        } else {
            faults.at(
                    Variables.LAST_DAY,
                    "Последний рабочий день " + Russian.day(day)
                            + " отстоит от сегодняшнего больше чем на год: проверьте год.");
        }
        faults.refuse();
        file.set(Variables.OFFICIAL_TEXT, PersonChoice.text(official.orElseThrow()));
        file.set(Variables.DEPARTURE_TEXT, departure.title());
        file.set(CaseVariables.INTERNAL_TERM_BY, actor);
    }

    /** The list is as old as the form on the screen: he may answer for no page by now. */
    private Official official(CaseFile file, LocalDate today) {
        Official official = departing.of(file.bodyId(), today).stream()
                .filter(known -> known.userId().equals(file.known(Variables.OFFICIAL)))
                .findFirst()
                .orElseThrow(() -> new Refusal(Variables.OFFICIAL, "Выберите лицо, которое выбывает."));
        if (isBeingReplaced(official)) {
            throw new Refusal(Variables.OFFICIAL, BEING_REPLACED);
        }
        return official;
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusYears(LONGEST_YEARS)) && !day.isAfter(today.plusYears(LONGEST_YEARS));
    }

    private static void requireLaterThan(LocalDate lastDay, LocalDate until) {
        if (!until.isAfter(lastDay)) {
            throw new Refusal(
                    Variables.LEAVE_UNTIL,
                    "Отпуск должен заканчиваться позже последнего рабочего дня: проверьте дату.");
        }
        if (until.isAfter(lastDay.plusYears(LONGEST_LEAVE_YEARS))) {
            throw new Refusal(
                    Variables.LEAVE_UNTIL, "Отпуск длится больше " + LONGEST_LEAVE_YEARS + " лет: проверьте год.");
        }
    }

    private void refuseNeedless(Official official, Departure departure, LocalDate lastDay) {
        boolean ofDesignations = departure == Departure.RANK_LOST || departure == Departure.ESIA_LOST;
        if (ofDesignations
                && departing.ending(official.userId(), departure, lastDay).isEmpty()) {
            throw new Refusal(
                    Variables.DEPARTURE,
                    departure == Departure.ESIA_LOST
                            ? "Это лицо не уполномочено вести страницы: подтверждение в ЕСИА от него не требуется."
                            : "Акт не требует от этого лица должности определённого уровня.");
        }
    }
}
