package org.poryadok.verification.recheckcampaign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Network;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.poryadok.verification.verifyaccount.AskedItem;
import org.poryadok.verification.verifyaccount.ItemState;
import org.poryadok.verification.verifyaccount.VerificationItem;
import org.poryadok.verification.verifyaccount.Verifications;
import org.springframework.stereotype.Component;

/** What a campaign has found so far: the answers to what it asked, account by account. */
@Component
class CampaignResults {

    record Row(String owner, String network, String address, String result, String note) {}

    private final Campaigns campaigns;
    private final Accounts accounts;
    private final Verifications verifications;
    private final PageOwners owners;

    CampaignResults(Campaigns campaigns, Accounts accounts, Verifications verifications, PageOwners owners) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.verifications = verifications;
        this.owners = owners;
    }

    List<CampaignAccount> of(Campaign campaign) {
        return campaigns.accounts(campaign.id()).stream()
                .map(scoped -> found(campaign, scoped))
                .toList();
    }

    /** What nobody has finished. */
    List<CampaignAccount> leftover(Campaign campaign) {
        return of(campaign).stream()
                .filter(found -> found.result() == CampaignResult.OPEN)
                .toList();
    }

    List<Row> rows(List<CampaignAccount> found) {
        return found.stream().map(this::row).toList();
    }

    /** «Страниц: 5. Соответствует: 3. Отказано площадкой: 2.» */
    String text(List<CampaignAccount> found) {
        return "Страниц: " + found.size() + ". "
                + Arrays.stream(CampaignResult.values())
                        .map(result -> count(found, result))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
    }

    private static Optional<String> count(List<CampaignAccount> found, CampaignResult result) {
        long count =
                found.stream().filter(account -> account.result() == result).count();
        String title = result.title();
        return count == 0 ? Optional.empty() : Optional.of(Russian.capitalised(title) + ": " + count + ".");
    }

    private CampaignAccount found(Campaign campaign, CampaignAccount scoped) {
        if (scoped.result() != CampaignResult.OPEN) {
            return scoped;
        }
        if (accounts.account(scoped.accountId()).state() == AccountState.CLOSED) {
            return with(scoped, CampaignResult.CLOSED, Optional.empty());
        }
        List<VerificationItem> asked = verifications.items(scoped.accountId(), campaign.actId()).stream()
                .filter(item -> wasAskedBy(campaign, item))
                .toList();
        if (asked.stream().anyMatch(VerificationItem::pending)) {
            return scoped;
        }
        return first(asked, ItemState.REFUSED)
                .map(item -> with(scoped, CampaignResult.REFUSED, item.reason()))
                .or(() -> first(asked, ItemState.DONE).map(item -> with(scoped, CampaignResult.CONFORMS, item.proof())))
                .or(() -> first(asked, ItemState.NOT_APPLICABLE)
                        .map(item -> with(scoped, CampaignResult.NOT_APPLICABLE, item.reason())))
                .orElse(scoped);
    }

    private static boolean wasAskedBy(Campaign campaign, VerificationItem item) {
        return AskedItem.isQuestion(item.id())
                ? item.id().equals(AskedItem.questionOf(campaign.processInstanceId()))
                : campaign.clauses().contains(item.clauseId());
    }

    private static Optional<VerificationItem> first(List<VerificationItem> items, ItemState state) {
        return items.stream().filter(item -> item.state() == state).findFirst();
    }

    private static CampaignAccount with(CampaignAccount scoped, CampaignResult result, Optional<String> note) {
        return new CampaignAccount(scoped.accountId(), scoped.bodyId(), result, note);
    }

    private Row row(CampaignAccount found) {
        Account account = accounts.account(found.accountId());
        return new Row(
                owners.of(account.keeping()).withKeeper(),
                Network.of(account.network()).title(),
                account.address().normalized(),
                found.result().title(),
                found.note().orElse("—"));
    }
}
