package org.poryadok.supervision.ladder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.poryadok.act.Modality;
import org.poryadok.control.Ladder;
import org.poryadok.control.LadderStep;
import org.poryadok.control.LetterKind;
import org.poryadok.readonce.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ladder as the decision {@code escalation-ladder}; an administration replaces it by deploying its own table. A morning
 * asks the same few questions for thousands of cards, so a table's answers are kept.
 */
@Component
class DecisionLadder implements Ladder {

    private static final String DECISION = "escalation-ladder";

    /** Working days past the term differ by days, and tables by years. */
    private static final int KEPT = 10_000;

    private record Question(String table, int workingDaysPastTerm, Modality modality) {}

    private final DecisionService decisions;
    private final JdbcClient jdbc;
    private final Cache<Question, List<LadderStep>> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    DecisionLadder(DecisionService decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    @Override
    public List<LadderStep> steps(int workingDaysPastTerm, Modality modality) {
        return answers.get(new Question(table(), workingDaysPastTerm, modality), this::answer);
    }

    /** The newest, whichever node or person has deployed it. */
    private String table() {
        return ReadOnce.of(
                () -> jdbc.sql("""
                        select id_ from act_re_decision_def where key_ = ? and tenant_id_ is null
                        order by version_ desc limit 1""").param(DECISION).query(String.class).single(), "ladder");
    }

    private List<LadderStep> answer(Question question) {
        return decisions
                .evaluateDecisionTableById(question.table())
                .variables(Variables.putValue("workingDaysPastTerm", question.workingDaysPastTerm())
                        .putValue("modality", question.modality().name()))
                .evaluate()
                .getResultList()
                .stream()
                .map(DecisionLadder::step)
                .toList();
    }

    private static LadderStep step(Map<String, Object> row) {
        return new LadderStep(
                text(row, "level"),
                text(row, "recipient"),
                LetterKind.valueOf(text(row, "letter")),
                Optional.ofNullable((Number) row.get("repeatEvery")).map(Number::intValue));
    }

    private static String text(Map<String, Object> row, String output) {
        return Optional.ofNullable((String) row.get(output))
                .orElseThrow(() -> new IllegalStateException(
                        "В таблице решений «" + DECISION + "» есть строка без значения «" + output + "»."));
    }
}
