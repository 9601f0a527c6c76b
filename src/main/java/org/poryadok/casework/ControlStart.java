package org.poryadok.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Modality;
import org.poryadok.act.Procedure;
import org.poryadok.act.Requisites;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TermEnd;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Opens the control card of a step and tells every form of the procedure its basis and its last day. */
@Component
public class ControlStart {

    public static final String NO_TERM = "не установлен";
    private static final String INTERNAL_TERM = ", внутренний срок";
    static final String NO_EXPLANATION = "Срок не установлен.";

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final ControlCards cards;
    private final JurisdictionDays days;

    ControlStart(
            Acts acts, ActRegister register, Organisation organisation, ControlCards cards, JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.cards = cards;
        this.days = days;
    }

    /**
     * @param cardVariable where the id of the card is kept
     * @param step         what is to be done, Russian
     * @param event        day of the event from which the term runs; empty: no term runs
     */
    public ControlCard open(
            DelegateExecution execution,
            String cardVariable,
            Clause clause,
            String bodyId,
            String step,
            Optional<LocalDate> event) {
        return opened(execution, cardVariable, cards.open(wanted(execution, clause, bodyId, step, event)));
    }

    /** The same where no term of the act runs; the administration's own, if it has one, counts from a day. */
    public ControlCard openFrom(
            DelegateExecution execution,
            String cardVariable,
            Clause clause,
            String bodyId,
            String step,
            LocalDate from) {
        return opened(execution, cardVariable, cards.open(wanted(execution, clause, bodyId, step, from, false)));
    }

    /** The same for what the body does of its own accord, though the clause demands the like on another occasion. */
    public ControlCard openOfOwnAccord(
            DelegateExecution execution, String cardVariable, Clause clause, String bodyId, String step) {
        return opened(
                execution,
                cardVariable,
                cards.openOfOwnAccord(wanted(execution, clause, bodyId, step, Optional.empty())));
    }

    private NewCard wanted(
            DelegateExecution execution, Clause clause, String bodyId, String step, Optional<LocalDate> event) {
        LocalDate today = days.today(CaseFile.of(execution).jurisdiction());
        return wanted(execution, clause, bodyId, step, event.orElse(today), event.isPresent());
    }

    private NewCard wanted(
            DelegateExecution execution, Clause clause, String bodyId, String step, LocalDate event, boolean termRuns) {
        CaseFile file = CaseFile.of(execution);
        return new NewCard(
                file.actId(),
                clause.id(),
                bodyId,
                procedureKey(execution),
                Optional.of(execution.getProcessInstanceId()),
                step,
                event,
                termRuns,
                Optional.empty());
    }

    /** Lets a procedure go on with a card that another has left to it. */
    public void goOn(DelegateExecution execution, String cardVariable, ControlCard card) {
        opened(execution, cardVariable, card);
    }

    private ControlCard opened(DelegateExecution execution, String cardVariable, ControlCard card) {
        CaseFile file = CaseFile.of(execution);
        nameByItsBody(execution, file);
        file.set(cardVariable, card.id().toString());
        basis(card).forEach(file::set);
        return card;
    }

    /** A case that has begun anew for another body is known by that one from here on. */
    private static void nameByItsBody(DelegateExecution execution, CaseFile file) {
        String key = execution.getProcessBusinessKey();
        if (key == null || !file.has(CaseVariables.CLAUSE_ID) || !file.has(CaseVariables.BODY_ID)) {
            return;
        }
        String own = new ObligationKey(file.clauseId(), file.bodyId()).businessKey(file.actId());
        String ofTheClause = new ObligationKey(file.clauseId(), "").businessKey(file.actId());
        if (key.startsWith(ofTheClause) && !key.equals(own)) {
            execution.setProcessBusinessKey(own);
        }
    }

    /** What a form says first: under which clause, whose obligation it is, until when. */
    public Map<String, String> basis(ControlCard card) {
        Map<String, String> basis = new HashMap<>(basis(card.actId(), card.clauseId(), card.bodyId()));
        basis.put(CaseVariables.LAST_DAY_TEXT, lastDayText(card));
        basis.put(CaseVariables.TERM_EXPLANATION, card.shownExplanation());
        Clause clause = acts.act(card.actId()).clause(card.clauseId());
        basis.put(CaseVariables.CLAUSE_CITATION, clause.citationIn(card.procedure()));
        basis.put(CaseVariables.CLAUSE_QUOTATION, clause.quotationIn(card.procedure()));
        basis.put(
                CaseVariables.MODALITY_TEXT,
                clause.isInternalRuleOf(card.procedure())
                        ? "внутреннее правило: акт этого не требует"
                        : register.modalityTitle(card.actId(), clause, binding(card, clause)));
        if (card.isOfOwnAccord(clause)) {
            basis.put(CaseVariables.MODALITY_TEXT, "по собственной инициативе");
        }
        if (card.internalTerm() && card.lastDay().isPresent()) {
            basis.computeIfPresent(CaseVariables.MODALITY_TEXT, (key, modality) -> underInternalTerm(modality));
        }
        return basis;
    }

    /** How binding it is where the last day beside it is none of the act's. */
    static String underInternalTerm(String modality) {
        return modality.endsWith(INTERNAL_TERM) ? modality : modality + INTERNAL_TERM;
    }

    /** The same for what is nobody's obligation and has no card. */
    public Map<String, String> basis(String actId, String clauseId, String bodyId) {
        Map<String, String> basis = new HashMap<>(basis(actId, clauseId));
        basis.put(CaseVariables.BODY_NAME, organisation.body(bodyId).name());
        return basis;
    }

    /** The same for what concerns many bodies. */
    public Map<String, String> basis(String actId, String clauseId) {
        Clause clause = acts.act(actId).clause(clauseId);
        Map<String, String> basis = new HashMap<>(Map.of(
                CaseVariables.ACT_NAME, actName(actId),
                CaseVariables.CLAUSE_CITATION, clause.citation(),
                CaseVariables.CLAUSE_QUOTATION, clause.quotation(),
                CaseVariables.LAST_DAY_TEXT, NO_TERM,
                CaseVariables.MODALITY_TEXT, register.modalityTitle(actId, clause)));
        register.requisites(actId)
                .map(Requisites::date)
                .or(() -> acts.act(actId).date())
                .ifPresent(day -> basis.put(CaseVariables.ACT_DATE, day.toString()));
        return basis;
    }

    private String actName(String actId) {
        return register.referenceOf(actId)
                + register.repealed(actId)
                        .map(repeal -> " (акт утратил силу с " + Russian.day(repeal.from()) + ")")
                        .orElse("");
    }

    /** The last day as forms and lists of tasks show it, with the minute where the term runs in hours. */
    public String lastDayText(ControlCard card) {
        if (card.state() == CardState.RELEASED) {
            return CardState.RELEASED.title()
                    + register.repealed(card.actId())
                            .filter(repeal -> isReleasedSince(card, repeal.from()))
                            .map(repeal -> ", акт утратил силу с " + Russian.day(repeal.from()))
                            .orElse("");
        }
        return card.overdueAfter()
                .map(end -> new TermEnd(end, days.zone(card.jurisdiction())).textAndClock())
                .map(day -> card.extensionsInForce() > 0 ? day + ", продлён" : day)
                .map(day -> card.promisedOn()
                        .map(promised -> day + ", обещано к " + Russian.day(promised))
                        .orElse(day))
                .orElse(NO_TERM);
    }

    /** The same for a task under it: whoever checks what was sent has no day of his own, and that of the body may be over. */
    String lastDayOfTask(ControlCard card) {
        return card.state() == CardState.SUBMITTED && card.lastDay().isPresent()
                ? NO_TERM + "; срок органа — " + lastDayText(card)
                : lastDayText(card);
    }

    /** What a form says of a clause that has lost its force meanwhile, or of a term set since; what a procedure says of its own accord stays. */
    String modalityNow(ControlCard card, String said) {
        Clause clause = acts.act(card.actId()).clause(card.clauseId());
        Modality modality = binding(card, clause);
        String now = said.startsWith(modality.title())
                        && register.goneFrom(card.actId(), clause).isPresent()
                ? modality.formerTitle() + said.substring(modality.title().length())
                : said;
        return card.internalTerm() && card.lastDay().isPresent() ? underInternalTerm(now) : now;
    }

    /** A clause that obliges others may only recommend it here, and one that names a person may demand something of his pages. */
    private static Modality binding(ControlCard card, Clause clause) {
        return card.modality() == Modality.RECOMMENDED ? card.modality() : clause.modalityIn(card.procedure());
    }

    private boolean isReleasedSince(ControlCard card, LocalDate day) {
        return !card.releasedAt().orElseThrow().isBefore(days.beginning(day, card.jurisdiction()));
    }

    static String procedureKey(DelegateExecution execution) {
        return Procedure.keyOf(execution.getProcessDefinitionId());
    }
}
