package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What people have typed is shown in the forms of others as they typed it; only the form's own words are markdown. */
@PoryadokTest
class TypedTextIT {

    private static final String KEY = "typed-text";
    private static final String FILTER = "Набранное";
    private static final String TASK = "Прочесть набранное";
    private static final String FORM = """
            {"type": "default", "id": "typed-text", "schemaVersion": 18, "components": [
              {"type": "text", "id": "Words", "text": "**Замечания:** {{remarks}}\\n\\n[Скачать документ]({{documentLink}})\\n\\n\
            **{{bold}}**\\n\\n> «{{quotation}}»\\n\\n[{{address}}]({{address}})"},
              {"type": "textfield", "id": "Answer", "key": "answer", "label": "Ответ"}]}
            """;
    private static final String TYPED = """
            # Заголовок
            [нажмите](https://evil.example) ![рисунок](https://evil.example/a.png) <b>жирно</b> <script>alert(1)</script>
            <img src=x onerror=alert(1)> **звёзды** _подчёркивание_ `код` ~~зачёркнуто~~ ${1+1} {{1+1}} &lt;b&gt; \\* a_b_c
            https://evil.example www.evil.example a@evil.example <https://evil.example>

            - список
            1. первое
            | а | б |
            |---|---|
            > цитата
                отступ
            ===""";

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Newcomer newcomer = new Newcomer();

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private final String official = newcomer.login;

    @BeforeEach
    void anOfficialWithATask() {
        repository
                .createDeployment()
                .name(KEY)
                .addString("typed-text.form", FORM)
                .addModelInstance(
                        "typed-text.bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("read")
                                .name(TASK)
                                .camundaAssignee("${official}")
                                .camundaFormRef(KEY)
                                .camundaFormRefBinding("deployment")
                                .endEvent()
                                .done())
                .deploy();
        newcomer.may(Resources.PROCESS_DEFINITION, KEY, Permissions.READ, Permissions.READ_TASK, Permissions.TASK_WORK);
        newcomer.hasFilter(FILTER, tasks.createTaskQuery().taskAssignee(official));
    }

    @Test
    void markdownThatPeopleTypeIsShownAsTyped() {
        runtime.startProcessInstanceByKey(
                KEY,
                Map.of(
                        "official",
                        official,
                        "remarks",
                        TYPED,
                        "bold",
                        "Отдел [№ 1](https://evil.example)",
                        "documentLink",
                        "/camunda/api/engine/engine/default/task/a-b_c/variables/noticeFile/data",
                        "quotation",
                        "первая\n\nвторая *строка*",
                        "address",
                        "https://vk.com/a_b_c?x=1&y=(2)#z"));
        browser.logIn("tasklist", official, official);
        browser.openFilter(FILTER);
        browser.openTask(TASK);
        browser.page().getByText("Скачать документ").waitFor();
        browser.screenshot("tasklist-typed-text");

        Locator words = browser.page().locator(".fjs-form-field-text").first();
        for (String line : TYPED.split("\n")) {
            assertThat(words.innerText()).contains(line.strip());
        }
        assertThat(words.innerText()).contains("Отдел [№ 1](https://evil.example)", "вторая *строка*»");
        assertThat(words.locator("a[href*='evil']").count()).isZero();
        assertThat(words.locator("img, script, h1, ul, ol, table, code, del, em, pre, b")
                        .count())
                .isZero();
        assertThat(words.locator("blockquote").innerText()).contains("«первая", "вторая");
        assertThat(words.locator("strong").allInnerTexts())
                .containsExactly("Замечания:", "Отдел [№ 1](https://evil.example)");
        assertThat(words.locator("a").all().stream()
                        .map(link -> link.getAttribute("href"))
                        .toList())
                .containsExactly(
                        "/camunda/api/engine/engine/default/task/a-b_c/variables/noticeFile/data",
                        "https://vk.com/a_b_c?x=1&y=(2)#z");
        assertThat(words.locator("a").nth(1).textContent()).isEqualTo("https://vk.com/a_b_c?x=1&y=(2)#z");
    }
}
