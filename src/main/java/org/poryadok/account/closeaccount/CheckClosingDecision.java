package org.poryadok.account.closeaccount;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkState;
import org.poryadok.act.NetworkVerdict;
import org.poryadok.act.Procedure;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ClosingGround;
import org.springframework.stereotype.Component;

/** A page is closed on a ground that holds and by an order; to leave it open needs a reason. */
@Component
class CheckClosingDecision implements TaskListener {

    private static final String CLOSE = "close";
    private static final String KEEP = "keep";

    private final Acts acts;
    private final Accounts accounts;
    private final JurisdictionDays days;
    private final RuntimeService runtime;

    CheckClosingDecision(Acts acts, Accounts accounts, JurisdictionDays days, RuntimeService runtime) {
        this.acts = acts;
        this.accounts = accounts;
        this.days = days;
        this.runtime = runtime;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String decision = Decision.of(file, "closingDecision", Set.of(CLOSE, KEEP));
        file.set("decidedBy", Actor.of(task));
        if (decision.equals(KEEP)) {
            file.requiredText("keepReason", "Напишите, почему страница остаётся.");
            return;
        }
        Account account = chosen(file);
        ClosingGround ground = ground(file, account);
        Optional<Account> replacement = replacement(file, account, ground);
        order(file, account);
        task.getExecution().setProcessBusinessKey(account.address().normalized());
        file.set("pageText", Network.of(account.network()).quoted() + ", " + account.address().normalized());
        file.set("groundText", ground == ClosingGround.OTHER ? file.known("groundNote") : ground.title());
        file.set("replacementId", replacement.map(other -> other.id().toString()).orElse(null));
        file.set("replacementText", replacement.map(other -> other.address().normalized()).orElse(null));
    }

    private Account chosen(CaseFile file) {
        Account account = file.text("accountId")
                .flatMap(id -> accounts.ofBody(file.bodyId()).stream()
                        .filter(active -> active.id().toString().equals(id)).findFirst())
                .orElseThrow(() -> new Refusal("accountId", "Выберите действующую страницу вашего органа."));
        if (runtime.createProcessInstanceQuery().processDefinitionKey(Procedure.CLOSE_ACCOUNT.key())
                .processInstanceBusinessKey(account.address().normalized()).count() > 0) {
            throw new Refusal("accountId", "Закрытие этой страницы уже начато.");
        }
        return account;
    }

    private ClosingGround ground(CaseFile file, Account account) {
        ClosingGround ground = file.text("closingGround")
                .flatMap(chosen -> Arrays.stream(ClosingGround.values()).filter(it -> it.name().equals(chosen)).findFirst())
                .orElseThrow(() -> new Refusal("closingGround", "Выберите основание."));
        file.optionalText("groundNote");
        if (ground == ClosingGround.OTHER) {
            file.requiredText("groundNote", "Напишите, на каком основании закрывается страница.");
        }
        LocalDate today = days.today(file.jurisdiction());
        NetworkVerdict verdict = acts.act(file.actId()).network(account.network(), today);
        if (ground == ClosingGround.NETWORK_PROHIBITED && verdict.state() != NetworkState.PROHIBITED) {
            throw new Refusal("closingGround", "Площадка " + Network.of(account.network()).quoted()
                    + " сегодня не запрещена: " + verdict.state().title() + ". Выберите другое основание.");
        }
        return ground;
    }

    private Optional<Account> replacement(CaseFile file, Account closed, ClosingGround ground) {
        Optional<String> typed = file.line("replacementAddress");
        if (typed.isEmpty()) {
            if (ground == ClosingGround.REPLACED) {
                throw new Refusal("replacementAddress", "Укажите адрес страницы, которая заменяет закрываемую.");
            }
            return Optional.empty();
        }
        Account replacement = accounts.findByLink(typed.get())
                .filter(account -> account.jurisdiction().equals(closed.jurisdiction()))
                .orElseThrow(() -> new Refusal("replacementAddress", "Такой действующей страницы в реестре нет. "
                        + "Укажите её полный адрес; новую страницу сначала внесите в реестр."));
        if (replacement.id().equals(closed.id())) {
            throw new Refusal("replacementAddress", "Страница не может заменить саму себя.");
        }
        return Optional.of(replacement);
    }

    private void order(CaseFile file, Account account) {
        file.requiredLine("orderNumber", "Укажите номер приказа.");
        LocalDate ordered = file.requiredDay("orderDate", "Укажите дату приказа.");
        days.requireNotInFuture(ordered, file.jurisdiction(), "orderDate");
        if (ordered.isBefore(account.createdOn())) {
            throw new Refusal("orderDate", "Приказ о закрытии не может быть раньше создания страницы: проверьте дату.");
        }
    }
}
