package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.Arrays;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Procedure;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Official;
import org.springframework.stereotype.Component;

/** Refuses a departure that cannot be right, or that is being dealt with already. */
@Component
class CheckDeparture implements TaskListener {

    private static final int LONGEST_YEARS = 1;
    private static final int LONGEST_LEAVE_YEARS = 4;

    private final Departing departing;
    private final JurisdictionDays days;
    private final RuntimeService runtime;

    CheckDeparture(Departing departing, JurisdictionDays days, RuntimeService runtime) {
        this.departing = departing;
        this.days = days;
        this.runtime = runtime;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String by = Actor.of(task);
        LocalDate today = days.today(file.jurisdiction());
        Official official = file.text("officialId")
                .flatMap(id -> departing.of(file.bodyId(), today).stream().filter(known -> known.userId().equals(id)).findFirst())
                .orElseThrow(() -> new Refusal("officialId", "Выберите лицо, которое выбывает."));
        Departure departure = file.text("departure")
                .flatMap(chosen -> Arrays.stream(Departure.values()).filter(it -> it.name().equals(chosen)).findFirst())
                .orElseThrow(() -> new Refusal("departure", "Выберите причину."));
        LocalDate lastDay = lastDay(file, today);
        leave(file, departure, lastDay);
        file.requiredLine("departureDocument", "Укажите документ: приказ, его дату и номер.");
        refuseNeedless(official, departure, lastDay);
        String key = Procedure.REPLACE_OFFICIAL.key() + "|" + official.userId();
        if (runtime.createProcessInstanceQuery().processDefinitionKey(Procedure.REPLACE_OFFICIAL.key())
                .processInstanceBusinessKey(key).count() > 0) {
            throw new Refusal("officialId", "Замена этого лица уже начата.");
        }
        task.getExecution().setProcessBusinessKey(key);
        file.set("officialText", official.fullName() + " — " + official.post());
        file.set("departureText", departure.title());
        file.set("reportedBy", by);
        file.set("internalTermBy", by);
    }

    private static LocalDate lastDay(CaseFile file, LocalDate today) {
        LocalDate day = file.requiredDay("lastDay", "Укажите последний рабочий день.");
        if (day.isBefore(today.minusYears(LONGEST_YEARS)) || day.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new Refusal("lastDay", "Последний рабочий день " + Russian.day(day)
                    + " отстоит от сегодняшнего больше чем на год: проверьте год.");
        }
        return day;
    }

    private static void leave(CaseFile file, Departure departure, LocalDate lastDay) {
        if (departure != Departure.LEAVE) {
            file.set("leaveUntil", null);
            return;
        }
        LocalDate until = file.requiredDay("leaveUntil", "Укажите последний день отпуска.");
        if (!until.isAfter(lastDay)) {
            throw new Refusal("leaveUntil", "Отпуск заканчивается позже последнего рабочего дня: проверьте дату.");
        }
        if (until.isAfter(lastDay.plusYears(LONGEST_LEAVE_YEARS))) {
            throw new Refusal("leaveUntil", "Отпуск длится больше " + LONGEST_LEAVE_YEARS + " лет: проверьте год.");
        }
    }

    private void refuseNeedless(Official official, Departure departure, LocalDate lastDay) {
        boolean ofDesignations = departure == Departure.RANK_LOST || departure == Departure.ESIA_LOST;
        if (ofDesignations && departing.ending(official.userId(), departure, lastDay).isEmpty()) {
            throw new Refusal("departure", departure == Departure.ESIA_LOST
                    ? "Это лицо не уполномочено вести страницы: подтверждение в ЕСИА от него не требуется."
                    : "Акт не требует от этого лица должности определённого уровня.");
        }
    }
}
