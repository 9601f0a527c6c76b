package org.poryadok.content.plancontent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.ContentFormat;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** «Проверить текст»: style, words of offices and press releases, format and network; remarks, never a ban. */
@Component
class CheckDraftText implements JavaDelegate {

    private final TextCheck check;
    private final Accounts accounts;

    CheckDraftText(TextCheck check, Accounts accounts) {
        this.check = check;
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Account page = accounts.account(UUID.fromString(file.known("textPage")));
        List<String> remarks = new ArrayList<>(check.style(file.known("draftText")));
        check.format(ContentFormat.valueOf(file.known("textFormat")), page.network())
                .ifPresent(remarks::add);
        file.set(
                "resultText",
                shortened(
                        remarks.isEmpty()
                                ? "Проверка текста. Замечаний нет."
                                : "Проверка текста. Замечания (публиковать не запрещают):\n— "
                                        + String.join("\n— ", remarks)));
    }

    /** What the engine can keep in a line of text. */
    private static String shortened(String text) {
        return text.length() > 3900 ? text.substring(0, 3900) + "…" : text;
    }
}
