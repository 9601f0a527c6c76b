package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.poryadok.casework.WebLinks;
import org.springframework.stereotype.Component;

/** The day of deletion; whoever proposes the blacklist says for how long and why (KUZ-A2.6c). */
@Component
class CheckRemoval implements TaskListener {

    private final JurisdictionDays days;

    CheckRemoval(JurisdictionDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Decision.of(file, "removalResult", Set.of("deleted", "gone"));
        LocalDate removed = file.requiredDay("removedOn", "Укажите день, с которого записи на странице нет.");
        days.requireNotInFuture(removed, file.jurisdiction(), "removedOn");
        if (removed.isBefore(LocalDate.parse(file.known("foundOn")))) {
            throw new Refusal("removedOn", "В этот день запись ещё стояла на странице: проверьте дату.");
        }
        boolean proposed = file.isTrue("blacklistPermitted")
                && Decision.of(file, "blacklistWish", Set.of("no", "yes")).equals("yes");
        if (proposed) {
            WebLinks.required(file, "authorAddress", "Укажите адрес страницы пользователя: по имени его не заблокировать.");
            untilDay(file, days);
            file.requiredText("blacklistReason", "Напишите, почему пользователя нужно занести в «чёрный список».");
        }
        file.set("blacklistProposed", proposed);
        file.set("handledBy", Actor.of(task));
    }

    /** @throws Refusal when the last day on the list is missing or has come */
    static LocalDate untilDay(CaseFile file, JurisdictionDays days) {
        LocalDate until = file.requiredDay("blacklistUntil", "Укажите последний день в «чёрном списке»: бессрочно не заносят.");
        LocalDate today = days.today(file.jurisdiction());
        if (!until.isAfter(today)) {
            throw new Refusal("blacklistUntil", "Последний день в «чёрном списке» должен быть позже сегодняшнего, "
                    + Russian.day(today) + ".");
        }
        return until;
    }
}
