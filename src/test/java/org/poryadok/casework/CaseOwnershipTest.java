package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.organisation.OrganisationException;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.Exemptions;
import org.poryadok.registry.NewAccount;
import org.poryadok.registry.NewExemption;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case names nothing that is missing or another jurisdiction's, whichever way the name comes in. */
@PoryadokTest
@ExtendWith(OutputCaptureExtension.class)
class CaseOwnershipTest {

    /** Whatever a step could have left. */
    private static final List<String> KEPT = List.of(
            "control_card",
            "account",
            "exemption",
            "designation",
            "letter",
            "act_ru_execution",
            "act_ru_variable",
            "act_hi_procinst",
            "act_hi_varinst");
    /** Ids of what belongs to no jurisdiction, and what is only called like one. */
    private static final Set<String> NOBODYS = Set.of(
            "permanentId",
            "topicIds",
            "pageBodies",
            "scopeBodies",
            "placedByBodies",
            "entriesOfBody",
            // A service of a model.
            "releaseCards");

    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-zA-Z]*(?:Id|Ids|Body|Bodies|Cards)\\b");
    private static final Pattern SAID =
            Pattern.compile("(?:source|target|elementVariable|collection|Expression)=\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"(" + NAME.pattern() + ")\"");

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Exemptions exemptions;

    @Autowired
    private ControlCards cards;

    @Autowired
    private CaseOwnership ownership;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestRestTemplate http;

    private String deployment;
    private Account pageOfTomsk;
    private String cardOfTomsk;

    @BeforeEach
    void tomskHasACaseOfItsOwn() {
        pageOfTomsk = accounts.activate(new NewAccount(
                "tomsk",
                "tomsk.health",
                AccountAddress.parse(
                        "vk", "vk.com/tomsk_" + UUID.randomUUID().toString().substring(0, 8)),
                OwnerKind.EXECUTIVE_BODY,
                LocalDate.of(2024, 5, 14),
                "test",
                "test"));
        cardOfTomsk = cards.open(new NewCard(
                        "tomsk-132r-2023",
                        "TOM-4",
                        "tomsk.health",
                        "create-account",
                        Optional.empty(),
                        "Создать страницу",
                        LocalDate.of(2024, 5, 14),
                        false,
                        Optional.empty()))
                .id()
                .toString();
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "of-a-case.bpmn",
                        Bpmn.createExecutableProcess("of-a-case")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("form")
                                .serviceTask("step")
                                .camundaExpression("${execution.setVariable(variable, value)}")
                                .userTask("after")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "calls-another.bpmn",
                        Bpmn.createExecutableProcess("calls-another")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .callActivity("call")
                                .calledElement("of-a-case")
                                .camundaIn("jurisdiction", "jurisdiction")
                                .camundaIn("other", "bodyId")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void nothingStays() {
        repository.deleteDeployment(deployment, true, true, true);
        accounts.close(pageOfTomsk.id(), LocalDate.of(2024, 5, 15), ByOrder.closing(), "test", "test");
        cards.release(UUID.fromString(cardOfTomsk), "test", "конец теста");
    }

    @ParameterizedTest
    @CsvSource({
        "bodyId, tomsk.health, орган «tomsk.health» относится к другой территории",
        "bodyId, kuzbass.ghost, не существует орган «kuzbass.ghost»",
        "actId, tomsk-132r-2023, акт «tomsk-132r-2023» относится к другой территории",
        "actId, kuzbass-0, не существует акт «kuzbass-0»",
        "clauseId, TOM-4, не существует пункт «TOM-4» в акте «kuzbass-66-2020»",
        "clauseId, KUZ-99, не существует пункт «KUZ-99» в акте «kuzbass-66-2020»",
        "obligationClauseId, KUZ-99, не существует пункт «KUZ-99» в акте «kuzbass-66-2020»",
        "accountId, ACCOUNT, относится к другой территории",
        "accountId, 7d2a1c1e-0000-0000-0000-000000000000, не существует страница",
        "cardId, CARD, относится к другой территории",
        "personId, tomsk.health.head, должностное лицо «tomsk.health.head» относится к другой территории",
        "personId, nobody, не существует должностное лицо «nobody»",
        "decisionId, nonsense, не существует решение «nonsense»"
    })
    void startThatNamesItFailsInASentenceAndLeavesNothing(
            String variable, String named, String fault, CapturedOutput log) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "jurisdiction",
                "kuzbass",
                "actId",
                "kuzbass-66-2020",
                "clauseId",
                "KUZ-3a",
                "bodyId",
                "kuzbass.health",
                "eventDate",
                "2020-02-14"));
        said.put(variable, thing(named));

        changesNothing(() -> runtime.startProcessInstanceByKey("create-account", "x", said), variable, fault, log);
        changesNothing(
                () -> runtime.createProcessInstanceByKey("create-account")
                        .setVariable("jurisdiction", "kuzbass")
                        .startBeforeActivity("take-under-control")
                        .setVariables(said)
                        .execute(),
                variable,
                fault,
                log);
    }

    @Test
    void oldForgeryOfAnExemptionLeavesNeitherItNorATraceOnThePublicPage(CapturedOutput log) {
        Map<String, Object> forged = new HashMap<>(Map.of(
                "jurisdiction",
                "kuzbass",
                "actId",
                "kuzbass-66-2020",
                "clauseId",
                "KUZ-99",
                "obligationClauseId",
                "KUZ-3a",
                "bodyId",
                "kuzbass.health",
                "specifics",
                "x",
                "opinionText",
                "x",
                "decisionReason",
                "подделка",
                "letterNumber",
                "1"));
        forged.putAll(Map.of(
                "letterDate",
                "2024-05-14",
                "exemptionDecidedBy",
                "x",
                "exemptionDecision",
                "agree",
                "exemptNetworks",
                SpinValues.jsonValue("[\"vk\"]").create()));

        changesNothing(
                () -> runtime.createProcessInstanceByKey("exempt-from-account")
                        .setVariables(forged)
                        .startAfterActivity("prepare-exemption")
                        .execute(),
                "clauseId",
                "KUZ-99",
                log);
        changesNothing(
                () -> runtime.createProcessInstanceByKey("exempt-from-account")
                        .setVariable("jurisdiction", "kuzbass")
                        .startBeforeActivity("record-decision")
                        .setVariables(forged)
                        .execute(),
                "clauseId",
                "KUZ-99",
                log);
        ResponseEntity<String> page = http.getForEntity("/registry/exemptions", String.class);
        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody()).doesNotContain("подделка");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuzbass.health.head", "admin"})
    void startInstructionsOverHttpLeaveNothing(String user) {
        Map<String, Long> before = kept();
        ResponseEntity<String> answer = http.withBasicAuth(user, user)
                .postForEntity(
                        "/engine-rest/process-definition/key/create-account/start",
                        Map.of(
                                "variables", Map.of("jurisdiction", Map.of("value", "kuzbass")),
                                "startInstructions",
                                        List.of(Map.of(
                                                "type",
                                                "startBeforeActivity",
                                                "activityId",
                                                "take-under-control",
                                                "variables",
                                                Map.of("bodyId", Map.of("value", "tomsk.health"))))),
                        String.class);
        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "list", "json", "serialized"})
    void whateverFormTheNameHas(String form, CapturedOutput log) {
        ProcessInstance running = running();
        Object value =
                switch (form) {
                    case "text" -> " tomsk.health ";
                    case "list" -> List.of("kuzbass.health", "tomsk.health");
                    case "json" ->
                        SpinValues.jsonValue("[\"kuzbass.health\", \"tomsk.health\"]")
                                .create();
                    default ->
                        Variables.serializedObjectValue("[\"tomsk.health\"]")
                                .serializationDataFormat("application/json")
                                .objectTypeName("java.util.ArrayList<java.lang.String>")
                                .create();
                };
        changesNothing(
                () -> runtime.setVariable(running.getId(), "addresseeBodies", value),
                "addresseeBodies",
                "орган «tomsk.health» относится к другой территории",
                log);
    }

    @Test
    void formStepAndCalledProcedureAreHeldToItAlike(CapturedOutput log) {
        ProcessInstance running = running();
        String task = tasks.createTaskQuery()
                .processInstanceId(running.getId())
                .singleResult()
                .getId();
        String fault = "орган «tomsk.health» относится к другой территории";

        changesNothing(() -> tasks.complete(task, Map.of("bodyId", "tomsk.health")), "bodyId", fault, log);
        changesNothing(
                () -> tasks.complete(task, Map.of("variable", "bodyId", "value", "tomsk.health")),
                "bodyId",
                fault,
                log);
        changesNothing(() -> tasks.setVariableLocal(task, "bodyId", "tomsk.health"), "bodyId", fault, log);
        changesNothing(
                () -> runtime.setVariable(running.getId(), "jurisdiction", "tomsk"), "jurisdiction", "«tomsk»", log);
        changesNothing(
                () -> runtime.startProcessInstanceByKey(
                        "calls-another", Map.of("jurisdiction", "kuzbass", "other", "tomsk.health")),
                "bodyId",
                fault,
                log);
        changesNothing(
                () -> runtime.startProcessInstanceByKey("of-a-case", Map.of("bodyId", "tomsk.health")),
                "bodyId",
                "не отнесено ни к одной территории",
                log);

        tasks.complete(task, Map.of("variable", "bodyId", "value", "kuzbass.culture"));
        assertThat(runtime.getVariable(running.getId(), "bodyId")).isEqualTo("kuzbass.culture");
    }

    /** What the engine does not keep it tells nobody of. */
    @Test
    void nameThatIsNotKeptIsNotRead() {
        Map<String, Long> before = kept();
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        "create-account",
                        Variables.createVariables()
                                .putValue("jurisdiction", "kuzbass")
                                .putValue("actId", "kuzbass-66-2020")
                                .putValue("clauseId", "KUZ-3a")
                                .putValue("eventDate", "2020-02-14")
                                .putValueTyped("bodyId", Variables.stringValue("tomsk.health", true))))
                .isInstanceOf(ForeignPart.class)
                .hasMessageContaining("«bodyId» не хранится");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void recordWhosePartsBelongToDifferentJurisdictionsIsRefusedByItsStore() {
        Map<String, Long> before = kept();
        assertThatThrownBy(() -> cards.open(new NewCard(
                        "kuzbass-66-2020",
                        "KUZ-3a",
                        "tomsk.health",
                        "create-account",
                        Optional.empty(),
                        "Создать страницу",
                        LocalDate.of(2024, 5, 14),
                        false,
                        Optional.empty())))
                .isInstanceOf(OrganisationException.class)
                .hasMessage("Запись территории «kuzbass» не внесена: "
                        + "орган «tomsk.health» относится к другой территории.");
        assertThatThrownBy(() -> accounts.activate(new NewAccount(
                        "kuzbass",
                        "tomsk.health",
                        AccountAddress.parse("vk", "vk.com/of_nobody_here"),
                        OwnerKind.EXECUTIVE_BODY,
                        LocalDate.of(2024, 5, 14),
                        "x",
                        "x")))
                .isInstanceOf(OrganisationException.class);
        for (String clause : List.of("KUZ-99", "TOM-4")) {
            assertThatThrownBy(() -> exemptions.agree(new NewExemption(
                            "kuzbass",
                            "kuzbass-66-2020",
                            clause,
                            "KUZ-3a",
                            "kuzbass.health",
                            List.of("vk"),
                            "x",
                            "x",
                            "x",
                            "1",
                            LocalDate.of(2024, 5, 14),
                            Optional.empty(),
                            "x",
                            "x")))
                    .isInstanceOf(OrganisationException.class)
                    .hasMessageContaining("не существует пункт «" + clause + "»");
        }
        assertThat(kept()).isEqualTo(before);
    }

    /** A variable that is called like an id and that no room has claimed would pass by unasked. */
    @Test
    void everyNameOfAThingIsClaimedByARoomOrKnownToBeNobodys() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                String text = Files.readString(model);
                SAID.matcher(text)
                        .results()
                        .flatMap(said -> NAME.matcher(said.group(1)).results())
                        .map(MatchResult::group)
                        .forEach(names::add);
            }
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/poryadok"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                if (text.contains("CaseFile") || source.toString().endsWith("Variables.java")) {
                    LITERAL.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
                }
            }
        }
        names.removeAll(NOBODYS);
        assertThat(names).hasSizeGreaterThan(25).contains("bodyId", "cardId", "accountIds");
        assertThat(ownership.variables()).containsAll(names);
    }

    private ProcessInstance running() {
        return runtime.startProcessInstanceByKey(
                "of-a-case",
                Map.of("jurisdiction", "kuzbass", "bodyId", "kuzbass.health", "variable", "reason", "value", "x"));
    }

    private Object thing(String named) {
        return switch (named) {
            case "ACCOUNT" -> pageOfTomsk.id().toString();
            case "CARD" -> cardOfTomsk;
            default -> named;
        };
    }

    private void changesNothing(ThrowingCallable way, String variable, String fault, CapturedOutput log) {
        Map<String, Long> before = kept();
        int told = log.getOut().length();

        assertThatThrownBy(way)
                .isInstanceOf(ForeignPart.class)
                .hasMessageContaining("не принимает " + variable)
                .hasMessageContaining(fault)
                .hasMessageEndingWith("Ничего не изменено.");

        assertThat(log.getOut().substring(told)).contains("не принимает " + variable, fault);
        assertThat(kept()).isEqualTo(before);
    }

    private Map<String, Long> kept() {
        Map<String, Long> rows = new TreeMap<>();
        KEPT.forEach(table -> rows.put(
                table,
                database.sql("select count(*) from " + table).query(Long.class).single()));
        return rows;
    }
}
