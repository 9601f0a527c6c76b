package org.poryadok.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.poryadok.casework.CardTasks;

/** Holds every form to what Tasklist can show and officials can read; a failure says file, component and remedy. */
class FormConventionsTest {

    private static final List<FormFile> FORMS = FormFile.all();
    private static final String LAST_DAY = "lastDayText";

    @Test
    void everyFormIsNamedLikeItsFileAndWrittenForThisTasklist() {
        hold(FormRules::heading);
    }

    @Test
    void everyComponentIsOneThatTasklistCanWorkWith() {
        hold(FormRules::components);
    }

    @Test
    void everyTextIsRussian() {
        hold(FormRules::texts);
    }

    @Test
    void everyFormIsAContractThatTheServerCanHold() {
        hold(FormRules::contract);
    }

    /** The number of an order is the same thing wherever it is asked. */
    @Test
    void numberOfAnOrderIsAskedAlikeInEveryForm() {
        List<JsonNode> numbers = FORMS.stream()
                .flatMap(form -> form.components().stream())
                .filter(component -> component.path("label").asText().equals("Номер приказа"))
                .toList();
        assertThat(numbers).hasSizeGreaterThan(2).allSatisfy(number -> {
            assertThat(number.at("/validate/maxLength").asInt()).isEqualTo(50);
            assertThat(number.at("/properties/refusalTooLong").asText())
                    .isEqualTo("Номер приказа не длиннее 50 знаков.");
            assertThat(number.at("/properties/refusalRequired").asText()).isEqualTo("Укажите номер приказа.");
        });
    }

    /** What has happened has happened after what it follows from; the form says after what, wherever the case knows it. */
    @Test
    void dayOfTheDeedIsHeldToWhatItFollowsFrom() {
        Set<String> unheld = new TreeSet<>();
        FORMS.forEach(form -> form.components().stream()
                .filter(component ->
                        component.at("/properties/notAfter").asText().equals("today"))
                .filter(component -> !component.path("properties").has("notBefore"))
                .forEach(component ->
                        unheld.add(form.key() + " " + component.path("key").asText())));
        assertThat(unheld)
                .isEqualTo(new TreeSet<>(Set.of(
                        // Compared by the class: with the minute of the report of the incident.
                        "account-compromised-advise sentDay",
                        "account-compromised-publish-notice noticeDay",
                        "account-compromised-restore restoredDay",
                        // With the page that is chosen in the same form, and the page of which the item is.
                        "close-account-decide-closing orderDate",
                        // With the leave that is chosen in the same form.
                        "report-absence-enter-absence returnOrderDate",
                        "report-absence-enter-absence returnedFrom",
                        "verify-account-fulfil-items settledOn1",
                        "verify-account-fulfil-items settledOn2",
                        "verify-account-fulfil-items settledOn3",
                        "verify-account-fulfil-items settledOn4",
                        "verify-account-fulfil-items settledOn5",
                        "verify-account-fulfil-items settledOn6",
                        // With the approval of the version, the signing of the act, the opening of the network.
                        "publish-registry-place-registry placedOn",
                        "enact-act-place-on-site placedOn",
                        "create-account-create-and-design createdOn",
                        "enter-accounts-enter-page createdOn",
                        // Follows from nothing that is known: ESIA and ЕПГУ, access that is given up before the leave
                        // begins.
                        "appoint-officials-propose-person esiaConfirmedOn",
                        "enact-act-identify-person namedEsiaOn",
                        "verify-account-give-epgu-access epguAddedOn",
                        "replace-official-hand-over-access handedOverOn")));
    }

    @Test
    void conventionsFindWhatNobodyCouldHold() throws Exception {
        FormFile bad = new FormFile("forms/bad.form", new ObjectMapper().readTree("""
                {"components": [
                  {"type": "textarea", "id": "long", "key": "a", "label": "Текст", "validate": {"maxLength": 5000},
                   "readonly": true, "properties": {"refusalTooLong": "Too long.", "patternMessage": "Не так."}},
                  {"type": "textfield", "id": "odd", "key": "b", "label": "Строка", "validate": {"maxLength": 5, "pattern": "a++"}}]}"""));

        assertThat(FormRules.contract(bad))
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("nobody can hold an answer to it", "a++"),
                        fault -> assertThat(fault).contains("long: a text of more than 4000 characters is not kept"),
                        fault -> assertThat(fault).contains("long: what is only shown is «disabled»"),
                        fault -> assertThat(fault).contains("long: nobody reads the property patternMessage"),
                        fault -> assertThat(fault).contains("long: say it in a Russian sentence: Too long."));
    }

    @Test
    void everyTaskTellsItsBasisFirst() {
        hold(FormRules::basis);
    }

    /** The list shows the last day of such a task: its form shows the same one. */
    @Test
    void everyTaskWithATermShowsItsLastDay() {
        assertThat(Model.all().stream()
                        .flatMap(model -> model.all(UserTask.class).stream())
                        .filter(task -> Stream.of("card", "dueBy", "until")
                                .anyMatch(term -> CardTasks.property(task, term).isPresent()))
                        .map(UserTask::getCamundaFormRef)
                        .filter(key -> FORMS.stream()
                                .filter(form -> form.key().equals(key))
                                .noneMatch(form -> form.shown().contains(LAST_DAY))))
                .isEmpty();
    }

    @Test
    void everyReferenceHasItsFormAndEveryFormIsReferredTo() {
        Set<String> referred = new TreeSet<>();
        Model.all().forEach(model -> {
            model.all(UserTask.class).forEach(task -> referred.add(task.getCamundaFormRef()));
            model.all(StartEvent.class).stream()
                    .map(StartEvent::getCamundaFormRef)
                    .filter(reference -> reference != null)
                    .forEach(referred::add);
        });
        assertThat(FORMS).extracting(FormFile::key).containsExactlyInAnyOrderElementsOf(referred);
    }

    @Test
    void conventionsFindWhatIsWrongWithAForm() throws Exception {
        FormFile bad = new FormFile("forms/bad.form", new ObjectMapper().readTree("""
                {"id": "worse", "schemaVersion": 19, "components": [
                  {"type": "dynamiclist", "id": "list"},
                  {"type": "textfield", "id": "field", "key": "number", "label": "Number"},
                  {"type": "datetime", "id": "field", "key": "number", "dateLabel": "День", "conditional": {"hide": "x"}}]}"""));

        assertThat(Stream.of(
                                FormRules.heading(bad),
                                FormRules.components(bad),
                                FormRules.texts(bad),
                                FormRules.basis(bad))
                        .flatMap(List::stream)
                        .map(Fault::toString))
                .containsExactly(
                        "forms/bad.form: worse: its id must be the file name, bad",
                        "forms/bad.form: worse: set schemaVersion to 16",
                        "forms/bad.form: worse: set executionPlatform to «Camunda Platform», version 7.24.0",
                        "forms/bad.form: list: Tasklist cannot work with a component of type dynamiclist",
                        "forms/bad.form: field: limit its length with maxLength",
                        "forms/bad.form: field: another component has the same id",
                        "forms/bad.form: field: another component has the same key number",
                        "forms/bad.form: field: ask for a day: subtype must be date",
                        "forms/bad.form: field: its condition must be a FEEL expression that starts with «=»",
                        "forms/bad.form: field: give it a Russian label",
                        "forms/bad.form: field: say «Number» in Russian",
                        "forms/bad.form: list: begin with the group «basis» that names the act: {{actName}}");
    }

    private static void hold(Function<FormFile, List<Fault>> convention) {
        assertThat(FORMS).isNotEmpty();
        assertThat(FORMS.stream().flatMap(form -> convention.apply(form).stream()))
                .isEmpty();
    }
}
