package org.poryadok.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a call is looked up in the list, whatever way the engine declares it. */
class CallTest {

    private final AllowedCalls allowed = AllowedCalls.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/task/{id}/claim | /task/{id}/claim",
                "//task//{id}/claim/ | /task/{id}/claim",
                "task/{ id : [^/]+ }/claim | /task/{id}/claim",
                "/user/{id: [a-z]{1,3}}/profile | /user/{id}/profile",
                "/engine/{name}/task/{id} | /task/{id}",
                "/engine/{name} | /engine/{name}"
            })
    void templateHasOneForm(String declared, String listed) {
        assertThat(Call.template(declared)).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest, engine",
        "/camunda/api/engine, engine",
        "/camunda/api/cockpit, cockpit",
        "/camunda/api/admin, admin"
    })
    void applicationIsKnownByWhereItLives(String servletPath, String application) {
        assertThat(Call.application(servletPath)).isEqualTo(application);
    }

    @Test
    void logNamesTheCallAsTheListDoes() {
        assertThat(new Call("engine", "GET", "/task")).hasToString("engine GET /task");
    }

    @Test
    void whoMayDoSomethingIsTheFirstKindThatIsNamed() {
        assertThat(allowed.least(new Call("engine", "GET", "/engine"))).contains(Kind.VISITOR);
        assertThat(allowed.least(new Call("engine", "GET", "/task"))).contains(Kind.OFFICIAL);
        assertThat(allowed.least(new Call("engine", "GET", "/deployment"))).contains(Kind.SUPERVISOR);
        assertThat(allowed.least(new Call("engine", "POST", "/user/create"))).contains(Kind.ADMINISTRATOR);
        assertThat(allowed.least(new Call("engine", "POST", "/deployment/create")))
                .isEmpty();
    }

    @Test
    void headGoesWhereverGetGoesAndNowhereElse() {
        assertThat(allowed.least(new Call("engine", "HEAD", "/task/{id}"))).contains(Kind.OFFICIAL);
        assertThat(allowed.least(new Call("engine", "HEAD", "/task/{id}/claim")))
                .isEmpty();
    }

    @Test
    void listOfOneApplicationOpensNothingInAnother() {
        assertThat(allowed.least(new Call("cockpit", "GET", "/task"))).isEmpty();
    }
}
