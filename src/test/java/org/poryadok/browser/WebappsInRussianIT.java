package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.EnactedAct;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the four web applications is Russian, on an English computer too. */
@PoryadokTest
class WebappsInRussianIT {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String[] NAMES = {
        "JSON",
        "XML",
        "CSV",
        "XLSX",
        "DOCX",
        "CTRL",
        "UTC",
        "MAX",
        "admin",
        "cockpit",
        "tasklist",
        "welcome",
        "default",
        "kirov",
        "kuzbass",
        "shpakovsky",
        "spb",
        "tomsk",
        "ozerny",
        "stuck",
        "forms",
        "processes"
    };

    private static final String TABS =
            ".ctn-content-bottom .nav-tabs a:visible, .ctn-content-bottom .nav-tabs button:visible";
    private static final String TOOLBAR = ".ctn-toolbar a.btn-toolbar:visible";

    @RegisterExtension
    final Browser browser = new Browser().withLocale("en-US").withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", KEMEROVO);

    @Autowired
    private DecisionService decisions;

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    private final Walk walk = new Walk(browser, NAMES);

    @Test
    void cockpitOfAnAdministrator() {
        ProcessInstance overdue = overdueProcedure();
        ProcessInstance stuck = stuckProcedure();
        Batch batch = runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceIds(List.of(stuck.getId()))
                .suspendAsync();
        try {
            entersAs("cockpit", "admin");
            browser.screenshot("cockpit-administrator");
            for (String page : List.of(
                    "/processes",
                    "/decisions",
                    "/tasks",
                    "/batch",
                    "/nothing-here",
                    "/process-instance/0/runtime",
                    "/process-definition/0/runtime",
                    "/decision-definition/0",
                    "/decision-instance/0")) {
                walk.to("#" + page);
            }
            walk.to("#/batch?details=" + batch.getId() + "&type=runtime");
            walk.to("#/process-definition/" + stuck.getProcessDefinitionId() + "/runtime");
            walk.throughTabs(TABS);
            walk.throughWindows(TOOLBAR);
            seesEveryCorner(stuck);
            walk.to("#/process-instance/" + overdue.getId() + "/runtime");
            walk.throughTabs(TABS);
            seesDecisions();
            seesDeployments();
        } finally {
            management.deleteBatch(batch.getId(), true);
        }
        assertThat(walk.found()).isEmpty();
    }

    @Test
    void cockpitOfAControllerWhoMayNotDoEverything() {
        ProcessInstance overdue = overdueProcedure();
        entersAs("cockpit", "kuzbass.controller");
        for (String page : List.of(
                "/deadlines",
                "/discipline",
                "/letters",
                "/processes",
                "/decisions",
                "/repository",
                "/batch",
                "/tasks")) {
            walk.to("#" + page);
        }
        assertThat(browser.readableText())
                .contains("Министерство культуры и национальной политики Кузбасса")
                .doesNotContain("Кировская область");
        walk.to("#/process-definition/" + overdue.getProcessDefinitionId() + "/runtime");
        walk.throughTabs(TABS);
        walk.to("#/process-instance/" + overdue.getId() + "/runtime");
        walk.throughTabs(TABS);
        walk.throughWindows(TOOLBAR);

        browser.quietly(browser.page().locator(".btn-suspend-action").first()::click);
        walk.pressFirst(".modal-footer .btn-primary");
        assertThat(browser.readableText()).contains("У вас нет права на это действие.");
        walk.close();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(overdue.getId())
                        .singleResult()
                        .isSuspended())
                .isFalse();

        leaves();
        assertThat(walk.found()).isEmpty();
    }

    @Test
    void administration() {
        entersAs("admin", "admin");
        for (String page : List.of(
                "/users",
                "/user-create",
                "/users/kuzbass.controller?tab=profile",
                "/users/kuzbass.controller?tab=account",
                "/users/kuzbass.controller?tab=groups",
                "/users/kuzbass.controller?tab=tenants",
                "/groups",
                "/group-create",
                "/groups/kuzbass.controller?tab=information",
                "/groups/kuzbass.controller?tab=tenants",
                "/groups/kuzbass.controller?tab=users",
                "/tenants",
                "/tenants/kuzbass?tab=information",
                "/tenants/kuzbass?tab=groups",
                "/tenants/kuzbass?tab=users",
                "/tenant-create",
                "/system?section=system-settings-general",
                "/system?section=system-settings-diagnostics",
                "/system?section=system-settings-metrics")) {
            walk.to("#" + page);
        }
        walk.to("#/users/kuzbass.controller?tab=groups");
        walk.throughWindows("text=Добавить в группу");
        walk.to("#/authorization?resource=0");
        int kinds = browser.page()
                .locator("aside a, .aside a, [ng-repeat*='resource'] a")
                .count();
        assertThat(kinds).isGreaterThan(15);
        for (int kind = 0; kind < kinds; kind++) {
            walk.pressFirst("aside a >> nth=" + kind);
        }
        walk.press("Создать право");
        walk.pressFirst("td.permissions .dropdown-toggle");
        leaves();
        assertThat(walk.found()).isEmpty();
    }

    @Test
    void profile() {
        entersAs("welcome", "kuzbass.controller");
        walk.press("Изменить сведения о себе");
        browser.page().reload();
        walk.press("Изменить пароль");
        browser.screenshot("welcome-password");
        leaves();
        assertThat(walk.found()).isEmpty();
    }

    @Test
    void tasklistOfAnAdministrator() {
        entersAs("tasklist", "admin");
        walk.press("Начать процедуру");
        walk.close();
        walk.press("Создать фильтр");
        for (String part : List.of("Условия", "Права", "Сведения")) {
            browser.quietly(browser.page()
                    .locator(".modal-body")
                    .getByText(part, new Locator.GetByTextOptions().setExact(true))
                    .first()::click);
            walk.pressFirst(".modal-body [ng-click^=add]:visible");
        }
        walk.close();
        walk.pressFirst(".poryadok-search input");
        leaves();
        assertThat(walk.found()).isEmpty();
    }

    private void entersAs(String application, String user) {
        browser.enterPassword(application, "nobody", "не тот");
        browser.page().locator(".notifications .alert-danger:visible").first().waitFor();
        walk.look("wrong password");
        browser.logIn(application, user, user);
        browser.quietly(() -> {});
        walk.look("first page of " + application);
    }

    private void leaves() {
        browser.page().keyboard().press("Escape");
        browser.page().locator(".account.dropdown a").first().click();
        walk.press("Выйти");
    }

    private void seesEveryCorner(ProcessInstance stuck) {
        walk.to("#/process-instance/" + stuck.getId() + "/runtime?tab=variables-tab");
        browser.screenshot("cockpit-variables");
        walk.throughWindows(TOOLBAR);
        walk.press("Фильтр");
        walk.throughTabs(TABS);
        for (String tab : List.of("incidents-tab", "user-tasks-tab")) {
            walk.to("#/process-instance/" + stuck.getId() + "/runtime?tab=" + tab);
            walk.throughWindows(
                    ".ctn-content-bottom td.action a:visible, .ctn-content-bottom td.action button:visible");
        }
        assertThat(browser.readableText()).contains("Посмотреть");
    }

    private void seesDecisions() {
        DecisionDefinition ladder = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("escalation-ladder")
                .latestVersion()
                .singleResult();
        // The ladder's answers are kept: without this nobody may have asked it here.
        decisions
                .evaluateDecisionTableById(ladder.getId())
                .variables(Map.of("workingDaysPastTerm", 1, "modality", "MANDATORY"))
                .evaluate();
        walk.to("#/decision-definition/" + ladder.getId() + "/history");
        browser.screenshot("cockpit-decision");
        String decision = history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("escalation-ladder")
                .listPage(0, 1)
                .get(0)
                .getId();
        walk.to("#/decision-instance/" + decision + "/history");
        walk.throughTabs(TABS);
    }

    private void seesDeployments() {
        walk.to("#/repository");
        assertThat(browser.readableText()).contains("Процедуры системы «Порядок»");
        walk.press("Процедуры системы «Порядок»");
        for (String file : List.of("enact-act.bpmn", "escalation-ladder.dmn", "create-account-start.form")) {
            walk.press(file);
        }
    }

    private ProcessInstance overdueProcedure() {
        office.itIs(2020, 2, 14, 10);
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance procedure = office.oblige(
                "kuzbass-66-2020", "create-account", "KUZ-3a", "kuzbass.culture", LocalDate.of(2020, 2, 14));
        office.timePassesTo(2020, 3, 3, 12);
        return procedure;
    }

    private ProcessInstance stuckProcedure() {
        repository
                .createDeployment()
                .name("Проба")
                .enableDuplicateFiltering(true)
                .addClasspathResource("browser/stuck.bpmn")
                .deploy();
        ProcessInstance stuck = runtime.startProcessInstanceByKey(
                "stuck",
                "проба-1",
                Variables.createVariables()
                        .putValue("jurisdiction", "kuzbass")
                        .putValue("да", true)
                        .putValue("день", new Date())
                        .putValue("число", 5)
                        .putValue("пусто", null)
                        .putValueTyped(
                                "сведения", SpinValues.jsonValue("{\"а\": 1}").create()));
        office.begins(stuck);
        engine.exhaustRetries(stuck, "breaks");
        return stuck;
    }
}
