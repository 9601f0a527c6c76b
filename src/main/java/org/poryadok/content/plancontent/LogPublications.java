package org.poryadok.content.plancontent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.content.ContentFormat;
import org.poryadok.content.ContentPlans;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Вести публикации»: what has appeared is entered whole or not at all; texts are checked before they appear; the plan
 * is changed.
 */
@Component
public class LogPublications implements TaskStep {

    private static final String ONE = "one";
    private static final String MANY = "many";
    /** What the engine can keep in a line of text. */
    private static final int LONGEST_RESULT = 3900;

    private final PlanOfCase planOfCase;
    private final ContentPlans plans;
    private final LogView view;
    private final LogLines lines;
    private final PublicationLog log;
    private final TextCheck check;
    private final Accounts accounts;

    LogPublications(
            PlanOfCase planOfCase,
            ContentPlans plans,
            LogView view,
            LogLines lines,
            PublicationLog log,
            TextCheck check,
            Accounts accounts) {
        this.planOfCase = planOfCase;
        this.plans = plans;
        this.view = view;
        this.lines = lines;
        this.log = log;
        this.check = check;
        this.accounts = accounts;
    }

    @Override
    public void offer(CaseFile file) {
        view.offer(file);
    }

    @Override
    public void show(CaseFile file) {
        view.show(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        posts(file);
    }

    /** «Внести публикации в журнал». */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        log.record(file, posts(file));
    }

    /** «Проверить текст»: style, words of offices and press releases, format and network; remarks, never a ban. */
    public void checkText(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Account page = accounts.account(UUID.fromString(file.known(Variables.TEXT_PAGE)));
        List<String> remarks = new ArrayList<>(check.style(file.known(Variables.DRAFT_TEXT)));
        check.format(ContentFormat.valueOf(file.known(Variables.TEXT_FORMAT)), page.network())
                .ifPresent(remarks::add);
        String result = remarks.isEmpty()
                ? "Проверка текста. Замечаний нет."
                : "Проверка текста. Замечания (публиковать не запрещают):\n— " + String.join("\n— ", remarks);
        file.set(Variables.RESULT_TEXT, Russian.shortened(result, LONGEST_RESULT));
    }

    /** «Начать новую редакцию плана»: with all lines of the approved one. */
    public void revise(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        file.set(
                Variables.PLAN_ID,
                plans.revise(PlanOfCase.id(file), file.known(Variables.LOGGED_BY))
                        .id()
                        .toString());
    }

    /**
     * «Обновить состояние плана»: the task stays open for weeks, while days pass and networks tell of publications.
     */
    public void refresh(DelegateExecution execution) {
        view.show(CaseFile.of(execution));
    }

    private List<LoggedPost> posts(CaseFile file) {
        return switch (file.known(Variables.LOG_DECISION)) {
            case ONE -> List.of(lines.one(file, planOfCase.of(file)));
            case MANY -> lines.many(file, planOfCase.of(file));
            default -> List.of();
        };
    }
}
