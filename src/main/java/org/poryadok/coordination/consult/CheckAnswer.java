package org.poryadok.coordination.consult;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.springframework.stereotype.Component;

/** The adviser answers, asks whom the act names beside him, or passes the question on with a reason. */
@Component
class CheckAnswer implements TaskListener {

    static final String ANSWER = "answer";
    static final String PROPOSE = "propose";
    static final String PASS_ON = "pass-on";

    private final Routes routes;

    CheckAnswer(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String decision = Decision.of(file, "answerDecision", outcomes(file));
        switch (decision) {
            case PROPOSE -> file.requiredText("proposalsQuestion", "Напишите, что нужно от центра управления регионом.");
            case PASS_ON -> {
                file.requiredText("passOnReason", "Напишите, почему отвечать должен другой: это увидит он и тот, кто спросил.");
                file.set("passedOnTopics", routes.others(file.actId(), file.clauseId()).stream()
                        .map(ConsultationTopic::id).collect(Collectors.joining(",")));
            }
            default -> {
                file.requiredText("answerText", "Напишите ответ.");
                Decision.of(file, "sharing", Set.of("share", "keep"));
            }
        }
        file.set("answeredBy", Actor.of(task));
    }

    private Set<String> outcomes(CaseFile file) {
        List<String> outcomes = new ArrayList<>(List.of(ANSWER));
        if (file.has("jointRole") && !file.has("proposalsText")) {
            outcomes.add(PROPOSE);
        }
        if (!routes.others(file.actId(), file.clauseId()).isEmpty()) {
            outcomes.add(PASS_ON);
        }
        return Set.copyOf(outcomes);
    }
}
