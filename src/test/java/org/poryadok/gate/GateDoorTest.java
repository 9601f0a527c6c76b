package org.poryadok.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * The gate before a small application of JAX-RS whose addresses are some of the engine's. Every call that the running host
 * has is asked by {@link EveryCallTest}.
 */
class GateDoorTest {

    private static final String JSON = "application/json";
    private static final String SHUT = "У вас нет права на это действие.";

    /** What was let through. */
    private static final List<String> DONE = new ArrayList<>();

    private final ProcessEngine engine = mock();
    private final IdentityService users = mock();
    private final AuthorizationService rights = mock();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final ApplicationHandler application =
            new ApplicationHandler(new ResourceConfig(Tasks.class, Instances.class, UnknownToTheList.class)
                    .property("contextConfig", new GenericApplicationContext())
                    .register(new AbstractBinder() {
                        @Override
                        protected void configure() {
                            bindFactory(new Requests(request))
                                    .to(HttpServletRequest.class)
                                    .proxy(true)
                                    .proxyForSameScope(false)
                                    .in(RequestScoped.class);
                        }
                    }));

    private ProcessEngine another;

    @BeforeEach
    void engineOfTheTest() {
        when(engine.getName()).thenReturn(ProcessEngines.NAME_DEFAULT);
        when(engine.getIdentityService()).thenReturn(users);
        when(engine.getAuthorizationService()).thenReturn(rights);
        another = ProcessEngines.getProcessEngines().get(ProcessEngines.NAME_DEFAULT);
        ProcessEngines.registerProcessEngine(engine);
        request.setServletPath("/engine-rest");
        DONE.clear();
    }

    /** The host of other tests may run in the same process. */
    @AfterEach
    void engineOfOthers() {
        ProcessEngines.unregister(engine);
        Optional.ofNullable(another).ifPresent(ProcessEngines::registerProcessEngine);
    }

    @Test
    void visitorIsAskedToLogIn() throws Exception {
        isRefused(
                ask("GET", "task/7", null, null),
                401,
                "Вы не вошли в систему или время работы истекло. Войдите ещё раз.");
    }

    @Test
    void officialReadsHisTaskAndTakesIt() throws Exception {
        official();
        assertThat(ask("GET", "task/7", null, null).said()).isEqualTo("task 7");
        assertThat(ask("POST", "task/7/claim", JSON, "{\"userId\": \"x\"}").said())
                .isEqualTo("{\"userId\": \"x\"}");
    }

    @Test
    void officialEndsNoTaskPastItsForm() throws Exception {
        official();
        isRefused(ask("POST", "task/7/bpmnError", JSON, "{\"errorCode\": \"e\"}"), 403, SHUT);
        assertThat(DONE).isEmpty();
    }

    @Test
    void formThatIsHandedInArrivesAsItWasSent() throws Exception {
        official();
        String form = "{\"variables\": {\"url\": {\"value\": \"https://vk.com/страница\"}}}";
        assertThat(ask("POST", "task/7/submit-form", JSON, form).said()).isEqualTo(form);
    }

    @Test
    void formWithABusinessKeyIsRefusedInASentence() throws Exception {
        official();
        isRefused(
                ask("POST", "task/7/submit-form", JSON, "{\"businessKey\": \"forged\"}"),
                400,
                "С формой передаются только её поля. Лишнее: businessKey.");
    }

    @Test
    void questionWithAnExpressionIsRefusedInASentence() throws Exception {
        supervisor();
        isRefused(
                ask("POST", "task", JSON, "{\"assigneeExpression\": \"${x}\"}"),
                400,
                "Выражения в запросах не принимаются: assigneeExpression.");
        isRefused(ask("GET", "task?assigneeExpression=x", null, null), 403, SHUT);
        assertThat(ask("POST", "task", JSON, "{\"assignee\": \"x\"}").said()).isEqualTo("{\"assignee\": \"x\"}");
    }

    @Test
    void businessKeyIsNoFaultOfAQuestion() throws Exception {
        supervisor();
        String question = "{\"businessKey\": \"x\"}";
        assertThat(ask("POST", "process-instance", JSON, question).said()).isEqualTo(question);
    }

    /** The engine reads no JSON from them: a log-in, the file of a deployment. */
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=part"})
    void formOfAPageIsNotReadAsJson(String type) throws Exception {
        official();
        assertThat(ask("POST", "task/7/claim", type, "no=json").said()).isEqualTo("no=json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json"})
    void whateverElseIsReadAsJson(String type) throws Exception {
        official();
        isRefused(
                ask("POST", "task/7/claim", type, "no=json"),
                400,
                "Запрос не прочитан. Обновите страницу и повторите действие.");
    }

    @Test
    void onlyWhoMayOpenCockpitAsksWhatASupervisorAsks() throws Exception {
        official();
        isRefused(ask("POST", "process-instance", JSON, "{}"), 403, SHUT);
        supervisor();
        assertThat(ask("POST", "process-instance", JSON, "{}").status()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorRepairs() throws Exception {
        supervisor();
        isRefused(ask("DELETE", "process-instance/9", null, null), 403, SHUT);
        administrator();
        assertThat(ask("DELETE", "process-instance/9", null, null).said()).isEqualTo("deleted 9");
    }

    @Test
    void administratorMayWhateverASupervisorMay() throws Exception {
        administrator();
        assertThat(ask("POST", "process-instance", JSON, "{}").status()).isEqualTo(200);
        assertThat(ask("GET", "task/7", null, null).status()).isEqualTo(200);
    }

    @Test
    void whatNobodyHasNamedIsShutToTheAdministratorToo() throws Exception {
        administrator();
        isRefused(ask("GET", "unknown-to-the-list", null, null), 403, SHUT);
    }

    /** Else anybody could try out which addresses and definitions there are. */
    @Test
    void addressThatDoesNotExistLooksLikeOneThatIsShut() throws Exception {
        official();
        isRefused(ask("GET", "no-such-address", null, null), 403, SHUT);
        nobody();
        isRefused(
                ask("GET", "no-such-address", null, null),
                401,
                "Вы не вошли в систему или время работы истекло. Войдите ещё раз.");
    }

    @Test
    void answerOfTheGateIsMarkedSoThatNobodyRewordsIt() throws Exception {
        official();
        ask("GET", "task/7", null, null);
        assertThat(request.getAttribute(Gate.REFUSED)).isNull();
        ask("GET", "no-such-address", null, null);
        assertThat(request.getAttribute(Gate.REFUSED)).isEqualTo(true);
        ask("POST", "task/7/submit-form", JSON, "[]");
        assertThat(request.getAttribute(Gate.REFUSED)).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"/camunda/api/engine, 200", "/engine-rest, 200", "/camunda/api/cockpit, 403"})
    void bothDoorsToTheEngineAreOneAndOtherApplicationsHaveListsOfTheirOwn(String servletPath, int status)
            throws Exception {
        official();
        request.setServletPath(servletPath);
        assertThat(ask("GET", "task/7", null, null).status()).isEqualTo(status);
    }

    private void nobody() {
        when(users.getCurrentAuthentication()).thenReturn(null);
    }

    private void official() {
        isLoggedIn("kuzbass.health.head", "kuzbass.health");
    }

    private void supervisor() {
        isLoggedIn("kuzbass.controller", "kuzbass.controller");
        when(rights.isUserAuthorized(
                        eq("kuzbass.controller"),
                        eq(List.of("kuzbass.controller")),
                        eq(Permissions.ACCESS),
                        eq(Resources.APPLICATION),
                        eq("cockpit")))
                .thenReturn(true);
    }

    private void administrator() {
        isLoggedIn("admin", "camunda-admin");
    }

    private void isLoggedIn(String user, String group) {
        when(rights.isUserAuthorized(any(), anyList(), any(), any(), any())).thenReturn(false);
        when(users.getCurrentAuthentication()).thenReturn(new Authentication(user, List.of(group)));
    }

    private record Answer(int status, String said) {}

    private static void isRefused(Answer answer, int status, String sentence) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.said()).contains("\"type\":\"Refused\"").contains("\"message\":\"" + sentence + "\"");
    }

    private Answer ask(String method, String address, String type, String body) throws Exception {
        URI base = URI.create("http://localhost/");
        request.removeAttribute(Gate.REFUSED);
        ContainerRequest called = new ContainerRequest(
                base, base.resolve(address), method, null, new MapPropertiesDelegate(), application.getConfiguration());
        if (body != null) {
            called.header("Content-Type", type);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            called.header("Content-Length", bytes.length);
            called.setEntityStream(new ByteArrayInputStream(bytes));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ContainerResponse answer = application.apply(called, said).get();
        return new Answer(answer.getStatus(), said.toString(StandardCharsets.UTF_8));
    }

    private static final class Requests implements Factory<HttpServletRequest> {

        private final HttpServletRequest request;

        Requests(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public HttpServletRequest provide() {
            return request;
        }

        @Override
        public void dispose(HttpServletRequest request) {
            // Nothing is held.
        }
    }

    /** Whatever is let through says what it was given. */
    @Path("/task")
    public static final class Tasks {

        @GET
        public String some() {
            return "[]";
        }

        @POST
        public String some(String question) {
            return question;
        }

        @GET
        @Path("/{id}")
        public String one(@PathParam("id") String id) {
            return "task " + id;
        }

        @POST
        @Path("/{id}/claim")
        @Consumes("*/*")
        public String claim(String body) {
            return body;
        }

        @POST
        @Path("/{id}/submit-form")
        public String submit(String body) {
            return body;
        }

        @POST
        @Path("/{id}/bpmnError")
        public String error(String body) {
            DONE.add("error");
            return body;
        }
    }

    @Path("/process-instance")
    public static final class Instances {

        @POST
        public String some(String question) {
            return question;
        }

        @DELETE
        @Path("/{id}")
        public String delete(@PathParam("id") String id) {
            return "deleted " + id;
        }
    }

    @Path("/unknown-to-the-list")
    public static final class UnknownToTheList {

        @GET
        public String reached() {
            return "reached";
        }
    }
}
