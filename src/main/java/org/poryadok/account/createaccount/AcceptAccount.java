package org.poryadok.account.createaccount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.account.notifycoordinator.NoticeClauses;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.act.ApplicableRequirement;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.poryadok.registry.RegistryException;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Принять страницу»: only when every mandatory item of the act's checklist is done and nobody else has the page. A
 * page that a body creates of its own accord fulfils its card on the day on which it was created; of an obligation it is one of the
 * results ({@link CreationWatch}).
 */
@Component
public class AcceptAccount implements TaskStep {

    private static final String ACCEPT = "accept";

    private static final String GIVE_BACK = " Верните страницу на доработку.";

    private record Row(String text, String modality, String done) {}

    private final Checklist checklist;
    private final Accounts accounts;
    private final NoticeClauses noticeClauses;
    private final CreationCases cases;
    private final CardSteps cards;
    private final ObligationOfCase obligations;
    private final AnsweringPerson answering;
    private final OwnerOfPage owner;

    AcceptAccount(
            Checklist checklist,
            Accounts accounts,
            NoticeClauses noticeClauses,
            CreationCases cases,
            CardSteps cards,
            ObligationOfCase obligations,
            AnsweringPerson answering,
            OwnerOfPage owner) {
        this.checklist = checklist;
        this.accounts = accounts;
        this.noticeClauses = noticeClauses;
        this.cases = cases;
        this.cards = cards;
        this.obligations = obligations;
        this.answering = answering;
        this.owner = owner;
    }

    @Override
    public void offer(CaseFile file) {
        obligations.describe(file);
        answering.offer(file);
    }

    @Override
    public void show(CaseFile file) {
        owner.show(file);
        Set<String> done = Set.copyOf(file.chosen(Variables.REQUIREMENTS_DONE));
        file.setJson(
                Variables.REQUIREMENT_ROWS,
                checklist.of(file).stream()
                        .map(item -> new Row(item.text(), checklist.binding(file, item), state(item, done)))
                        .toList());
        file.set(
                Variables.CREATED_ON_TEXT,
                file.day(Variables.CREATED_ON).map(Russian::day).orElseThrow());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.DECISION).equals(ACCEPT)) {
            Faults faults = new Faults();
            faults.check(() -> requireComplete(file));
            faults.check(() -> requireFree(file));
            faults.check(() -> answering.check(file));
            faults.refuse();
        }
    }

    /** «Внести страницу в реестр»: the account is active; its day of creation starts the notice. */
    public void register(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate createdOn = file.day(Variables.CREATED_ON).orElseThrow();
        OwnerKind owner = OwnerKind.valueOf(file.known(Variables.OWNER_CLASS));
        file.set(
                CaseVariables.ACCOUNT_ID,
                accounts.activate(new NewAccount(
                                file.jurisdiction(),
                                file.bodyId(),
                                address(file),
                                owner,
                                createdOn,
                                file.known(Variables.ACCEPTED_BY),
                                execution.getProcessInstanceId(),
                                Optional.of(FirstEntry.of(file))))
                        .id()
                        .toString());
        answering.propose(file);
        if (!cases.isObligation(execution)) {
            cards.fulfilOn(
                    file,
                    CaseVariables.CARD_ID,
                    Variables.CREATED_ON,
                    Variables.CREATED_BY,
                    FirstEntry.of(file),
                    CreationClosing.DEED);
        }
        file.set(
                Variables.NOTICE_DUE,
                !noticeClauses
                        .actsDue(file.actId(), file.bodyId(), owner, createdOn)
                        .isEmpty());
    }

    private static String state(ApplicableRequirement item, Set<String> done) {
        if (done.contains(item.requirement().id())) {
            return "выполнено";
        }
        return Checklist.mayComeLater(item) ? "подтверждается после создания" : "не выполнено";
    }

    private void requireComplete(CaseFile file) {
        List<ApplicableRequirement> missing = checklist.missing(file);
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Variables.DECISION,
                    missing.stream()
                                    .map(item -> item.requirement().text() + " ("
                                            + item.clause().citation() + ")")
                                    .collect(Collectors.joining(
                                            "; ", "Принять страницу нельзя, не выполнено обязательное: ", "."))
                            + GIVE_BACK);
        }
    }

    /** Somebody may have registered the page since the executor entered it. */
    private void requireFree(CaseFile file) {
        try {
            accounts.checkFree(file.jurisdiction(), address(file));
        } catch (AddressException | RegistryException e) {
            throw new Refusal(Variables.DECISION, e.getMessage() + GIVE_BACK);
        }
    }

    private static AccountAddress address(CaseFile file) {
        return AccountAddress.parse(file.known(Variables.NETWORK), file.known(Variables.ADDRESS_NORMAL))
                .withPermanentId(file.text(Variables.PERMANENT_ID).orElse(""));
    }
}
