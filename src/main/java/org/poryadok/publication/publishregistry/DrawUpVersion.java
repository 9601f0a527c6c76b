package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.registry.RegistryChange;
import org.poryadok.registry.RegistryDraft;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Составить версию реестра»: takes the registry down as it stands and says what is new in it. */
@Component
class DrawUpVersion implements JavaDelegate {

    /** More lines than anybody reads in a form; the whole registry has a file of its own. */
    private static final int MOST_ROWS = 500;

    private record Row(String change, String owner, String page, String changedOn) {}

    private final RegistryVersions versions;
    private final JurisdictionDays days;

    DrawUpVersion(RegistryVersions versions, JurisdictionDays days) {
        this.versions = versions;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        file.text(Variables.DRAFT_ID).map(UUID::fromString).ifPresent(versions::discard);
        RegistryDraft draft = versions.draw(file.jurisdiction());
        file.set(Variables.DRAFT_ID, draft.id().toString());
        file.set(Variables.VERSION_NUMBER, draft.number());
        file.set(Variables.DRAWN_AT_TEXT, Russian.moment(draft.drawnAt(), days.zone(file.jurisdiction())));
        file.set(Variables.ENTRY_COUNT, draft.entries());
        file.set(Variables.CHANGE_COUNT, draft.changes().size());
        file.setJson(Variables.CHANGE_ROWS, rows(draft.changes()));
        file.set(Variables.WAITING_TEXT, waiting(draft, days.today(file.jurisdiction())));
        file.set(
                Variables.PREVIOUS_TEXT,
                versions.newest(file.jurisdiction())
                        .flatMap(previous -> versions.freshness(previous)
                                .map(freshness -> "Прежняя версия № " + previous.number()
                                        + ": от изменения до размещения прошло дней: " + freshness.daysUntilLast()
                                        + "."))
                        .orElse(""));
    }

    private static List<Row> rows(List<RegistryChange> changes) {
        return changes.stream()
                .limit(MOST_ROWS)
                .map(change -> new Row(
                        change.title(), owner(change.entry()), page(change.entry()), Russian.day(change.changedOn())))
                .toList();
    }

    private static String owner(RegistryEntry entry) {
        return entry.ownerName()
                + entry.keeperName().map(keeper -> " (ведёт " + keeper + ")").orElse("");
    }

    private static String page(RegistryEntry entry) {
        String networks =
                entry.networks().stream().map(id -> Network.of(id).quoted()).collect(Collectors.joining(", "));
        return networks
                + entry.address()
                        .map(address -> " " + address)
                        .orElse(" — " + entry.state().title());
    }

    private static String waiting(RegistryDraft draft, LocalDate today) {
        return draft.oldestChangeOn()
                .map(oldest -> "Самое раннее изменение внесено " + Russian.day(oldest)
                        + "; ко дню составления версии прошло дней: " + ChronoUnit.DAYS.between(oldest, today) + ".")
                .orElse("С прежней версии реестр не изменился.");
    }
}
