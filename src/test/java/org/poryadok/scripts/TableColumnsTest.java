package org.poryadok.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How tables of Cockpit's pages are put in order, and which columns stand beneath which. */
class TableColumnsTest {

    private static final String BODIES =
            "[{name: 'Ёлка', figures: {late: 2, median: null}}, {name: 'Аптека', figures: {late: 10, median: 1}},"
                    + " {name: 'Дом', figures: {late: 0, median: 3}}]";

    private static Context javaScript;

    @BeforeAll
    static void load() {
        javaScript = Script.javaScript();
        Value bindings = javaScript.getBindings("js");
        bindings.putMember(
                "sorted",
                Script.page("cockpit/discipline/figures.js").run(javaScript).getMember("sorted"));
        bindings.putMember(
                "headsOf",
                Script.page("cockpit/journals/table.js").run(javaScript).getMember("headsOf"));
    }

    @AfterAll
    static void close() {
        javaScript.close();
    }

    @Test
    void bodiesAreInTheServersOrderUntilAColumnIsPressed() {
        assertThat(names("{}")).isEqualTo("Ёлка,Аптека,Дом");
        assertThat(names("{key: 'name', descending: false}")).isEqualTo("Аптека,Дом,Ёлка");
        assertThat(names("{key: 'late', descending: true}")).isEqualTo("Аптека,Ёлка,Дом");
    }

    @Test
    void whatHasNoNumberComesLastEitherWay() {
        assertThat(names("{key: 'median', descending: false}")).isEqualTo("Аптека,Дом,Ёлка");
        assertThat(names("{key: 'median', descending: true}")).isEqualTo("Дом,Аптека,Ёлка");
    }

    @Test
    void detailsStandBeneathTheColumnBefore() {
        assertThat(
                        of(
                                "headsOf([{title: 'Орган'}, {title: 'Территория', under: true}, {title: 'Норма'}])"
                                        + ".map(head => [head.index, ...head.details.map(detail => detail.index)].join('+')).join(' ')"))
                .isEqualTo("0+1 2");
    }

    private static String names(String order) {
        return of("sorted(" + BODIES + ", " + order + ").map(body => body.name).join(',')");
    }

    private static String of(String expression) {
        return javaScript.eval("js", expression).asString();
    }
}
