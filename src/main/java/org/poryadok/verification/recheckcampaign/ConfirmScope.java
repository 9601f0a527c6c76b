package org.poryadok.verification.recheckcampaign;

import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.PageOwners;
import org.poryadok.term.Russian;
import org.poryadok.verification.verifyaccount.AccountChecks;
import org.poryadok.verification.verifyaccount.AskedItem;
import org.springframework.stereotype.Component;

/**
 * «Подтвердить круг страниц»: the coordinator sees every account of the scope, and what its owner will be asked; he confirms
 * it, if its date has not passed meanwhile, or changes it.
 */
@Component
public class ConfirmScope implements TaskStep {

    private static final String CONFIRM = "confirm";

    private record Row(String owner, String network, String address, String asked, String state) {}

    private final CampaignScope scope;
    private final AccountChecks checks;
    private final PageOwners owners;
    private final CheckLastDay checkLastDay;

    ConfirmScope(CampaignScope scope, AccountChecks checks, PageOwners owners, CheckLastDay checkLastDay) {
        this.scope = scope;
        this.checks = checks;
        this.owners = owners;
        this.checkLastDay = checkLastDay;
    }

    @Override
    public void show(CaseFile file) {
        List<ScopedAccount> scoped = scope.of(file, CampaignScope.TO_BE_ASKED);
        file.setJson(Variables.SCOPE_ROWS, scoped.stream().map(this::row).toList());
        file.set(Variables.SCOPE_COUNT, scoped.size());
        file.set(Variables.SCOPE_BODIES, (int) scoped.stream()
                .map(found -> found.account().bodyId())
                .distinct()
                .count());
        file.set(
                Variables.CAMPAIGN_DATE_TEXT,
                Russian.dayAndWeekday(file.day(Variables.CAMPAIGN_DATE).orElseThrow()));
    }

    private Row row(ScopedAccount scoped) {
        return new Row(
                owners.of(scoped.account().keeping()).withKeeper(),
                Network.of(scoped.account().network()).title(),
                scoped.account().address().normalized(),
                scoped.items().stream().map(AskedItem::named).collect(Collectors.joining("; ")),
                checks.isUnderWay(scoped.account()) ? "уже проверяется" : "—");
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.SCOPE_DECISION).equals(CONFIRM)) {
            checkLastDay.requireWorkingDayToCome(
                    file.day(Variables.CAMPAIGN_DATE).orElseThrow(), file.actId(), Variables.SCOPE_DECISION);
        }
    }
}
