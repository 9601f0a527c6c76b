package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Access is handed over wholly, or it is said why not; whoever leaves does not confirm it himself. */
@Component
class CheckAccessHandOver implements TaskListener {

    private static final Set<String> REMOVALS = Set.of("DONE", "NONE");

    private final HandOverPages pages;
    private final Organisation organisation;
    private final JurisdictionDays days;

    CheckAccessHandOver(HandOverPages pages, Organisation organisation, JurisdictionDays days) {
        this.pages = pages;
        this.organisation = organisation;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String by = Actor.of(task);
        String departing = file.known("officialId");
        if (by.equals(departing)) {
            throw new Refusal(null, "Передачу доступа подтверждает не тот, кто выбывает: передайте задачу коллеге.");
        }
        List<String> removed = file.chosen("rightsRemovedOn");
        boolean all = pages.of(file).stream().allMatch(account -> removed.contains(account.address().normalized()));
        file.optionalText("rightsKeptBecause");
        if (!all) {
            file.requiredText("rightsKeptBecause", "Права сняты не на всех страницах: напишите, на каких остались и почему.");
        }
        Decision.of(file, "gospabliki", REMOVALS);
        Decision.of(file, "epgu", REMOVALS);
        Decision.of(file, "secrets", REMOVALS);
        file.text("receivedBy").filter(receiver -> !receiver.equals(departing)).flatMap(organisation::official)
                .orElseThrow(() -> new Refusal("receivedBy", "Выберите, кому передан доступ."));
        LocalDate on = file.requiredDay("handedOverOn", "Укажите день передачи.");
        days.requireNotInFuture(on, file.jurisdiction(), "handedOverOn");
        file.set("handedOverBy", by);
    }
}
