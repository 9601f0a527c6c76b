package org.poryadok.account.enteraccounts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.poryadok.account.enteraccounts.AccountEntry.SentList;
import org.poryadok.account.enteraccounts.AccountEntry.State;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.table.FileText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a list shows, and what may be done there: send the list, again and again, until it is without fault. */
@Component
public class EntryDesk {

    /** Headings of the list. */
    public static final List<String> COLUMNS = EntryList.COLUMNS;

    private static final String PREPARE = "prepare-list";
    private static final List<Role> OVERSEE = List.of(Role.COORDINATOR, Role.CONTROLLER);

    private final Entries entries;
    private final EntryList list;
    private final EntryRules rules;
    private final TaskService tasks;

    EntryDesk(Entries entries, EntryList list, EntryRules rules, TaskService tasks) {
        this.entries = entries;
        this.list = list;
        this.rules = rules;
        this.tasks = tasks;
    }

    /**
     * A list as the page shows it.
     *
     * @param task   id of the task in which it is prepared, if it is this person's; he may send another list
     * @param pages  those of lines without fault; of a list that was confirmed, all
     * @param faults by line
     */
    public record Seen(AccountEntry entry, Optional<String> task, List<EntryPage> pages, List<ImportFault> faults) {}

    /**
     * Empty when there is no such list, or it is none of this person's business.
     *
     * @param groups ids of his groups
     */
    @Transactional(readOnly = true)
    public Optional<Seen> seen(UUID id, String user, Set<String> groups) {
        return entries.find(id)
                .filter(entry -> isSeenBy(entry, groups) || task(entry, user).isPresent())
                .map(entry -> seen(entry, user));
    }

    /**
     * Dry run: reads and judges every line, and keeps the list as it was sent, faulty lines included. Nothing comes into the
     * registry by it.
     *
     * @throws EntryException when he may not change it now, or it is no text
     */
    @Transactional
    public Seen check(UUID id, String user, ImportFile sent) {
        AccountEntry entry = entries.find(id)
                .filter(open -> open.state() == State.OPEN)
                .filter(open -> task(open, user).isPresent())
                .orElseThrow(() -> new EntryException(
                        "Изменить этот список сейчас нельзя: он отправлен на подтверждение или задача не ваша."));
        EntryList.Reading reading = list.read(entry, sent);
        boolean sound = reading.faults().isEmpty();
        entries.keep(
                entry, new SentList(sent.name(), text(sent), user), sound ? reading.pages() : List.<EntryPage>of());
        return new Seen(entries.entry(id), task(entry, user), reading.pages(), reading.faults());
    }

    /** Bodies whose pages may be in the list, by name. */
    public List<Body> bodies(AccountEntry entry) {
        return rules.bodies(entry);
    }

    /** Whose pages may be in the list besides those of the bodies themselves: «руководитель», «Правительство». */
    public List<String> otherOwners(AccountEntry entry) {
        return rules.bodies(entry).stream()
                .flatMap(body -> rules.owners(entry, body).stream().filter(owner -> owner != body.kind()))
                .distinct()
                .sorted()
                .map(OwnerKind::title)
                .toList();
    }

    private Seen seen(AccountEntry entry, String user) {
        Optional<SentList> sent = entry.list().filter(any -> entry.state() == State.OPEN);
        List<ImportFault> faults = new ArrayList<>();
        List<EntryPage> pages = entries.pages(entry.id());
        if (sent.isPresent()) {
            // What was without fault may be so no more.
            EntryList.Reading reading = list.read(
                    entry, new ImportFile(sent.get().name(), sent.get().text().getBytes(StandardCharsets.UTF_8)));
            faults.addAll(reading.faults());
            pages = reading.pages();
        }
        return new Seen(entry, task(entry, user), pages, List.copyOf(faults));
    }

    private boolean isSeenBy(AccountEntry entry, Set<String> groups) {
        return Stream.concat(
                        OVERSEE.stream().map(role -> Organisation.groupOf(entry.jurisdiction(), role.id())),
                        entry.bodyId().map(body -> Organisation.groupOf(body, Role.RESPONSIBLE.id())).stream())
                .anyMatch(groups::contains);
    }

    /** The task in which the list is prepared, if the person has taken it or may take it. */
    private Optional<String> task(AccountEntry entry, String user) {
        return Stream.of(open(entry).taskAssignee(user), open(entry).taskCandidateUser(user))
                .flatMap(query -> query.list().stream())
                .map(Task::getId)
                .findFirst();
    }

    private TaskQuery open(AccountEntry entry) {
        return tasks.createTaskQuery()
                .processInstanceId(entry.processInstanceId())
                .taskDefinitionKey(PREPARE);
    }

    private static String text(ImportFile sent) {
        try {
            return FileText.of(sent.bytes());
        } catch (FaultyLine noText) {
            throw new EntryException(noText.getMessage());
        }
    }
}
