package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.poryadok.Engine;
import org.poryadok.deployment.MovableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The officials of one jurisdiction at one screen, one after the other. Every form they open is looked through for
 * English, photographed into {@code target/screenshots}, lost and found again in the middle, and counted when it is handed
 * in; after that the engine does
 * what is due. What they have begun is thrown away after each test, so that no list holds another test's tasks.
 */
final class Office implements BeforeEachCallback, AfterEachCallback {

    private static final String ALL_TASKS_OF_MINE = "Задачи моего органа";
    /** A person needs longer than that between two starts; what comes sooner the product takes for one sent twice. */
    private static final Duration BEFORE_THE_NEXT = Duration.ofSeconds(11);

    private static final List<String> OTHER_TABS = List.of("История", "Схема", "Описание");

    private static final String[] NAMES = {
        "DOCX", "MAX", "Twitter", "Instagram", "Facebook", "YouTube", "Telegram", "WhatsApp", "Rutube", "Meta", "UTC"
    };

    /** Tasks whose other tabs have been looked through by any of the tests. */
    private static final Set<String> LOOKED_THROUGH = ConcurrentHashMap.newKeySet();

    private final Browser browser;
    private final TypedAnswers typed;
    private final ZoneId zone;
    private final String jurisdiction;

    private Engine engine;
    private MovableClock clock;
    private RuntimeService runtime;
    private RepositoryService repository;
    private TaskService tasks;
    private FormService forms;

    private final Set<String> begun = new HashSet<>();
    private final Set<String> started = new HashSet<>();
    private ProcessInstance followed;
    private String atTheScreen;
    private final Set<String> everAtTheScreen = new HashSet<>();

    Office(Browser browser, String jurisdiction, ZoneId zone) {
        this.browser = browser;
        this.typed = new TypedAnswers(browser);
        this.jurisdiction = jurisdiction;
        this.zone = zone;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext host = SpringExtension.getApplicationContext(test);
        engine = host.getBean(Engine.class);
        clock = host.getBean(MovableClock.class);
        runtime = host.getBean(RuntimeService.class);
        repository = host.getBean(RepositoryService.class);
        tasks = host.getBean(TaskService.class);
        forms = host.getBean(FormService.class);
        atTheScreen = null;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        clock.reset();
        begun.forEach(root -> runtime.createProcessInstanceQuery().rootProcessInstanceId(root).list().stream()
                .filter(instance -> instance.getProcessInstanceId().equals(root))
                .forEach(instance -> delete(root)));
        begun.clear();
        started.clear();
        // What a test has changed in the registry begins its next version by itself, and the plan for its first page.
        runtime.createProcessInstanceQuery()
                .processDefinitionKeyIn("publish-registry", "plan-content")
                .rootProcessInstances()
                .list()
                .forEach(begun -> delete(begun.getId()));
        followed = null;
    }

    /** A page that was left a moment ago may be giving its task back still; the engine then wants to be asked again. */
    private void delete(String instance) {
        try {
            runtime.deleteProcessInstance(instance, "the test is over", true, true);
        } catch (OptimisticLockingException beside) {
            runtime.deleteProcessInstance(instance, "the test is over", true, true);
        }
    }

    void itIs(int year, int month, int day, int hour) {
        engine.setClock(LocalDateTime.of(year, month, day, hour, 0).atZone(zone));
    }

    /** Time passes for the procedure at hand: everything that falls due on the way happens at its moment. */
    void timePassesTo(int year, int month, int day, int hour) {
        engine.passTimeUntil(
                followed, LocalDateTime.of(year, month, day, hour, 0).atZone(zone));
    }

    /** This procedure is thrown away with the others. */
    void begins(ProcessInstance procedure) {
        begun.add(procedure.getRootProcessInstanceId());
    }

    /** From here on the engine goes on with this procedure after every step. */
    void follow(ProcessInstance procedure) {
        followed = procedure;
        begun.add(procedure.getRootProcessInstanceId());
        engine.runDueJobs(procedure);
    }

    /** The act's own procedure, which waits for its requisites since the host has started. */
    ProcessInstance followAnnouncementOf(String actId) {
        follow(runtime.createProcessInstanceQuery()
                .processDefinitionKey("enact-act")
                .processInstanceBusinessKey(actId)
                .singleResult());
        return followed;
    }

    /** Begins what enact-act begins for this body when the act comes into force. */
    ProcessInstance oblige(String actId, String procedure, String clause, String body, LocalDate inForceFrom) {
        follow(runtime.startProcessInstanceByKey(
                procedure,
                actId + "|" + clause + "|" + body,
                Map.of(
                        "jurisdiction",
                        jurisdiction,
                        "actId",
                        actId,
                        "clauseId",
                        clause,
                        "bodyId",
                        body,
                        "eventDate",
                        inForceFrom.toString())));
        return followed;
    }

    /** This person logs in, unless it is his screen already. */
    void sitsDown(String user) {
        if (!user.equals(atTheScreen)) {
            browser.logIn(user);
            atTheScreen = user;
            everAtTheScreen.add(user);
        }
    }

    /** Loads the page anew, as whoever comes back to it later. */
    void looksAgain() {
        browser.page().reload();
    }

    /**
     * Finds the first task with this name in the list of his body, looks through all its tabs, the first time it is met,
     * and takes it over.
     */
    void opens(String task) {
        opens(task, "");
    }

    void opens(String task, String alsoOnCard) {
        browser.openFilter(ALL_TASKS_OF_MINE);
        browser.openTask(task, alsoOnCard);
        everythingIsRussian(task);
        if (LOOKED_THROUGH.add(task)) {
            for (String tab : OTHER_TABS) {
                browser.openTab(tab);
                // The history says under which logins the task was taken by opening it.
                assertThat(browser.latinWords(Stream.concat(Stream.of(NAMES), everAtTheScreen.stream())
                                .toArray(String[]::new)))
                        .as(task + ", " + tab)
                        .isEmpty();
            }
            browser.openTab("Форма");
        }
        browser.claim();
        everythingIsRussian(task);
        browser.screenshotOfForm("forms/" + formOfOpenTask());
        assertThat(browser.tablesCutOff())
                .as("tables wider than the form " + task)
                .isEmpty();
    }

    /** Opens the start form of a procedure from «Начать процедуру». */
    void opensStartForm(String procedure) {
        browser.startProcess(procedure);
        everythingIsRussian(procedure);
        browser.screenshot("forms/" + startFormOf(procedure));
    }

    /** Hands the open form in. */
    void handsIn() {
        String form = formOfOpenTask();
        browser.screenshotOfForm("forms/" + form + "-filled-in");
        typed.surviveReload(form);
        browser.complete();
        FormsHandedIn.add(form);
        engine.runDueJobs(followed);
    }

    /** Starts the procedure whose start form is open, and follows it; a second one of its kind when the first is no news any more. */
    ProcessInstance starts(String procedure) {
        if (!started.add(procedure)) {
            clock.advance(BEFORE_THE_NEXT);
        }
        Set<String> before = running();
        browser.screenshot("forms/" + startFormOf(procedure) + "-filled-in");
        typed.surviveReload(startFormOf(procedure));
        browser.start();
        // The first task opens and is taken by that; whoever leaves before he knows of it cannot give it back.
        browser.isQuiet();
        FormsHandedIn.add(startFormOf(procedure));
        Set<String> after = running();
        after.removeAll(before);
        assertThat(after).hasSize(1);
        follow(runtime.createProcessInstanceQuery()
                .processInstanceId(after.iterator().next())
                .singleResult());
        return followed;
    }

    /** Tries to hand the form in; what is said at the field, which is what is said above the button too. */
    String isRefusedAt(String field) {
        String said = browser.tryToComplete();
        return refusal(said, field, formOfOpenTask());
    }

    /** Tries to start the procedure; what is said at the field. */
    String startIsRefusedAt(String field, String procedure) {
        String said = browser.tryToStart();
        return refusal(said, field, startFormOf(procedure));
    }

    private String refusal(String said, String field, String form) {
        assertThat(said).as("the form should have been refused").isNotEmpty();
        everythingIsRussian("refusal: " + said);
        browser.screenshotOfForm("forms/" + form + "-refused-at-" + field);
        return browser.errorSaidAt(field);
    }

    /** Addresses, logins and names of networks are what they are; anything else has a Russian word. */
    private void everythingIsRussian(String where) {
        assertThat(browser.latinWords(NAMES)).as(where).isEmpty();
    }

    private Set<String> running() {
        return runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private String formOfOpenTask() {
        return tasks.createTaskQuery()
                .taskId(browser.openTaskId())
                .initializeFormKeys()
                .singleResult()
                .getCamundaFormRef()
                .getKey();
    }

    private String startFormOf(String procedure) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionName(procedure)
                .latestVersion()
                .singleResult();
        return forms.getStartFormData(definition.getId()).getCamundaFormRef().getKey();
    }
}
