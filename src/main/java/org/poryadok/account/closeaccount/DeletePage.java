package org.poryadok.account.closeaccount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.account.notifycoordinator.NoticeClauses;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.Closing;
import org.poryadok.registry.ClosingGround;
import org.poryadok.registry.RegistryException;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Удалить страницу»: the terms of the notice count from the day of deletion (KUZ-3c, SHP-3.2.2, SHP-3.1.5), by every act that demands one. */
@Component
@Clauses({"KUZ-3c", "SHP-3.2.2", "SHP-3.1.5"})
public class DeletePage implements TaskStep {

    private final Accounts accounts;
    private final NoticeClauses noticeClauses;

    DeletePage(Accounts accounts, NoticeClauses noticeClauses) {
        this.accounts = accounts;
        this.noticeClauses = noticeClauses;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        LocalDate closedOn = file.day(Variables.CLOSED_ON).orElseThrow();
        file.day(Variables.TOLD_ON).filter(closedOn::isBefore).ifPresent(told -> {
            throw new Refusal(
                    Variables.CLOSED_ON,
                    "Подписчиков предупредили " + Russian.day(told)
                            + ": раньше этого дня страница не могла быть удалена. Проверьте дату.");
        });
        try {
            accounts.checkClosing(account(file), closedOn);
        } catch (RegistryException e) {
            throw new Refusal(Variables.CLOSED_ON, e.getMessage());
        }
    }

    /** «Отметить страницу закрытой»: the entry stays with its ground; the day of deletion starts the notice. */
    public void closeEntry(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate closedOn = file.day(Variables.CLOSED_ON).orElseThrow();
        UUID account = account(file);
        accounts.close(
                account, closedOn, closing(file), file.known(Variables.DELETED_BY), execution.getProcessInstanceId());
        List<String> acts = noticeClauses.actsDue(
                file.actId(), file.bodyId(), accounts.account(account).ownerKind(), closedOn);
        file.set(Variables.NOTICE_DUE, acts.contains(file.actId()));
        file.set(Variables.NOTICE_ACTS, new ArrayList<>(acts));
    }

    private static UUID account(CaseFile file) {
        return UUID.fromString(file.known(CaseVariables.ACCOUNT_ID));
    }

    private static Closing closing(CaseFile file) {
        return new Closing(
                ClosingGround.valueOf(file.known(Variables.CLOSING_GROUND)),
                file.text(Variables.GROUND_NOTE),
                file.known(Variables.ORDER_NUMBER),
                file.day(Variables.ORDER_DATE).orElseThrow(),
                file.text(Variables.REPLACEMENT_ID).map(UUID::fromString),
                file.known(Variables.ARCHIVE_PLACE),
                file.text(Variables.SUBSCRIBER_COUNT).map(Integer::valueOf),
                file.day(Variables.TOLD_ON),
                file.text(Variables.NOT_TOLD_BECAUSE));
    }
}
