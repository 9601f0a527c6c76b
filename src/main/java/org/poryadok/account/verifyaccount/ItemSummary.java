package org.poryadok.account.verifyaccount;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Russian;
import org.springframework.stereotype.Component;

/** Shows the coordinator how ready the account is, and each proof. */
@Component
class ItemSummary implements TaskListener {

    private record Row(String requirement, String state, String settledOn, String proof, String reason) {
    }

    private final Verifications verifications;

    ItemSummary(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<VerificationItem> items = verifications.items(UUID.fromString(file.known("accountId")), file.actId());
        file.set("readinessText", Readiness.of(items).text());
        file.setJson("itemRows", items.stream().map(ItemSummary::row).toList());
    }

    private static Row row(VerificationItem item) {
        return new Row(item.text(), item.state().title(), item.settledOn().map(Russian::day).orElse("—"),
                item.proof().orElse("—"), item.reason().orElse("—"));
    }
}
