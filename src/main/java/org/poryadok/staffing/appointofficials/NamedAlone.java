package org.poryadok.staffing.appointofficials;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Whom an act makes answer for pages itself (SHP-2.2), answers alone: no order puts a second person beside him. An order
 * takes the place of whoever leaves, until the act is amended. Authorised persons (SHP-2.3) are as many as publish, each by
 * his own ESIA.
 */
@Component
@Clauses("SHP-2.2")
class NamedAlone {

    private final Acts acts;
    private final Designations designations;
    private final Organisation organisation;
    private final RuntimeService runtime;

    NamedAlone(Acts acts, Designations designations, Organisation organisation, RuntimeService runtime) {
        this.acts = acts;
        this.designations = designations;
        this.organisation = organisation;
        this.runtime = runtime;
    }

    /** The same of an order under way: for whom it designates, and in place of whom it replaces. */
    Optional<String> refusal(CaseFile file, LocalDate on) {
        LegalAct act = acts.act(file.actId());
        Set<String> apart = Stream.of(Variables.PERSON, Variables.REPLACED_OFFICIAL)
                .flatMap(variable -> file.text(variable).stream())
                .collect(Collectors.toSet());
        return refusal(act, act.clause(file.clauseId()), file.bodyId(), apart, on);
    }

    /**
     * @param apart user ids of whom the order designates and of whom it replaces
     * @param on    day in the jurisdiction's zone
     * @return Russian sentences on why an order designates nobody there; empty: it may
     */
    Optional<String> refusal(LegalAct act, Clause clause, String bodyId, Set<String> apart, LocalDate on) {
        if (clause.person().isEmpty() || !clause.determines(PersonRole.RESPONSIBLE)) {
            return Optional.empty();
        }
        String there = designations.activeOf(bodyId, on).stream()
                .filter(designation -> designation.actId().equals(act.id())
                        && designation.clauseId().equals(clause.id()))
                .map(designation -> organisation
                        .official(designation.officialId())
                        .filter(official -> !apart.contains(official.userId())))
                .flatMap(Optional::stream)
                .map(Official::shortName)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!there.isEmpty()) {
            return Optional.of(words(clause, "сейчас " + there));
        }
        return isBeingIdentified(act, clause)
                ? Optional.of(words(clause, "кто это, указывает юридическая служба"))
                : Optional.empty();
    }

    /** The legal officer is being asked whom the act itself names: no order is to say it before he has. */
    boolean isBeingIdentified(LegalAct act, Clause clause) {
        return clause.person().isPresent()
                && runtime.createProcessInstanceQuery()
                                .processDefinitionKey(Procedure.ENACT_ACT.key())
                                .variableValueEquals(CaseVariables.ACT_ID, act.id())
                                .activityIdIn("identify-person", "confirm-person")
                                .count()
                        > 0;
    }

    private static String words(Clause clause, String holder) {
        return Russian.capitalised(PersonRole.RESPONSIBLE.title()) + " называет сам акт (" + clause.citation() + "): "
                + clause.person().orElseThrow().text() + " (" + holder
                + "). Добавить к нему второе приказом нельзя. Если лицо меняется, начните процедуру «"
                + Procedure.REPLACE_OFFICIAL.title() + "»: она ведёт к изменению акта.";
    }
}
