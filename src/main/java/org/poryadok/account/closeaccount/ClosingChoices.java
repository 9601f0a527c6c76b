package org.poryadok.account.closeaccount;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkState;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ClosingGround;
import org.poryadok.registry.NamedPages;
import org.springframework.stereotype.Component;

/** Offers the active pages of the body, and warns of those that the act itself names (SHP-2.1). */
@Component
@Clauses("SHP-2.1")
class ClosingChoices {

    private static final String BEGUN = "Закрытие этой страницы уже начато.";

    private static final Map<ClosingGround, String> GROUNDS = Map.of(
            ClosingGround.REORGANISATION, "Реорганизация или упразднение органа",
            ClosingGround.NETWORK_PROHIBITED, "Площадка запрещена",
            ClosingGround.REPLACED, "Страницу заменяет другая",
            ClosingGround.ACT_REPEALED,
                    "Акт утратил силу (" + LegalAct.SETTING + ": оснований закрытия акт не называет)",
            ClosingGround.OTHER, "Иное основание");

    private final ActRegister register;
    private final Acts acts;
    private final Accounts accounts;
    private final NamedPages namedPages;
    private final PageOwners owners;
    private final JurisdictionDays days;
    private final RuntimeService runtime;
    private final OwnInitiative ownInitiative;
    private final Organisation organisation;

    ClosingChoices(
            Acts acts,
            Accounts accounts,
            NamedPages namedPages,
            PageOwners owners,
            JurisdictionDays days,
            RuntimeService runtime,
            OwnInitiative ownInitiative,
            Organisation organisation,
            ActRegister register) {
        this.register = register;
        this.runtime = runtime;
        this.ownInitiative = ownInitiative;
        this.organisation = organisation;
        this.acts = acts;
        this.accounts = accounts;
        this.namedPages = namedPages;
        this.owners = owners;
        this.days = days;
    }

    void offer(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        List<Account> active = accounts.ofBody(file.bodyId());
        LocalDate today = days.today(file.jurisdiction());
        file.setJson(
                Variables.ACCOUNT_CHOICES,
                active.stream()
                        .map(account -> option(label(act, account, today), account))
                        .toList());
        file.setJson(
                Variables.CLOSING_GROUND_OPTIONS,
                grounds(file)
                        .map(ground -> new Option(GROUNDS.get(ground), ground.name()))
                        .toList());
        // So the task is named after it; of several it is not known yet.
        if (active.size() == 1) {
            file.set(CaseVariables.ACCOUNT_ID, active.get(0).id().toString());
        }
        file.set(Variables.DESIGNATED_NOTE, designated(active));
        file.set(Variables.PAGES_DEMANDED, ownInitiative.mustHavePages(organisation.body(file.bodyId())));
    }

    /** The case names a repealed act where none in force says anything of the pages of the body. */
    Stream<ClosingGround> grounds(CaseFile file) {
        boolean repealed = register.repealed(file.actId()).isPresent();
        return Stream.of(ClosingGround.values()).filter(ground -> repealed || ground != ClosingGround.ACT_REPEALED);
    }

    private Option option(String label, Account account) {
        return isBegun(account)
                ? Option.barred(label, account.id().toString(), "закрытие уже начато", BEGUN)
                : new Option(label, account.id().toString());
    }

    /** @throws Refusal when somebody has begun to close the page meanwhile */
    void requireNotBegun(Account account) {
        if (isBegun(account)) {
            throw new Refusal(CaseVariables.ACCOUNT_ID, BEGUN);
        }
    }

    private boolean isBegun(Account account) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Procedure.CLOSE_ACCOUNT.key())
                        .processInstanceBusinessKey(account.address().normalized())
                        .count()
                > 0;
    }

    private String label(LegalAct act, Account account, LocalDate today) {
        boolean prohibited = act.stateOf(account.network(), today) == NetworkState.PROHIBITED;
        return Network.of(account.network()).title() + " — " + account.address().normalized()
                + owners.of(account.keeping()).mention() + ", " + account.sinceText()
                + (prohibited ? ", площадка запрещена" : "");
    }

    private String designated(List<Account> active) {
        Set<UUID> named =
                namedPages.of(active.stream().map(Account::id).toList()).keySet();
        String pages = active.stream()
                .filter(account -> named.contains(account.id()))
                .map(account -> account.address().normalized())
                .collect(Collectors.joining(", "));
        return pages.isEmpty() ? "" : pages + " — страница названа в самом акте: чтобы её закрыть, акт нужно изменить.";
    }
}
