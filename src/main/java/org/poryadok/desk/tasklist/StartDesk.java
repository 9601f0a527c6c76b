package org.poryadok.desk.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.poryadok.act.Acts;
import org.poryadok.act.Procedure;
import org.poryadok.host.access.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist's window «Начать процедуру» asks the server. */
@RestController
@RequestMapping("/desk/starts")
class StartDesk {

    /** What a body may ask for only where an act says so. */
    private static final List<Procedure> PERMITTED_BY_A_CLAUSE = List.of(Procedure.EXEMPT_FROM_ACCOUNT);

    private final OfficialsTasks officialsTasks;
    private final StartedByOthers others;
    private final Acts acts;
    private final RepositoryService repository;
    private final FormService forms;
    private final ObjectMapper json;

    StartDesk(
            OfficialsTasks officialsTasks,
            StartedByOthers others,
            Acts acts,
            RepositoryService repository,
            FormService forms,
            ObjectMapper json) {
        this.officialsTasks = officialsTasks;
        this.others = others;
        this.acts = acts;
        this.repository = repository;
        this.forms = forms;
        this.json = json;
    }

    /** What he may choose from in a start form, and what stands in its fields at first; 404 where he may not begin. */
    @GetMapping("/{procedure}/variables")
    ResponseEntity<Map<String, JsonNode>> variables(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable String procedure)
            throws JsonProcessingException {
        if (!officialsTasks.mayStart(user, procedure)) {
            return ResponseEntity.notFound().build();
        }
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult()
                .getId();
        VariableMap known = officialsTasks.as(user, () -> forms.getStartFormVariables(definition, null, false));
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        for (String name : known.keySet()) {
            variables.put(name, node(known.getValueTyped(name)));
        }
        return ResponseEntity.ok(variables);
    }

    /** Procedures that he may not begin, and who may: whoever looks for one reads whom to ask. */
    @GetMapping("/others")
    List<StartedByOthers.Told> others(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user) {
        return others.told(user);
    }

    /** Procedures that no act of his jurisdiction knows, though he might begin them: they would be refused. */
    @GetMapping("/unknown")
    List<String> unknown(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user) {
        return PERMITTED_BY_A_CLAUSE.stream()
                .map(Procedure::key)
                .filter(procedure -> user.tenants().stream()
                        .flatMap(jurisdiction -> acts.ofJurisdiction(jurisdiction).stream())
                        .noneMatch(act -> !act.clausesOf(procedure).isEmpty()))
                .toList();
    }

    private JsonNode node(TypedValue value) throws JsonProcessingException {
        return value instanceof JsonValue list
                ? json.readTree(list.getValueSerialized())
                : json.valueToTree(value.getValue());
    }
}
