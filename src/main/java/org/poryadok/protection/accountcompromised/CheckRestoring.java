package org.poryadok.protection.accountcompromised;

import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** The page is the body's again, everything strange removed; or it cannot be had back. */
@Component
class CheckRestoring implements TaskListener {

    static final String RESTORED = "restored";

    private static final String LOST = "lost";
    private static final Set<String> CHECKS = Set.of("FOREIGN_REMOVED", "ADMINS_CHECKED", "OWNER_CHECKED");

    private final Incidents incidents;
    private final LocalMoment moments;

    CheckRestoring(Incidents incidents, LocalMoment moments) {
        this.incidents = incidents;
        this.moments = moments;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.set("restoredBy", Actor.of(task));
        boolean restored = Decision.of(file, "restoring", Set.of(RESTORED, LOST)).equals(RESTORED);
        if (restored && !file.chosen("restoringChecks").containsAll(CHECKS)) {
            throw new Refusal("restoringChecks", "Проверьте и отметьте всё: иначе страница ещё не под контролем.");
        }
        if (restored) {
            Incident incident = incidents.incident(UUID.fromString(file.known("incidentId")));
            file.set("restoredAt", moments.read(file, "restoredDay", "restoredTime", incident.reportedAt()).toString());
        }
        file.requiredText("restoringNote", restored ? "Напишите, что сделано."
                : "Напишите, почему вернуть страницу нельзя и что ответила площадка.");
    }
}
