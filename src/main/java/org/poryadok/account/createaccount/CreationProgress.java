package org.poryadok.account.createaccount;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.act.Procedure;
import org.poryadok.control.CardProgress;
import org.poryadok.control.ControlCard;
import org.poryadok.control.Progress;
import org.poryadok.registry.CreationObligation;
import org.poryadok.registry.CreationObligations;
import org.poryadok.supervision.ProductRights;
import org.springframework.stereotype.Component;

/** Says of the cards of obligations to create pages which of the pages are there. */
@Component
class CreationProgress implements CardProgress {

    private final CreationCases cases;
    private final CreationObligations obligations;
    private final PagesInAcceptance acceptance;
    private final ProductRights rights;

    CreationProgress(
            CreationCases cases, CreationObligations obligations, PagesInAcceptance acceptance, ProductRights rights) {
        this.cases = cases;
        this.obligations = obligations;
        this.acceptance = acceptance;
        this.rights = rights;
    }

    @Override
    public Map<UUID, Progress> of(Collection<ControlCard> cards, Optional<LocalDate> on) {
        List<ControlCard> running = cards.stream()
                .filter(card -> card.procedure().equals(Procedure.CREATE_ACCOUNT.key()))
                .filter(card -> card.state().isUnderControl())
                .toList();
        Set<String> ofObligations = obligations(running, on.isPresent());
        // What waited on a day that is over nobody keeps: it was missing then.
        Map<String, Set<WantedPage>> waiting =
                on.isPresent() ? Map.of() : rights.exercise(() -> acceptance.of(ofObligations));
        Map<UUID, Progress> progress = new HashMap<>();
        running.stream()
                .filter(card ->
                        card.processInstanceId().filter(ofObligations::contains).isPresent())
                .collect(Collectors.groupingBy(card -> List.of(card.actId(), card.clauseId())))
                .forEach((clause, ofClause) -> {
                    Set<String> bodies =
                            ofClause.stream().map(ControlCard::bodyId).collect(Collectors.toSet());
                    Map<String, CreationObligation> found = on.map(
                                    day -> obligations.of(clause.get(0), clause.get(1), bodies, day))
                            .orElseGet(() -> obligations.of(clause.get(0), clause.get(1), bodies));
                    ofClause.forEach(card -> Optional.ofNullable(found.get(card.bodyId()))
                            .map(obligation -> PagesInAcceptance.seen(
                                    obligation,
                                    waiting.getOrDefault(
                                            card.processInstanceId().orElseThrow(), Set.of())))
                            .ifPresent(obligation -> progress.put(
                                    card.id(), new Progress(obligation.progress(), obligation.ourReading()))));
                });
        return progress;
    }

    /** @param past of a day that is over: what ran then may have ended since */
    private Set<String> obligations(List<ControlCard> cards, boolean past) {
        Set<String> instances = cards.stream()
                .flatMap(card -> card.processInstanceId().stream())
                .collect(Collectors.toSet());
        return rights.exercise(() -> (past ? cases.amongEver(instances) : cases.among(instances))
                .stream().map(CreationCase::processInstanceId).collect(Collectors.toSet()));
    }
}
