package org.poryadok.account.closeaccount;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkState;
import org.poryadok.act.NetworkVerdict;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ClosingGround;
import org.springframework.stereotype.Component;

/** «Решить о закрытии страницы»: it is closed on a ground that holds and by an order, or stays. */
@Component
public class DecideClosing implements TaskStep {

    private static final String CLOSE = "close";

    private final ClosingChoices choices;
    private final Acts acts;
    private final Accounts accounts;
    private final PageOwners owners;
    private final JurisdictionDays days;

    DecideClosing(ClosingChoices choices, Acts acts, Accounts accounts, PageOwners owners, JurisdictionDays days) {
        this.choices = choices;
        this.acts = acts;
        this.accounts = accounts;
        this.owners = owners;
        this.days = days;
    }

    @Override
    public void show(CaseFile file) {
        choices.offer(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (!file.known(Variables.CLOSING_DECISION).equals(CLOSE)) {
            return;
        }
        Faults faults = new Faults();
        Optional<Account> chosen = faults.read(() -> chosen(file));
        ClosingGround ground = ClosingGround.valueOf(file.known(Variables.CLOSING_GROUND));
        chosen.ifPresent(page -> faults.check(() -> requireGround(file, page, ground)));
        if (ground == ClosingGround.OTHER && file.text(Variables.GROUND_NOTE).isEmpty()) {
            faults.at(Variables.GROUND_NOTE, "Напишите, на каком основании закрывается страница.");
        }
        Optional<Account> replacement =
                faults.read(() -> replacement(file, ground, chosen)).flatMap(Function.identity());
        faults.check(() -> requireOrder(file, chosen));
        faults.refuse();
        Account account = chosen.orElseThrow();
        // Of a page that an act names it is not known.
        file.set(
                Variables.PAGE_CREATED_ON,
                account.byAct() ? null : account.createdOn().toString());
        file.set(
                Variables.PAGE_TEXT,
                Network.of(account.network()).quoted() + ", "
                        + account.address().normalized()
                        + owners.of(account.keeping()).mention());
        file.set(
                Variables.GROUND_TEXT,
                ground == ClosingGround.OTHER ? file.known(Variables.GROUND_NOTE) : ground.title());
        file.set(
                Variables.REPLACEMENT_ID,
                replacement.map(other -> other.id().toString()).orElse(null));
        file.set(
                Variables.REPLACEMENT_TEXT,
                replacement.map(other -> other.address().normalized()).orElse(null));
    }

    /** By its address others find out that the closing of a page has begun. */
    public void nameAfterPage(DelegateExecution execution) {
        UUID page = UUID.fromString(CaseFile.of(execution).known(CaseVariables.ACCOUNT_ID));
        execution.setProcessBusinessKey(accounts.account(page).address().normalized());
    }

    /** The page may have been closed since the choices were offered. */
    private Account chosen(CaseFile file) {
        String id = file.known(CaseVariables.ACCOUNT_ID);
        Account account = accounts.ofBody(file.bodyId()).stream()
                .filter(active -> active.id().toString().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(CaseVariables.ACCOUNT_ID, "Выберите действующую страницу вашего органа."));
        choices.requireNotBegun(account);
        return account;
    }

    private void requireGround(CaseFile file, Account account, ClosingGround ground) {
        if (choices.grounds(file).noneMatch(ground::equals)) {
            throw new Refusal(Variables.CLOSING_GROUND, "Выберите основание.");
        }
        LocalDate today = days.today(file.jurisdiction());
        NetworkVerdict verdict = acts.act(file.actId()).network(account.network(), today);
        if (ground == ClosingGround.NETWORK_PROHIBITED && verdict.state() != NetworkState.PROHIBITED) {
            throw new Refusal(
                    Variables.CLOSING_GROUND,
                    "Площадка " + Network.of(account.network()).quoted() + " сегодня не запрещена: "
                            + verdict.state().title() + ". Выберите другое основание.");
        }
    }

    private Optional<Account> replacement(CaseFile file, ClosingGround ground, Optional<Account> closed) {
        Optional<String> typed = file.text(Variables.REPLACEMENT_ADDRESS);
        if (typed.isEmpty()) {
            if (ground == ClosingGround.REPLACED) {
                throw new Refusal(
                        Variables.REPLACEMENT_ADDRESS, "Укажите адрес страницы, которая заменяет закрываемую.");
            }
            return Optional.empty();
        }
        Account replacement = accounts.findByLink(typed.get())
                .filter(account -> account.jurisdiction().equals(file.jurisdiction()))
                .orElseThrow(() -> new Refusal(
                        Variables.REPLACEMENT_ADDRESS,
                        "Такой действующей страницы в реестре нет. Укажите её полный адрес; новую страницу сначала "
                                + "внесите в реестр."));
        if (closed.map(Account::id).filter(replacement.id()::equals).isPresent()) {
            throw new Refusal(Variables.REPLACEMENT_ADDRESS, "Страница не может заменить саму себя.");
        }
        return Optional.of(replacement);
    }

    private void requireOrder(CaseFile file, Optional<Account> account) {
        LocalDate ordered = file.day(Variables.ORDER_DATE).orElseThrow();
        if (account.map(Account::createdOn).filter(ordered::isBefore).isPresent()) {
            throw new Refusal(
                    Variables.ORDER_DATE, "Приказ о закрытии не может быть раньше создания страницы: проверьте дату.");
        }
    }
}
