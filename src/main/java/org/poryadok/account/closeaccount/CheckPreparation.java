package org.poryadok.account.closeaccount;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Nothing is deleted before its content is kept and the subscribers were told, or could not be. */
@Component
class CheckPreparation implements TaskListener {

    private static final String TOLD = "told";
    private static final String IMPOSSIBLE = "impossible";
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private final Accounts accounts;
    private final JurisdictionDays days;

    CheckPreparation(Accounts accounts, JurisdictionDays days) {
        this.accounts = accounts;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.requiredLine("archivePlace", "Укажите, где сохранены материалы страницы.");
        file.line("subscriberCount").filter(typed -> !COUNT.matcher(typed).matches()).ifPresent(typed -> {
            throw new Refusal("subscriberCount", "Укажите число подписчиков цифрами.");
        });
        if (Decision.of(file, "subscribersTold", Set.of(TOLD, IMPOSSIBLE)).equals(TOLD)) {
            LocalDate told = file.requiredDay("toldOn", "Укажите, когда предупреждены подписчики.");
            days.requireNotInFuture(told, file.jurisdiction(), "toldOn");
            Account account = accounts.account(UUID.fromString(file.known("accountId")));
            if (told.isBefore(account.createdOn())) {
                throw new Refusal("toldOn", "В этот день страницы ещё не было: проверьте дату.");
            }
        } else {
            file.requiredText("notToldBecause", "Напишите, почему предупредить подписчиков невозможно.");
        }
        file.set("preparedBy", Actor.of(task));
    }
}
