package org.poryadok.protection.accountcompromised;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** First measures, or a false alarm; a measure that was not taken needs its reason. */
@Component
class CheckContainment implements TaskListener {

    private static final String REAL = "real";
    private static final String FALSE_ALARM = "false";
    private static final Set<String> MEASURES = Set.of("SUPPORT", "SESSIONS", "CREDENTIALS", "HIDDEN");

    private final Incidents incidents;
    private final IncidentCards cards;

    CheckContainment(Incidents incidents, IncidentCards cards) {
        this.incidents = incidents;
        this.cards = cards;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String by = Actor.of(task);
        file.set("containedBy", by);
        if (Decision.of(file, "containment", Set.of(REAL, FALSE_ALARM)).equals(FALSE_ALARM)) {
            file.requiredText("falseBecause", "Напишите, почему тревога ложная.");
            return;
        }
        Set<String> taken = new TreeSet<>(file.chosen("measuresTaken"));
        taken.retainAll(MEASURES);
        Optional<String> because = taken.containsAll(MEASURES) ? Optional.empty() : Optional.of(
                file.requiredText("notDoneBecause", "Отмечены не все меры: напишите, почему."));
        incidents.contained(UUID.fromString(file.known("incidentId")), taken, because, by);
        cards.fulfil(task, by);
    }
}
