package org.poryadok.account.recheckcampaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Clause;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.SetDays;
import org.springframework.stereotype.Component;

/** A campaign needs accounts of which something is asked, and a working day to come; without one it needs a reason. */
@Component
class CheckScope implements TaskListener {

    private final CampaignScope scope;
    private final RecheckClauses clauses;
    private final SetDays days;

    CheckScope(CampaignScope scope, RecheckClauses clauses, SetDays days) {
        this.scope = scope;
        this.clauses = clauses;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.of(file, "campaignDecision", Set.of("hold", "decline")).equals("hold")) {
            requireScope(file);
        } else {
            file.requiredText("campaignDeclineReason", "Напишите, почему перепроверка не нужна.");
        }
        file.set("decidedBy", Actor.of(task));
        // Whoever confirms the scope must decide afresh.
        file.set("scopeDecision", null);
    }

    private void requireScope(CaseFile file) {
        List<String> known = clauses.of(file.actId()).stream().map(Clause::id).toList();
        if (file.chosen("campaignClauses").isEmpty() || !known.containsAll(file.chosen("campaignClauses"))) {
            throw new Refusal("campaignClauses", "Выберите, по каким пунктам проводится перепроверка.");
        }
        if (file.chosen("campaignNetworks").isEmpty()) {
            throw new Refusal("campaignNetworks", "Выберите площадки.");
        }
        if (file.chosen("campaignOwners").isEmpty()) {
            throw new Refusal("campaignOwners", "Выберите, чьи страницы проверяются.");
        }
        file.optionalText("question");
        if (scope.of(file, "question").isEmpty()) {
            throw file.has("question") && file.text("question").isPresent()
                    ? new Refusal("campaignNetworks", "Под этот круг не подходит ни одна страница: измените площадки"
                            + " или владельцев.")
                    : new Refusal("question", "Выбранные пункты ничего не требуют от этих страниц: напишите, что проверить,"
                            + " или измените круг.");
        }
        LocalDate date = file.requiredDay("campaignDate", "Назначьте последний день перепроверки.");
        days.requireWorkingDayToCome(date, file.actId(), "campaignDate");
    }
}
