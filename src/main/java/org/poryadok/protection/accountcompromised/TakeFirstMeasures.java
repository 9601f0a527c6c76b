package org.poryadok.protection.accountcompromised;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** «Принять первые меры»: a measure that was not taken needs its reason; or the alarm was false. */
@Component
public class TakeFirstMeasures implements TaskStep {

    private static final String FALSE_ALARM = "false";
    private static final Set<String> MEASURES =
            Stream.of(FirstMeasure.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final IncidentSoFar soFar;
    private final Incidents incidents;
    private final IncidentCards cards;
    private final IncidentLetters letters;

    TakeFirstMeasures(IncidentSoFar soFar, Incidents incidents, IncidentCards cards, IncidentLetters letters) {
        this.soFar = soFar;
        this.incidents = incidents;
        this.cards = cards;
        this.letters = letters;
    }

    @Override
    public void show(CaseFile file) {
        soFar.show(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.CONTAINMENT).equals(FALSE_ALARM)) {
            return;
        }
        Set<String> taken = new TreeSet<>(file.chosen(Variables.MEASURES_TAKEN));
        Optional<String> because = taken.containsAll(MEASURES)
                ? Optional.empty()
                : Optional.of(file.text(Variables.NOT_DONE_BECAUSE)
                        .orElseThrow(() ->
                                new Refusal(Variables.NOT_DONE_BECAUSE, "Отмечены не все меры: напишите, почему.")));
        UUID incident = UUID.fromString(file.known(Variables.INCIDENT));
        incidents.contained(incident, taken, because, actor);
        letters.contained(incidents.incident(incident));
        cards.fulfil(file, CaseVariables.CARD_ID, actor);
    }

    /** «Отменить тревогу»: the mark is taken away, cards are released, whoever was alarmed is told. */
    public void callOff(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID incident = UUID.fromString(file.known(Variables.INCIDENT));
        String because = file.known(Variables.FALSE_BECAUSE);
        String by = file.known(Variables.CONTAINED_BY);
        incidents.calledOff(incident, because, by);
        cards.release(file.processInstanceId(), "Тревога ложная: " + because, by);
        letters.calledOff(incidents.incident(incident), because);
    }
}
