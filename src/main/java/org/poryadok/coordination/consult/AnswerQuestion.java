package org.poryadok.coordination.consult;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.casework.TaskStep;
import org.poryadok.coordination.Consultations;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Ответить на вопрос»: the adviser answers, asks whom the act names beside him, or passes the question on. */
@Component
public class AnswerQuestion implements TaskStep {

    private static final String ANSWER = "answer";
    private static final String PROPOSE = "propose";
    private static final String PASS_ON = "pass-on";
    private static final int SIMILAR = 5;
    private static final int SHOWN_OF_ANSWER = 300;

    /** A row of the table of answers to similar questions. */
    private record Row(String number, String subject, String answer) {}

    private final Routes routes;
    private final Consultations consultations;
    private final FurtherRequest further;
    private final CardSteps cards;

    AnswerQuestion(Routes routes, Consultations consultations, FurtherRequest further, CardSteps cards) {
        this.routes = routes;
        this.consultations = consultations;
        this.further = further;
        this.cards = cards;
    }

    /** What he may decide, and what was answered to questions like this one. */
    @Override
    public void show(CaseFile file) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("Ответить", ANSWER));
        if (file.has(Variables.JOINT_ROLE) && !file.has(Variables.PROPOSALS_TEXT)) {
            choices.add(new Option("Запросить предложения центра управления регионом", PROPOSE));
        }
        if (!routes.others(file.actId(), file.clauseId()).isEmpty()) {
            choices.add(new Option("Передать другому адресату", PASS_ON));
        }
        file.setJson(Variables.ANSWER_CHOICES, choices);
        List<Row> similar = consultations.similar(file.jurisdiction(), file.known(Variables.SUBJECT), SIMILAR).stream()
                .map(found -> new Row(
                        "№ " + found.number(),
                        found.subject(),
                        Russian.shortened(found.answer().orElse(""), SHOWN_OF_ANSWER)))
                .toList();
        file.setJson(Variables.SIMILAR_ROWS, similar);
        file.set(Variables.SIMILAR_COUNT, similar.size());
        file.set(
                Variables.KNOWLEDGE_LINK,
                "/knowledge?q=" + URLEncoder.encode(file.known(Variables.SUBJECT), StandardCharsets.UTF_8));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.ANSWER_DECISION).equals(PASS_ON)) {
            file.set(
                    Variables.PASSED_ON_TOPICS,
                    routes.others(file.actId(), file.clauseId()).stream()
                            .map(ConsultationTopic::id)
                            .collect(Collectors.joining(",")));
        }
    }

    /** «Передать другому адресату»: a request of its own begins there; this one is nobody's obligation here any more. */
    public void passOn(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String note = "Передано по принадлежности: " + file.known(Variables.PASS_ON_REASON);
        further.begin(file, file.known(Variables.PASSED_ON_TOPICS), note);
        consultations.passOn(file.card(Variables.CONSULTATION_ID));
        cards.release(file.cardId(), file.known(Variables.ANSWERED_BY), note);
    }
}
