package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.publication.publishregistry.RegistryClauses.OfAct;
import org.springframework.stereotype.Component;

/**
 * Which sites a card of a version waits for, and on which card the task of a site stands: its clause asks for that site. Other
 * acts' terms and letters are not those of the site.
 */
@Component
public class SiteCards {

    private static final String PLACE = "place-registry";

    /** A term of an act goes before one of the administration's own. */
    static final Comparator<ControlCard> URGENT_FIRST = Comparator.comparing(ControlCard::internalTerm)
            .thenComparing(card -> card.lastDay().orElse(LocalDate.MAX));

    private final Acts acts;
    private final VersionPlacing placing;
    private final ControlCards cards;
    private final Organisation organisation;
    private final TermChange term;
    private final TaskService tasks;
    private final RuntimeService runtime;

    SiteCards(
            Acts acts,
            VersionPlacing placing,
            ControlCards cards,
            Organisation organisation,
            TermChange term,
            TaskService tasks,
            RuntimeService runtime) {
        this.acts = acts;
        this.placing = placing;
        this.cards = cards;
        this.organisation = organisation;
        this.term = term;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** The sites for which a clause asks; where the version goes to none of them, all to which it goes. */
    List<Body> sites(PlacedVersion version, OfAct kept) {
        List<Body> asked = placing.sitesOf(version, kept);
        if (version.sites().isEmpty()) {
            return asked;
        }
        List<Body> both = asked.stream()
                .filter(body -> version.sites().contains(body.id()))
                .toList();
        return both.isEmpty() ? version.sites().stream().map(organisation::body).toList() : both;
    }

    List<Body> sites(PlacedVersion version, ControlCard card) {
        return sites(version, clause(card));
    }

    OfAct clause(ControlCard card) {
        LegalAct act = acts.act(card.actId());
        return new OfAct(act, act.clause(card.clauseId()));
    }

    /** Of the cards whose clauses ask for a site that of whoever places it, then one under control, then the most urgent. */
    Optional<ControlCard> ofSite(PlacedVersion version, String bodyId) {
        List<String> placers = placing.askedBy(version, bodyId).clause().addresseeRoles();
        return cards.of(version.id()).stream()
                .filter(card -> sites(version, card).stream().map(Body::id).anyMatch(bodyId::equals))
                .min(Comparator.comparing((ControlCard card) ->
                                !clause(card).clause().addresseeRoles().equals(placers))
                        .thenComparing(card -> !card.state().isUnderControl())
                        .thenComparing(URGENT_FIRST));
    }

    /** For the model: the card on which the task of a site stands when it arises. */
    public String idOfSite(DelegateExecution execution, String bodyId) {
        CaseFile file = CaseFile.of(execution);
        return ofSite(PlacedVersion.of(file), bodyId)
                .map(card -> card.id().toString())
                .orElseGet(() -> file.known(Variables.PLACEMENT_CARD_ID));
    }

    /** A card has been opened while the version is placed: the open tasks of the sites for which it asks may go over to it. */
    void follow(PlacedVersion version) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(version.id())
                .taskDefinitionKey(PLACE)
                .list()) {
            Object stands = runtime.getVariableLocal(task.getExecutionId(), Variables.PLACEMENT_CARD_ID);
            String body =
                    tasks.getVariable(task.getId(), Variables.RESOURCE_BODY_ID).toString();
            ofSite(version, body)
                    .filter(card -> stands != null && !stands.equals(card.id().toString()))
                    .ifPresent(card -> term.goOver(task, Variables.PLACEMENT_CARD_ID, card));
        }
    }

    /** A version of which the caller knows the id alone. */
    PlacedVersion version(String id) {
        return PlacedVersion.of(id, runtime);
    }
}
