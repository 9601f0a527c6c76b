package org.poryadok.coordination.consult;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.coordination.Consultations;
import org.springframework.stereotype.Component;

/** Offers what the adviser may decide, and shows what was answered to questions like this one. */
@Component
class PrepareAnswer implements TaskListener {

    private static final int SIMILAR = 5;
    private static final int SHOWN_OF_ANSWER = 300;

    /** A row of the table of answers to similar questions. */
    private record Row(String number, String subject, String answer) {
    }

    private final Routes routes;
    private final Consultations consultations;

    PrepareAnswer(Routes routes, Consultations consultations) {
        this.routes = routes;
        this.consultations = consultations;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.set("answerDecision", null);
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("Ответить", CheckAnswer.ANSWER));
        if (file.has("jointRole") && !file.has("proposalsText")) {
            choices.add(new Option("Запросить предложения центра управления регионом", CheckAnswer.PROPOSE));
        }
        if (!routes.others(file.actId(), file.clauseId()).isEmpty()) {
            choices.add(new Option("Передать другому адресату", CheckAnswer.PASS_ON));
        }
        file.setJson("answerChoices", choices);
        List<Row> similar = consultations.similar(file.jurisdiction(), file.known("subject"), SIMILAR).stream()
                .map(found -> new Row("№ " + found.number(), found.subject(), shortened(found.answer().orElse("")))).toList();
        file.setJson("similarRows", similar);
        file.set("similarCount", similar.size());
        file.set("knowledgeLink", "/knowledge?q=" + URLEncoder.encode(file.known("subject"), StandardCharsets.UTF_8));
    }

    private static String shortened(String answer) {
        return answer.length() <= SHOWN_OF_ANSWER ? answer : answer.substring(0, SHOWN_OF_ANSWER) + "…";
    }
}
