package org.poryadok.enactment.enactact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.KeepingClause;
import org.poryadok.casework.Option;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.NamedPages;
import org.springframework.stereotype.Component;

/**
 * «Проверить перечень обязанностей» of an amendment: of each page that the act names no more the coordinator says whether its
 * body is asked to close it; the others are kept as of the body's own accord.
 */
@Component
class DroppedPages implements TaskStep {

    private final NamedPages named;
    private final PageOwners owners;
    private final Acts acts;
    private final Organisation organisation;
    private final KeepingClause keeping;
    private final RuntimeService runtime;

    DroppedPages(
            NamedPages named,
            PageOwners owners,
            Acts acts,
            Organisation organisation,
            KeepingClause keeping,
            RuntimeService runtime) {
        this.named = named;
        this.owners = owners;
        this.acts = acts;
        this.organisation = organisation;
        this.keeping = keeping;
        this.runtime = runtime;
    }

    @Override
    public void offer(CaseFile file) {
        file.offer(
                Variables.DROPPED_PAGES,
                dropped(file).stream()
                        .map(page -> new Option(
                                Network.of(page.network()).quoted() + " "
                                        + page.address().normalized()
                                        + owners.of(page.keeping()).mention(),
                                page.id().toString()))
                        .toList());
    }

    private List<Account> dropped(CaseFile file) {
        return file.isTrue(Variables.AMENDMENT)
                ? named.droppedBy(file.actId(), file.known(Variables.ACT_VERSION))
                : List.of();
    }

    /** On the amendment's first day the heads of the bodies decide on the pages that the coordinator has ticked. */
    void askToClose(CaseFile file) {
        Set<String> ticked = Set.copyOf(file.chosen(Variables.PAGES_TO_CLOSE));
        LegalAct act = acts.act(file.actId());
        dropped(file).stream()
                .filter(page -> ticked.contains(page.id().toString()))
                .filter(page ->
                        keeping.of(act, organisation.body(page.bodyId())).isPresent())
                .forEach(page -> runtime.startProcessInstanceByKey(
                        Procedure.CLOSE_ACCOUNT.key(),
                        Map.of(
                                CaseVariables.JURISDICTION,
                                file.jurisdiction(),
                                CaseVariables.ACT_ID,
                                act.id(),
                                CaseVariables.BODY_ID,
                                page.bodyId(),
                                CaseVariables.ACCOUNT_ID,
                                page.id().toString(),
                                CaseVariables.REASON,
                                "Новая редакция акта страницу " + page.address().normalized()
                                        + " больше не называет, координатор предлагает её закрыть.")));
    }
}
