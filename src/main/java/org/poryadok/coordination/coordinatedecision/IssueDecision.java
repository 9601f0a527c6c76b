package org.poryadok.coordination.coordinatedecision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.coordination.CoordinatedDecision;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.NewDecision;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** «Направить адресатам»: the decision is kept, and each addressee stands under control, with the term of the decision. */
@Component
class IssueDecision implements JavaDelegate {

    private final CoordinatedDecisions decisions;
    private final ControlCards cards;
    private final DecisionTerm term;
    private final TermChange change;
    private final JurisdictionDays days;

    IssueDecision(
            CoordinatedDecisions decisions,
            ControlCards cards,
            DecisionTerm term,
            TermChange change,
            JurisdictionDays days) {
        this.decisions = decisions;
        this.cards = cards;
        this.term = term;
        this.change = change;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known(Variables.ENTERED_BY);
        Optional<LocalDate> lastDay = term.lastDay(file);
        @SuppressWarnings("unchecked")
        List<String> bodies = (List<String>) execution.getVariable(Variables.ADDRESSEE_IDS);
        Map<String, UUID> opened = new LinkedHashMap<>();
        for (String body : bodies) {
            ControlCard card = cards.open(new NewCard(
                    file.actId(),
                    file.clauseId(),
                    body,
                    Procedure.COORDINATE_DECISION.key(),
                    Optional.of(execution.getProcessInstanceId()),
                    file.known(Variables.DECISION_TOPIC),
                    days.today(file.jurisdiction()),
                    false,
                    Optional.of(by)));
            lastDay.ifPresent(day -> change.setInternalTerm(
                    card.id(),
                    day,
                    "установлен самим решением («" + file.known(Variables.DECISION_TITLE) + "»), " + term.text(file),
                    by));
            opened.put(body, card.id());
        }
        CoordinatedDecision issued = decisions.issue(
                new NewDecision(
                        file.jurisdiction(),
                        file.actId(),
                        file.clauseId(),
                        file.known(Variables.DECISION_TOPIC),
                        file.text(Variables.DECISION_NUMBER),
                        file.day(Variables.DECIDED_ON).orElseThrow(),
                        file.isTrue(Variables.REPORT_WANTED),
                        file.isTrue(Variables.JOINTLY),
                        file.known(Variables.DECISION_TEXT),
                        lastDay,
                        by,
                        execution.getProcessInstanceId()),
                opened);
        file.set(Variables.DECISION_ID, issued.id().toString());
        file.set(Variables.EDITION_NUMBER, 1);
        file.set(Variables.LEAD_GROUPS, leadGroups(file));
    }

    /** Who leads: whoever has entered it; a joint one is led by the coordinator and the centre. */
    private static String leadGroups(CaseFile file) {
        return file.isTrue(Variables.JOINTLY)
                ? Organisation.groupOf(file.jurisdiction(), Role.COORDINATOR.id()) + ","
                        + Organisation.groupOf(file.jurisdiction(), Role.REGIONAL_CENTRE.id())
                : file.known(Variables.ENTERING_GROUP);
    }
}
