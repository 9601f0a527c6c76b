package org.poryadok.protection.secureaccount;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Opens the control cards of a self-check and of what it found; where no act gives the charge, there is no card. */
@Component
public class SecurityBasis {

    private static final String BY_ITSELF = Procedure.SECURE_ACCOUNT.key();

    private final Acts acts;
    private final ActRegister register;
    private final SecurityClauses obligation;
    private final Organisation organisation;
    private final Accounts accounts;
    private final PageOwners owners;
    private final ControlStart control;
    private final ControlCards cards;
    private final TermChange term;

    SecurityBasis(
            Acts acts,
            ActRegister register,
            SecurityClauses obligation,
            Organisation organisation,
            Accounts accounts,
            PageOwners owners,
            ControlStart control,
            ControlCards cards,
            TermChange term) {
        this.acts = acts;
        this.register = register;
        this.obligation = obligation;
        this.organisation = organisation;
        this.accounts = accounts;
        this.owners = owners;
        this.control = control;
        this.cards = cards;
        this.term = term;
    }

    /**
     * @param variable where the id of the card is kept
     * @param ground   why the internal term is what it is, continues «Внутренний срок: »
     */
    void open(DelegateExecution execution, String variable, String step, LocalDate lastDay, String ground) {
        CaseFile file = CaseFile.of(execution);
        file.set(Variables.KEEPER_NAME, whose(file));
        if (file.text(CaseVariables.CLAUSE_ID).isEmpty()) {
            withoutCard(file).forEach(file::set);
            return;
        }
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        ControlCard card = control.open(
                execution, variable, clause, file.known(Variables.OBLIGATION_BODY), step, Optional.empty());
        term.setInternalTerm(
                card.id(), lastDay, ground, file.text(CaseVariables.INITIATOR).orElse(BY_ITSELF));
        control.basis(cards.card(card.id())).forEach(file::set);
    }

    /**
     * «Губернатор Томской области (ведёт Департамент …)» where all pages of the check are one owner's, else who keeps them: the
     * titles of its tasks say whose, and what lists cut off is who keeps them.
     */
    private String whose(CaseFile file) {
        List<String> named = file.chosen(CaseVariables.ACCOUNT_IDS).stream()
                .map(UUID::fromString)
                .map(accounts::account)
                .map(page -> owners.of(page.keeping()).withKeeper())
                .distinct()
                .toList();
        return named.size() == 1
                ? named.get(0)
                : organisation.body(file.bodyId()).name();
    }

    /** What a form says first where the administration has a rule of its own. */
    public Map<String, String> withoutCard(CaseFile file) {
        return Map.of(
                CaseVariables.ACT_NAME,
                        obligation
                                .firstInForce(file.jurisdiction())
                                .map(act -> register.referenceOf(act.id()))
                                .orElse("Действующего акта нет"),
                CaseVariables.CLAUSE_CITATION, Clause.INTERNAL_RULE,
                CaseVariables.CLAUSE_QUOTATION, "",
                CaseVariables.BODY_NAME, organisation.body(file.bodyId()).name(),
                CaseVariables.LAST_DAY_TEXT, "не установлен",
                CaseVariables.MODALITY_TEXT, "акт этого не требует",
                CaseVariables.TERM_EXPLANATION, "Срок не установлен.");
    }
}
