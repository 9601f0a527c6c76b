package org.poryadok.account.recheckcampaign;

import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.account.verifyaccount.AccountChecks;
import org.poryadok.account.verifyaccount.AskedItem;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Russian;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Shows every account of the scope, and what its owner will be asked. */
@Component
class ScopeSummary implements TaskListener {

    private record Row(String body, String network, String address, String asked, String state) {
    }

    private final CampaignScope scope;
    private final AccountChecks checks;
    private final Organisation organisation;

    ScopeSummary(CampaignScope scope, AccountChecks checks, Organisation organisation) {
        this.scope = scope;
        this.checks = checks;
        this.organisation = organisation;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<ScopedAccount> scoped = scope.of(file, "question");
        file.setJson("scopeRows", scoped.stream().map(this::row).toList());
        file.set("scopeCount", scoped.size());
        file.set("scopeBodies", (int) scoped.stream().map(found -> found.account().bodyId()).distinct().count());
        file.set("campaignDateText", Russian.dayAndWeekday(file.day("campaignDate").orElseThrow()));
    }

    private Row row(ScopedAccount scoped) {
        return new Row(organisation.body(scoped.account().bodyId()).name(), Network.of(scoped.account().network()).title(),
                scoped.account().address().normalized(),
                scoped.items().stream().map(AskedItem::text).collect(Collectors.joining("; ")),
                checks.isUnderWay(scoped.account()) ? "уже проверяется" : "—");
    }
}
