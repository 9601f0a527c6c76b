package org.poryadok.verification.verifyaccount;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** What a campaign of re-check needs of the verifications under way. */
@Component
public class AccountChecks {

    private final VerificationClauses obligation;
    private final RunningVerifications running;
    private final VerificationCards cards;
    private final RuntimeService runtime;

    AccountChecks(
            VerificationClauses obligation,
            RunningVerifications running,
            VerificationCards cards,
            RuntimeService runtime) {
        this.obligation = obligation;
        this.running = running;
        this.cards = cards;
        this.runtime = runtime;
    }

    /** What these clauses demand of an account today; a lead demands what is listed under it (KIR-2.4). */
    public List<AskedItem> demandedBy(List<String> clauses, String actId, Account account) {
        return obligation.requirements(actId, account).stream()
                .filter(line -> clauses.contains(line.clause().id())
                        || line.clause().basis().filter(clauses::contains).isPresent())
                .filter(line -> !line.byAnalogy())
                .map(AskedItem::of)
                .toList();
    }

    public boolean isUnderWay(Account account) {
        return running.of(account).isPresent();
    }

    /** Gives a verification that is under way the day of a campaign, for what the campaign asks. */
    public void join(String actId, Account account, List<AskedItem> asked, LocalDate day, String occasion) {
        running.of(account).ifPresent(instance -> {
            cards.join(instance, actId, account, asked, day);
            runtime.setVariable(instance.getId(), Variables.CAMPAIGN_OCCASION, occasion);
        });
    }

    /** Moves the day of a campaign. */
    public void extend(Account account, LocalDate oldDay, LocalDate newDay, String reason, String by) {
        running.of(account).ifPresent(instance -> cards.extend(instance, oldDay, newDay, reason, by));
    }

    /** Reminds of every card of an account that is being verified. */
    public void remind(Account account) {
        cards.remind(cardIds(account));
    }

    /** Tells of every card of an account that is being verified and late. */
    public void escalate(Account account) {
        cards.escalate(cardIds(account));
    }

    /** Cards of the verification of an account that a campaign has called, and that ends with it. */
    public List<String> cardsCalledBy(String campaignInstanceId, Account account) {
        return running.of(account)
                .filter(instance -> isCalledBy(campaignInstanceId, instance))
                .map(this::cardIds)
                .orElse(List.of());
    }

    private boolean isCalledBy(String campaignInstanceId, ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .superProcessInstanceId(campaignInstanceId)
                        .count()
                > 0;
    }

    private List<String> cardIds(Account account) {
        return running.of(account).map(this::cardIds).orElse(List.of());
    }

    private List<String> cardIds(ProcessInstance instance) {
        Object ids = runtime.getVariable(instance.getId(), Variables.CARD_IDS);
        return ids instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }
}
