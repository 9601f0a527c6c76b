package org.poryadok.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How «Начать процедуру» finds what somebody calls in his own words. */
class StartSearchTest {

    private static final String APPLICATION = """
            globalThis.page = {};
            globalThis.window = {addEventListener: () => {}, angular: {module: () => ({run: ([, started]) => started(Object.assign(page, {$on: () => {}}))})}};
            globalThis.document = {addEventListener: () => {}};""";
    private static final String PROCEDURES = """
            globalThis.procedures = [
              {key: 'replace-official', name: 'Замена лица', description: 'При увольнении и переводе назначают другого.'},
              {key: 'account-compromised', name: 'Взлом страницы', description: 'Страница взломана или потеряна.'},
              {key: 'close-account', name: 'Закрытие страницы', description: 'Страницу закрывают.'}];""";

    private static Context javaScript;

    @BeforeAll
    static void load() {
        javaScript = Script.javaScript();
        javaScript.eval("js", APPLICATION + PROCEDURES);
        Script.page("tasklist/start.js").run(javaScript);
    }

    @AfterAll
    static void close() {
        javaScript.close();
    }

    @Test
    void kinOfAWordIsFound() {
        assertThat(found("уволился")).isEqualTo("Замена лица");
        assertThat(found("уволились")).isEqualTo("Замена лица");
        assertThat(found("взломали")).isEqualTo("Взлом страницы");
    }

    @Test
    void whoeverLacksTimeFindsWhereToAskForIt() throws IOException {
        String model = Files.readString(Path.of("processes/ask-about-card.bpmn"));
        String said =
                model.substring(model.indexOf("<bpmn:documentation>") + 20, model.indexOf("</bpmn:documentation>"));
        javaScript.getBindings("js").putMember("said", said);
        javaScript.eval(
                "js", "procedures.push({key: 'ask-about-card', name: 'Просьба по карточке', description: said})");
        assertThat(found("время")).isEqualTo("Просьба по карточке");
    }

    @Test
    void everyWordIsLookedFor() {
        assertThat(found("закрыть страницу")).isEqualTo("Закрытие страницы");
        assertThat(found("закрыть увольнение")).isEmpty();
    }

    private static String found(String search) {
        return javaScript
                .eval(
                        "js",
                        "page.poryadokTopics(procedures, '%s').flatMap(topic => topic.procedures).map(one => one.definition.name).join(',')"
                                .formatted(search))
                .asString();
    }
}
