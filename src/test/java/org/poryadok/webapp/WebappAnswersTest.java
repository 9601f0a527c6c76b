package org.poryadok.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Refusal;
import org.poryadok.gate.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PoryadokTest
class WebappAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SENTENCE = "Такой адрес уже есть в реестре.";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService rights;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String user = "answers." + UUID.randomUUID();

    public static class Refuses implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            throw new Refusal("address", SENTENCE);
        }
    }

    public static class Breaks implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            throw new IllegalStateException("org.example.Internal is null");
        }
    }

    @BeforeEach
    void someoneWhoMayStartWhatFails() {
        User created = identity.newUser(user);
        created.setPassword(user);
        identity.saveUser(created);
        identity.saveTenant(identity.newTenant(user));
        identity.createTenantUserMembership(user, user);
        deploy("answers-refuses", Refuses.class);
        deploy("answers-breaks", Breaks.class);
        Authorization start = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        start.setUserId(user);
        start.setResource(Resources.PROCESS_DEFINITION);
        start.setResourceId("*");
        start.setPermissions(new Permissions[] {Permissions.READ, Permissions.CREATE_INSTANCE});
        rights.saveAuthorization(start);
        Authorization create = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        create.setUserId(user);
        create.setResource(Resources.PROCESS_INSTANCE);
        create.setResourceId("*");
        create.setPermissions(new Permissions[] {Permissions.CREATE});
        rights.saveAuthorization(create);
    }

    @Test
    void aRefusalComesThroughTheRestApiAsItsSentenceAndField() throws Exception {
        HttpResponse<String> answer = start("/engine-rest", "answers-refuses");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.get("type").asText()).isEqualTo("Refusal");
        assertThat(body.get("message").asText()).isEqualTo(SENTENCE);
        assertThat(body.get("field").asText()).isEqualTo("address");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aRefusalIsNoErrorInTheLogAndAFaultIs(CapturedOutput log) throws Exception {
        assertThat(start("/engine-rest", "answers-refuses").statusCode()).isEqualTo(400);
        assertThat(log.getAll()).doesNotContain(SENTENCE, "Refusal", " ERROR ", "BPMN Stack Trace");

        assertThat(start("/engine-rest", "answers-breaks").statusCode()).isEqualTo(500);
        assertThat(log.getAll()).contains(" ERROR ", "org.example.Internal is null", "IllegalStateException");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aFaultIsANumberUnderWhichTheLogHoldsIt(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = start("/engine-rest", "answers-breaks");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("Internal", "Exception");
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.get("message").asText()).startsWith("Действие не выполнено из-за ошибки в системе.");
        assertThat(log.getAll())
                .contains("Incident " + body.get("incident").asText())
                .contains("org.example.Internal is null");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void questionThatMakesNoSenseIsNoFaultOfTheSystem(CapturedOutput log) throws Exception {
        HttpResponse<String> answer =
                Session.withPassword(port, "admin").ask("POST", "/engine-rest/task", "{\"candidateGroups\": []}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Адрес или данные запроса написаны с ошибкой.");
        assertThat(log.getAll()).doesNotContain(" ERROR ");
    }

    @Test
    void whoIsNotLoggedInIsToldSoInRussian() throws Exception {
        HttpResponse<String> answer = send(request("/camunda/api/engine/engine/default/task/none"));

        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(JSON.readTree(answer.body()).get("message").asText()).matches("[А-ЯЁ][^A-Za-z]+");
    }

    @Test
    void everyPageHasTheNonceThatItsPolicyNamesHoweverManyAskAtOnce() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            Callable<HttpResponse<String>> read = () -> send(request("/camunda/app/tasklist/default/"));
            List<Future<HttpResponse<String>>> pages =
                    readers.invokeAll(Stream.generate(() -> read).limit(200).toList());
            for (Future<HttpResponse<String>> page : pages) {
                String policy = page.get()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow();
                Matcher inPage =
                        Pattern.compile("nonce=\"([^\"]+)\"").matcher(page.get().body());
                assertThat(inPage.find()).isTrue();
                assertThat(policy).contains("'nonce-" + inPage.group(1) + "'");
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void scriptsAreRussianCompressedAndAskedForAgain() throws Exception {
        HttpResponse<String> first = send(request("/camunda/lib/deps.js"));
        assertThat(first.body()).contains("Нет сведений.").doesNotContain("Nothing to show.");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");

        HttpResponse<String> second = send(HttpRequest.newBuilder(address("/camunda/lib/deps.js"))
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                .GET()
                .build());
        assertThat(second.statusCode()).isEqualTo(304);

        HttpResponse<byte[]> compressed = client.send(
                HttpRequest.newBuilder(address("/camunda/lib/deps.js"))
                        .header("Accept-Encoding", "gzip")
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.body().length).isLessThan(first.body().length() / 2);
    }

    private void deploy(String key, Class<? extends JavaDelegate> delegate) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaClass(delegate)
                .endEvent()
                .done();
        repository
                .createDeployment()
                .name(key)
                .enableDuplicateFiltering(true)
                .addModelInstance(key + ".bpmn", model)
                .deploy();
    }

    private HttpResponse<String> start(String api, String key) throws Exception {
        return send(HttpRequest.newBuilder(address(api + "/process-definition/key/" + key + "/submit-form"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address(path)).GET().build();
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
