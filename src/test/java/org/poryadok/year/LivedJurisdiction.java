package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.poryadok.ActFiles;
import org.poryadok.Changed;
import org.poryadok.ForClause;
import org.poryadok.act.ActVersion;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Repeal;
import org.poryadok.casework.Desk;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.deployment.MovableClock;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A jurisdiction whose days pass one after the other: whatever falls due for it, in whichever procedure, happens at its own
 * moment. Its life begins when the act's requisites are entered. Its officials log in with their passwords, then work
 * through {@link Desk} under their own rights; whoever a test says to carry a clause must have done so. Days are days of
 * the jurisdiction's zone.
 */
final class LivedJurisdiction implements BeforeEachCallback, AfterEachCallback {

    private static final String FIRST_TASK = "enter-requisites";

    private static final int MAX_JOBS = 50_000;
    private static final int MANY_LETTERS = 100_000;

    private final String jurisdiction;
    private final String actId;
    private final ZoneId zone;

    private MovableClock clock;
    private ManagementService management;
    private RuntimeService runtime;
    private TaskService tasks;
    private Desk desk;
    private ControlCards cards;
    private MailJournal mail;
    private Acts acts;
    private JdbcClient database;
    private Object repeals;
    private Object announcements;
    private int port;

    private ActFiles files;

    /** Whoever has logged in. */
    private final Set<String> known = new HashSet<>();
    /** Whoever has handed something in. */
    private final Set<String> atWork = new HashSet<>();

    LivedJurisdiction(String jurisdiction, String actId, ZoneId zone) {
        this.jurisdiction = jurisdiction;
        this.actId = actId;
        this.zone = zone;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext host = SpringExtension.getApplicationContext(test);
        clock = host.getBean(MovableClock.class);
        management = host.getBean(ManagementService.class);
        runtime = host.getBean(RuntimeService.class);
        tasks = host.getBean(TaskService.class);
        desk = host.getBean(Desk.class);
        cards = host.getBean(ControlCards.class);
        mail = host.getBean(MailJournal.class);
        acts = host.getBean(Acts.class);
        files = new ActFiles(acts);
        database = host.getBean(JdbcClient.class);
        repeals = host.getBean("repeals");
        announcements = host.getBean("actAnnouncements");
        port = host.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Nobody is said to carry a clause who has not. */
    @Override
    public void afterEach(ExtensionContext test) {
        files.restore();
        if (test.getExecutionException().isPresent()) {
            return;
        }
        List<String> own = acts.act(actId).clauses().stream().map(Clause::id).toList();
        Stream.of(test.getRequiredTestMethod().getAnnotationsByType(ForClause.class))
                .filter(carried -> own.containsAll(List.of(carried.value())))
                .forEach(carried -> assertThat(atWork)
                        .as("who has carried %s", List.of(carried.value()))
                        .contains(carried.by()));
    }

    /** The jurisdiction's year begins: what has waited since the installation waits from now on. */
    void beginsAt(String localTime) {
        clock.set(moment(localTime).toInstant());
        timers().duedateLowerThan(now()).list().forEach(job -> management.setJobDuedate(job.getId(), now()));
        everythingDueHappens();
    }

    /** Time passes for the whole jurisdiction until this moment, «2020-03-02T23:00». */
    void itIs(String localTime) {
        Date until = Date.from(moment(localTime).toInstant());
        everythingDueHappens();
        for (int fired = 0; fired < MAX_JOBS; fired++) {
            List<Job> next = timers().duedateLowerThan(new Date(until.getTime() + 1))
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1);
            if (next.isEmpty()) {
                if (until.after(now())) {
                    clock.set(until.toInstant());
                }
                return;
            }
            Job timer = next.get(0);
            if (timer.getDuedate().after(now())) {
                clock.set(timer.getDuedate().toInstant());
            }
            management.executeJob(timer.getId());
            whatFollowsHappens();
        }
        throw new IllegalStateException("More than " + MAX_JOBS + " jobs until " + localTime);
    }

    /** The file of the act says from when on it is repealed, and the host has been started with it. */
    void actIsRepealed(String from, String by) {
        files.say(actId, Map.of("repeal", Optional.of(new Repeal(LocalDate.parse(from), by))));
        ReflectionTestUtils.invokeMethod(repeals, "announce");
        everythingDueHappens();
    }

    /** The same of a second version, in which the clause that names pages names those of one network alone. */
    void actIsAmendedToName(String clauseId, String network, String from, String by) {
        LegalAct act = acts.act(actId);
        Clause named = act.clause(clauseId);
        Clause renamed = Changed.with(named, Map.of("id", clauseId + ".new", "sinceVersion", Optional.of("2")));
        Clause gone = Changed.with(
                named, Map.of("untilVersion", Optional.of("2"), "supersededBy", Optional.of(renamed.id())));
        files.say(
                actId,
                Map.of(
                        "versions",
                        List.of(
                                act.versions().get(0),
                                new ActVersion(
                                        "2", Optional.of(LocalDate.parse(from)), Optional.of(by), Optional.empty())),
                        "clauses",
                        act.clauses().stream()
                                .flatMap(clause -> clause.equals(named) ? Stream.of(gone, renamed) : Stream.of(clause))
                                .toList(),
                        "designatedPages",
                        Stream.concat(
                                        act.designatedPages().stream(),
                                        act.designatedPages().stream()
                                                .filter(page -> page.network().equals(network))
                                                .map(page -> Changed.with(
                                                        page, Map.<String, Object>of("clause", renamed.id()))))
                                .toList()));
        ReflectionTestUtils.invokeMethod(announcements, "announceNewActs");
        everythingDueHappens();
    }

    /** The act's own procedure, which has waited for its requisites since the host has started. */
    ProcessInstance act() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("enact-act")
                .processInstanceBusinessKey(actId)
                .singleResult();
    }

    /** Starts a procedure as a person does from Tasklist. */
    ProcessInstance starts(String person, String procedure, Map<String, Object> form) {
        ProcessInstance started = desk.start(loggedIn(person), procedure, form);
        worksNow(person, procedure);
        everythingDueHappens();
        return started;
    }

    /** What the start form tells whoever opens it under a name; null: nothing. */
    Object startShows(String person, String procedure, String variable) {
        return desk.startVariables(loggedIn(person), procedure).get(variable);
    }

    /** Opens the only task of this kind that the person sees, takes it and hands its form in. */
    void does(String person, String task, Map<String, Object> form) {
        does(person, task, "", form);
    }

    /** As above, where he sees more than one: the one whose variables hold this value. */
    void does(String person, String task, String about, Map<String, Object> form) {
        Task found = task(person, task, about);
        desk.open(found, user(person));
        desk.complete(found, user(person), form);
        worksNow(person, task);
        everythingDueHappens();
    }

    /** Before he first sees his tasks, with his password. */
    private String loggedIn(String person) {
        if (known.add(person)) {
            CockpitSession.of(port, user(person));
        }
        return user(person);
    }

    private void worksNow(String person, String step) {
        assertThat(atWork.isEmpty() && !step.equals(FIRST_TASK))
                .as("%s begins with %s, not with the entry into force of the act", person, step)
                .isFalse();
        atWork.add(person);
    }

    Task task(String person, String task, String about) {
        List<Task> found = tasks(person, task, about);
        assertThat(found)
                .as(() -> "%s sees tasks %s «%s»; waiting: %s".formatted(user(person), task, about, waiting()))
                .hasSize(1);
        return found.get(0);
    }

    List<Task> tasks(String person, String task) {
        return tasks(person, task, "");
    }

    /** Those whose variables hold a value, where one is named. */
    List<Task> tasks(String person, String task, String about) {
        List<Task> seen = desk.as(
                loggedIn(person),
                () -> tasks.createTaskQuery()
                        .taskDefinitionKey(task)
                        .initializeFormKeys()
                        .list());
        if (about.isEmpty() || seen.isEmpty()) {
            return seen;
        }
        Set<String> holding = holding(about);
        return seen.stream()
                .filter(one -> holding.contains(one.getProcessInstanceId()))
                .filter(one -> tasks.getVariables(one.getId()).containsValue(about))
                .toList();
    }

    /** Instances in one question, as a campaign has hundreds; which of an instance's parts holds it is for the engine to say. */
    private Set<String> holding(String text) {
        return Set.copyOf(database.sql("select distinct proc_inst_id_ from act_ru_variable where text_ = ?")
                .param(text)
                .query(String.class)
                .list());
    }

    /** Everything that waits for somebody in the jurisdiction, with how often. */
    Map<String, Long> waiting() {
        return tasks.createTaskQuery().tenantIdIn(jurisdiction).list().stream()
                .collect(Collectors.groupingBy(Task::getTaskDefinitionKey, TreeMap::new, Collectors.counting()));
    }

    /** Keys of all the tasks that the person sees. */
    List<String> desk(String person) {
        return desk.as(loggedIn(person), () -> tasks.createTaskQuery().list()).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The moment that it is in the jurisdiction. */
    Instant present() {
        return clock.instant();
    }

    /** Cards of a clause, oldest first. */
    List<ControlCard> cards(String clause) {
        return cards.ofAct(actId).stream()
                .filter(card -> card.clauseId().equals(clause))
                .toList();
    }

    /** The only card of a clause for a body, which is named without the jurisdiction. */
    ControlCard card(String clause, String body) {
        List<ControlCard> found = cards(clause).stream()
                .filter(card -> card.bodyId().equals(jurisdiction + "." + body))
                .toList();
        assertThat(found).as("cards of %s under %s", body, clause).hasSize(1);
        return found.get(0);
    }

    CardStatus status(ControlCard card) {
        return cards.status(cards.card(card.id()));
    }

    CardStatus status(String clause, String body) {
        return status(card(clause, body));
    }

    /** Letters that the product has written to this person or body so far. */
    List<OutboxEntry> lettersTo(String mailbox) {
        String address = mailbox + "@" + jurisdiction + ".example";
        return Stream.of(LetterState.values())
                .flatMap(state -> mail.letters(jurisdiction, state, MANY_LETTERS, 0).stream())
                .filter(entry -> entry.letter().toAddress().equals(address))
                .toList();
    }

    /** Everything under way has gone well: no job of the jurisdiction has given up. */
    void nothingHasFailed() {
        assertThat(management
                        .createJobQuery()
                        .tenantIdIn(jurisdiction)
                        .noRetriesLeft()
                        .list())
                .as("jobs that have given up")
                .isEmpty();
        assertThat(runtime.createIncidentQuery().tenantIdIn(jurisdiction).list())
                .as("incidents")
                .isEmpty();
    }

    private void everythingDueHappens() {
        everyOneHappens(() -> management
                .createJobQuery()
                .tenantIdIn(jurisdiction)
                .executable()
                .orderByJobDuedate()
                .asc());
    }

    /** Steps that the engine takes after one another; timers among the jobs have their own moment. */
    private void whatFollowsHappens() {
        everyOneHappens(() ->
                management.createJobQuery().tenantIdIn(jurisdiction).messages().executable());
    }

    private void everyOneHappens(Supplier<JobQuery> waiting) {
        for (int done = 0; done < MAX_JOBS; done++) {
            List<Job> next = waiting.get().listPage(0, 1);
            if (next.isEmpty()) {
                return;
            }
            management.executeJob(next.get(0).getId());
        }
        throw new IllegalStateException("More than " + MAX_JOBS + " jobs at once");
    }

    private JobQuery timers() {
        return management
                .createJobQuery()
                .tenantIdIn(jurisdiction)
                .timers()
                .active()
                .withRetriesLeft();
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private ZonedDateTime moment(String localTime) {
        return LocalDateTime.parse(localTime).atZone(zone);
    }

    private String user(String person) {
        return jurisdiction + "." + person;
    }

    /** Hands in a form that is not accepted: the sentence stands beside that field, and the task stays. */
    void isRefused(
            String person, String task, String about, Map<String, Object> form, String field, String... sentence) {
        Task refused = task(person, task, about);
        Desk.assertRefused(() -> desk.complete(refused, user(person), form), field, sentence);
        task(person, task, about);
    }

    /** What the form of a task shows under a name when it is opened. */
    String opened(String person, String task, String about, String variable) {
        desk.open(task(person, task, about), user(person));
        return shown(person, task, about, variable);
    }

    /** What has happened to a card, in the words of its history: «кем: примечание». */
    List<String> history(ControlCard card) {
        return cards.history(card.id()).stream()
                .map(event -> event.kind() + " " + event.by().orElse("") + ": "
                        + event.note().orElse(""))
                .toList();
    }

    /** How a card stands, in the words of lists. */
    String statusText(ControlCard card) {
        return cards.statusText(cards.card(card.id()));
    }

    /** What a form shows or keeps under a name. */
    String shown(String person, String task, String about, String variable) {
        return String.valueOf(tasks.getVariable(task(person, task, about).getId(), variable));
    }

    /** Days, in the jurisdiction's zone, on which a mailbox was written to about a card, each with the level of the letter. */
    List<String> lettersTo(String mailbox, ControlCard card) {
        String about = "card:" + card.id() + ":";
        return lettersTo(mailbox).stream()
                .filter(entry -> entry.letter().key().startsWith(about))
                .sorted(Comparator.comparing(OutboxEntry::id))
                .map(entry -> entry.createdAt().atZone(zone).toLocalDate() + " "
                        + entry.letter().key().split(":")[3])
                .toList();
    }

    /** Days, in the jurisdiction's zone, on whose morning the digest told this mailbox of something in these words. */
    List<String> digestsTo(String mailbox, String words) {
        return lettersTo(mailbox).stream()
                .filter(entry -> entry.letter().key().startsWith("digest:"))
                .filter(entry -> entry.letter().text().contains(words))
                .sorted(Comparator.comparing(OutboxEntry::id))
                .map(entry -> entry.createdAt().atZone(zone).toLocalDate().toString())
                .toList();
    }

    /** The day in the jurisdiction, «2020-02-25». */
    String today() {
        return LocalDate.ofInstant(clock.instant(), zone).toString();
    }

    List<ControlCard> allCards() {
        return cards.ofAct(actId);
    }
}
