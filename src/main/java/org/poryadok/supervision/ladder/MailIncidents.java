package org.poryadok.supervision.ladder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.poryadok.casework.cycle.Cycles;
import org.poryadok.mail.DeliveryFailureListener;
import org.poryadok.mail.Letter;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.supervision.dailydigest.DailyDigest;
import org.springframework.stereotype.Component;

/**
 * Shows letters that do not arrive as incidents in Cockpit: on the procedure that they are about while it runs, else on
 * the jurisdiction's digest. The incident goes when the letter has gone out after all.
 */
@Component
class MailIncidents implements DeliveryFailureListener {

    static final String TYPE = "mail";
    /** What stands longer than until the next morning. */
    private static final Set<String> LASTING = Set.of("userTask", "receiveTask");

    private final RuntimeService runtime;
    private final Cycles cycles;

    MailIncidents(RuntimeService runtime, Cycles cycles) {
        this.runtime = runtime;
        this.cycles = cycles;
    }

    @Override
    public void undeliverable(OutboxEntry entry, String why) {
        Letter letter = entry.letter();
        if (incidents(letter).isEmpty()) {
            place(letter)
                    .ifPresent(execution -> runtime.createIncident(
                            TYPE,
                            execution,
                            letter.key(),
                            "Письмо «" + innerQuotes(letter.subject()) + "» не доставлено. " + why));
        }
    }

    private static String innerQuotes(String quoted) {
        return quoted.replace('«', '„').replace('»', '“');
    }

    @Override
    public void delivered(OutboxEntry entry) {
        incidents(entry.letter()).forEach(runtime::resolveIncident);
    }

    private List<String> incidents(Letter letter) {
        return runtime.createIncidentQuery().incidentType(TYPE).configuration(letter.key()).list().stream()
                .map(Incident::getId)
                .toList();
    }

    /** None when the jurisdiction has no digest either; the mail journal keeps the letter all the same. */
    private Optional<String> place(Letter letter) {
        return letter.reference()
                .flatMap(this::waitingExecution)
                .or(() -> cycles.find(DailyDigest.KEY, letter.jurisdiction()).flatMap(this::waitingExecution));
    }

    /** An execution that stands at an activity, as an incident must; a task or a wait for a message rather than a timer. */
    private Optional<String> waitingExecution(String processInstanceId) {
        return Optional.ofNullable(runtime.getActivityInstance(processInstanceId))
                .flatMap(tree -> leaves(tree)
                        .sorted(Comparator.comparing(
                                (ActivityInstance leaf) -> !LASTING.contains(leaf.getActivityType())))
                        .map(leaf -> leaf.getExecutionIds()[0])
                        .findFirst());
    }

    private static Stream<ActivityInstance> leaves(ActivityInstance node) {
        boolean isLeaf = node.getChildActivityInstances().length == 0 && node.getParentActivityInstanceId() != null;
        return isLeaf
                ? Stream.of(node)
                : Arrays.stream(node.getChildActivityInstances()).flatMap(MailIncidents::leaves);
    }
}
