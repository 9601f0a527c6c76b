package org.poryadok.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** «Основание» and «Как посчитан срок» stand in every form of a task, and are written in one place. */
class FormGroupsTest {

    private static final FormGroups GROUPS = FormGroups.read();

    @Test
    void everyFormHasTheGroupsOfItsVariant() {
        if ("write".equals(System.getProperty("poryadok.docs"))) {
            FormFile.all().forEach(GROUPS::write);
        }
        assertThat(FormFile.all().stream().flatMap(form -> GROUPS.faults(form).stream()))
                .isEmpty();
    }

    @Test
    void everyVariantIsThatOfAForm() {
        assertThat(FormFile.all().stream()
                        .filter(form -> !form.isStart())
                        .map(FormGroups::variantOf)
                        .collect(Collectors.toSet()))
                .isEqualTo(GROUPS.variants());
    }

    @Test
    void aNewFormGetsTheDefaultAroundItsFields() throws Exception {
        FormFile drawn = form("new-task", """
                {"id": "new-task", "components": [{"type": "text", "id": "task-text", "text": "Решите."}], "type": "default"}""");

        assertThat(GROUPS.faults(drawn))
                .extracting(Object::toString)
                .containsExactly("forms/new-task.form: basis: its groups are not those of forms/groups.yaml: run "
                        + FormGroups.COMMAND);

        FormFile written = new FormFile(drawn.file(), GROUPS.into(drawn));
        assertThat(written.json().path("components"))
                .extracting(component -> component.path("id").asText())
                .containsExactly("basis", "task-text", "term-explanation");
        assertThat(written.json().path("components").path(1))
                .isEqualTo(drawn.json().path("components").path(0));
        assertThat(written.json().fieldNames()).toIterable().containsExactly("id", "components", "type");
        assertThat(GROUPS.faults(written)).isEmpty();
    }

    @Test
    void aFormKeepsTheVariantThatItsFirstGroupNames() throws Exception {
        FormFile drawn = form("new-task", """
                {"components": [{"type": "text", "id": "task-text"},
                  {"type": "group", "id": "basis", "label": "Старое", "properties": {"variant": "leave"}}]}""");

        FormFile written = new FormFile(drawn.file(), GROUPS.into(drawn));
        assertThat(written.json().path("components"))
                .extracting(component -> component.path("id").asText())
                .containsExactly("basis", "task-text");
        assertThat(written.components().get(1).path("text").asText()).isEqualTo("""
                        **{{bodyName}}**
                        Отпуск до **{{leaveUntilText}}** включительно.

                        {{actName}}, {{clauseCitation}}""");
        assertThat(GROUPS.faults(written)).isEmpty();
    }

    @Test
    void aVariantThatNobodyHasWrittenIsNamed() throws Exception {
        FormFile drawn = form("new-task", """
                {"components": [{"type": "group", "id": "basis", "properties": {"variant": "holiday"}}]}""");

        assertThat(GROUPS.faults(drawn))
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .startsWith("forms/new-task.form: basis: forms/groups.yaml has no variant holiday, only act, bare,");
    }

    @Test
    void aStartFormHasNone() throws Exception {
        FormFile drawn = form("new-start", """
                {"components": [{"type": "text", "id": "task-text"}]}""");

        assertThat(GROUPS.into(drawn)).isEqualTo(drawn.json());
    }

    private static FormFile form(String key, String json) throws Exception {
        return new FormFile("forms/" + key + ".form", new ObjectMapper().readTree(json));
    }
}
