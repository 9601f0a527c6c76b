package org.poryadok.browser;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Refusal;

/** Refuses the remark «отказ» at its field and «отказ всему» as a whole; breaks on «сбой». */
public class SampleCheck implements TaskListener {

    static final String SENTENCE = "Страница с адресом <b>уже есть</b> в реестре.";

    /** What was accepted last, by assignee. */
    static final Map<String, Map<String, Object>> accepted = new ConcurrentHashMap<>();

    @Override
    public void notify(DelegateTask task) {
        check("remark", (String) task.getVariable("remark"));
        accepted.put(task.getAssignee(), new HashMap<>(task.getVariables()));
    }

    static void check(String field, String typed) {
        switch (String.valueOf(typed)) {
            case "отказ" -> throw new Refusal(field, SENTENCE);
            case "отказ всему" -> throw new Refusal(null, SENTENCE);
            case "сбой" -> throw new IllegalStateException("java.sql.SQLException: relation does not exist");
            default -> {}
        }
    }
}
