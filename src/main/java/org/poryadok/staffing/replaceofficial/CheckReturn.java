package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.RankCheck;
import org.springframework.stereotype.Component;

/** Whoever comes back does so by an order, and his post is checked again; a leave may be prolonged, or prove to be for good. */
@Component
class CheckReturn implements TaskListener {

    private final Acts acts;
    private final Organisation organisation;
    private final Designations designations;
    private final JurisdictionDays days;

    CheckReturn(Acts acts, Organisation organisation, Designations designations, JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.designations = designations;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        switch (Decision.of(file, "returnDecision", Set.of("back", "extended", "gone"))) {
            case "back" -> back(file);
            case "extended" -> extended(file);
            default -> file.requiredText("returnNote", "Напишите, почему лицо не вернётся.");
        }
        file.set("returnDecidedBy", Actor.of(task));
    }

    private void back(CaseFile file) {
        file.requiredLine("returnOrderNumber", "Укажите номер приказа.");
        LocalDate ordered = file.requiredDay("returnOrderDate", "Укажите дату приказа.");
        days.requireNotInFuture(ordered, file.jurisdiction(), "returnOrderDate");
        LocalDate from = file.requiredDay("returnedFrom", "Укажите день, с которого лицо приступает к обязанностям.");
        LocalDate left = file.day("lastDay").orElseThrow();
        if (from.isBefore(ordered) || !from.isAfter(left)) {
            throw new Refusal("returnedFrom", "Лицо приступает не раньше даты приказа и после " + Russian.day(left) + ".");
        }
        Official official = organisation.official(file.known("officialId")).orElseThrow();
        for (String id : file.chosen("designationIds")) {
            Designation before = designations.designation(UUID.fromString(id));
            RankCheck check = designations.check(official, organisation.body(before.bodyId()),
                    acts.act(before.actId()).clause(before.clauseId()));
            if (!check.accepted()) {
                throw new Refusal("returnDecision", String.join(" ", check.refusals()));
            }
        }
    }

    private void extended(CaseFile file) {
        LocalDate until = file.requiredDay("prolongedUntil", "Укажите новый последний день отпуска.");
        LocalDate today = days.today(file.jurisdiction());
        LocalDate before = file.day("leaveUntil").orElseThrow();
        if (!until.isAfter(today) || !until.isAfter(before)) {
            throw new Refusal("prolongedUntil", "Новый последний день отпуска должен быть позже прежнего ("
                    + Russian.day(before) + ") и позже сегодняшнего дня.");
        }
    }
}
