package org.poryadok.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.gate.DeclaredCalls.Declared;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every call that the running host declares, asked by everybody: what is not on the list is closed. */
@PoryadokTest
class EveryCallTest {

    private static final String REFUSED = "\"type\":\"Refused\"";
    private static final String PARTS = """
            --part\r
            Content-Disposition: form-data; name="data"\r
            \r
            none\r
            --part--\r
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext host;

    @Autowired
    private ResourceConfig restApi;

    private final AllowedCalls allowed = AllowedCalls.load();
    private List<Declared> declared;

    @BeforeEach
    void whatThereIs() {
        declared = DeclaredCalls.of(host, restApi);
    }

    @Test
    void theListNamesNothingThatIsNotThere() {
        Set<Call> there = declared.stream()
                .filter(one -> !one.byJerseyOnly())
                .map(Declared::call)
                .collect(Collectors.toSet());
        assertThat(allowed.all().filter(call -> !there.contains(call))).isEmpty();
    }

    @Test
    void anOfficialChangesSomethingInTheseWaysAndNoOther() {
        Set<Call> questions = Set.of(
                call("POST", "/filter/{id}/list"),
                call("POST", "/filter/{id}/count"),
                call("POST", "/group"),
                call("POST", "/identity/password-policy"));
        assertThat(allowed.all()
                        .filter(call -> call.application().equals("engine")
                                && !Set.of("GET", "OPTIONS").contains(call.method())
                                && !questions.contains(call)
                                && allowed.least(call).orElseThrow().compareTo(Kind.OFFICIAL) <= 0))
                .containsExactlyInAnyOrder(
                        call("POST", "/task/{id}/claim"),
                        call("POST", "/task/{id}/unclaim"),
                        call("POST", "/task/{id}/comment/create"),
                        call("POST", "/task/{id}/submit-form"),
                        call("POST", "/process-definition/{id}/submit-form"),
                        call("POST", "/process-definition/key/{key}/submit-form"),
                        call("PUT", "/user/{id}/credentials"));
    }

    @Test
    void nobodyStopsOrHurriesATerm() {
        assertThat(allowed.all())
                .noneMatch(call -> call.template().matches("/(job|job-definition|process-.*)/?.*/suspended(-async)?")
                        || call.template().matches("/job/.*/(execute|duedate.*)")
                        || call.equals(call("DELETE", "/job/{id}")))
                .contains(call("PUT", "/job/{id}/retries"));
    }

    @Test
    void whateverIsNotOnTheListIsRefusedToEverybody() throws Exception {
        assertThat(declared).hasSizeGreaterThan(1000);
        Map<Kind, List<Session>> askers = Map.of(
                Kind.VISITOR, List.of(Session.ofNobody(port), Session.ofNobody(port)),
                Kind.OFFICIAL, askers("tomsk.health.head"),
                Kind.SUPERVISOR, askers("tomsk.controller"),
                Kind.ADMINISTRATOR, askers("admin"));
        List<String> wrong = new ArrayList<>();
        for (Declared one : declared) {
            for (Kind kind : one.byJerseyOnly() ? List.of(Kind.ADMINISTRATOR) : List.of(Kind.values())) {
                boolean web = one.address().startsWith("/camunda");
                judge(one, kind, ask(askers.get(kind).get(web ? 1 : 0), one), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatJerseyAddsByItselfIsRefusedToo() throws Exception {
        Session administrator = Session.withPassword(port, "admin");
        assertThat(administrator
                        .ask("GET", "/engine-rest/application.wadl", null)
                        .body())
                .contains(REFUSED);
        assertThat(administrator.ask("OPTIONS", "/engine-rest/task", null).body())
                .contains(REFUSED);
    }

    private List<Session> askers(String user) throws IOException, InterruptedException {
        return List.of(Session.withPassword(port, user), Session.loggedIn(port, user));
    }

    private void judge(Declared one, Kind kind, HttpResponse<String> answer, List<String> wrong) {
        boolean mayDoIt = allowed.least(one.call())
                .filter(least -> least.compareTo(kind) <= 0)
                .isPresent();
        boolean isRefusedByTheGate = answer.body() != null && answer.body().contains(REFUSED);
        // Before the applications' own resources stand Camunda's filters too: 401 to whoever has not logged in there.
        boolean mayBeStrange = kind == Kind.VISITOR || !one.call().application().equals("engine");
        boolean isShut = mayBeStrange && answer.statusCode() == 401
                || kind != Kind.VISITOR && answer.statusCode() == 403 && isRefusedByTheGate;
        if (mayDoIt ? isRefusedByTheGate : !isShut) {
            wrong.add(kind + " " + one.call() + " " + one.address() + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static HttpResponse<String> ask(Session asker, Declared one) throws IOException, InterruptedException {
        boolean hasBody =
                !Set.of("GET", "DELETE", "OPTIONS").contains(one.call().method());
        boolean inParts = one.consumes().startsWith("multipart");
        return asker.send(
                one.call().method(),
                one.address(),
                inParts
                        ? "multipart/form-data; boundary=part"
                        : one.consumes().startsWith("*") ? "application/json" : one.consumes(),
                hasBody ? inParts ? PARTS : "{}" : null,
                "Accept",
                "*/*");
    }

    private static Call call(String method, String template) {
        return new Call("engine", method, template);
    }
}
