package org.poryadok.content.plancontent;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.poryadok.content.ContentFormat;
import org.springframework.stereotype.Component;

/** Publications are entered whole or not at all, and their editor vouches for the texts; a text to be checked says for where. */
@Component
class CheckLog implements TaskListener {

    static final String CHECK = "check";
    static final String CHANGE = "change";

    private final PlanOfCase planOfCase;
    private final LogLines lines;
    private final PlanPages pages;

    CheckLog(PlanOfCase planOfCase, LogLines lines, PlanPages pages) {
        this.planOfCase = planOfCase;
        this.lines = lines;
        this.pages = pages;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String decision = Decision.of(file, "logDecision", Set.of(LogLines.ONE, LogLines.MANY, CHECK, CHANGE));
        file.set("loggedBy", Actor.of(task));
        switch (decision) {
            case CHECK -> requireText(file);
            case CHANGE -> {}
            default -> requirePosts(file);
        }
    }

    void requirePosts(CaseFile file) {
        lines.posts(file, planOfCase.of(file));
        if (!file.isTrue("textsChecked")) {
            throw new Refusal("textsChecked", "Подтвердите, что тексты проверены редактором.");
        }
    }

    private void requireText(CaseFile file) {
        file.requiredText("draftText", "Вставьте текст, который нужно проверить.");
        String page = file.requiredLine("textPage", "Выберите страницу.");
        if (pages.of(file.bodyId()).stream()
                .noneMatch(own -> own.id().toString().equals(page))) {
            throw new Refusal("textPage", "Выберите страницу.");
        }
        String format = file.requiredLine("textFormat", "Выберите формат.");
        if (Set.of(ContentFormat.values()).stream()
                .noneMatch(known -> known.name().equals(format))) {
            throw new Refusal("textFormat", "Выберите формат.");
        }
    }
}
