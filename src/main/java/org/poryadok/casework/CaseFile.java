package org.poryadok.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.poryadok.term.Russian;

/**
 * The process variables of one procedure instance, read as what they mean. Readers of form fields throw a
 * {@link Refusal} that names the field when the value is missing or malformed.
 */
public final class CaseFile {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final int ISO_DAY_LENGTH = 10;
    private static final String MOMENT = "Moment";

    private final VariableScope scope;

    private CaseFile(VariableScope scope) {
        this.scope = scope;
    }

    public static CaseFile of(VariableScope scope) {
        return new CaseFile(scope);
    }

    public String jurisdiction() {
        return known(CaseVariables.JURISDICTION);
    }

    public String actId() {
        return known(CaseVariables.ACT_ID);
    }

    public String clauseId() {
        return known(CaseVariables.CLAUSE_ID);
    }

    public String bodyId() {
        return known(CaseVariables.BODY_ID);
    }

    /** The day in the jurisdiction from which the term runs. */
    public LocalDate eventDate() {
        return LocalDate.parse(known(CaseVariables.EVENT_DATE));
    }

    public UUID cardId() {
        return card(CaseVariables.CARD_ID);
    }

    public UUID card(String variable) {
        return UUID.fromString(known(variable));
    }

    /** Id of the instance of the procedure. */
    public String processInstanceId() {
        return scope instanceof DelegateTask task
                ? task.getProcessInstanceId()
                : ((DelegateExecution) scope).getProcessInstanceId();
    }

    public boolean has(String variable) {
        return value(variable) != null;
    }

    public boolean isTrue(String variable) {
        return Boolean.TRUE.equals(value(variable));
    }

    /** A variable that an earlier step has set: its absence is a fault of the model, not of a person. */
    public String known(String variable) {
        return text(variable)
                .orElseThrow(() -> new IllegalStateException("The model has not set the variable " + variable));
    }

    /** A number that an earlier step has set. */
    public int number(String variable) {
        return Integer.parseInt(known(variable));
    }

    public Optional<String> text(String variable) {
        Object value = value(variable);
        return value == null
                ? Optional.empty()
                : Optional.of(value.toString().strip()).filter(text -> !Russian.showsNothing(text));
    }

    /** A day as the form's date field sends it (ISO 8601; a time part is ignored). */
    public Optional<LocalDate> day(String field) {
        return text(field).map(typed -> {
            try {
                return LocalDate.parse(typed.substring(0, Math.min(ISO_DAY_LENGTH, typed.length())));
            } catch (DateTimeParseException e) {
                throw new Refusal(field, "Такой даты нет: «" + typed + "». Выберите дату в календаре.");
            }
        });
    }

    /** A moment that an earlier step has set. */
    public Optional<Date> date(String variable) {
        return Optional.ofNullable((Date) value(variable));
    }

    /**
     * When the person whose id a variable holds has completed his task, such as «sentBy»: what follows from it may be done
     * later, by a job.
     *
     * @param by the variable that the task's model names as {@code actor}
     */
    public Instant doneAt(String by) {
        return Instant.parse(known(momentOf(by)));
    }

    /** The variable that holds when the person has done it whose id the other one holds. */
    public static String momentOf(String by) {
        return by + MOMENT;
    }

    /** Keeps who has completed his task, and when. */
    void done(String by, String actor, Instant moment) {
        set(by, actor);
        set(momentOf(by), moment.toString());
    }

    /** The chosen values of a checklist; empty when nothing was ticked. */
    public List<String> chosen(String field) {
        Object value = value(field);
        if (value instanceof SpinJsonNode json && json.isArray()) {
            return json.elements().stream().map(SpinJsonNode::stringValue).toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return List.of();
    }

    /**
     * A case knows what the engine keeps, and nothing else: a transient variable would pass by everything that is asked
     * of what a case says, by {@link CaseOwnership} first of all.
     */
    private Object value(String variable) {
        TypedValue value = scope.getVariableTyped(variable);
        if (value != null && value.isTransient()) {
            throw new ForeignPart("Переменная «" + variable + "» не хранится в деле: дело её не читает.");
        }
        return value == null ? null : value.getValue();
    }

    public void set(String variable, Object value) {
        scope.setVariable(variable, value);
    }

    /** For the whole case, where the task shows something of its own under the same name. */
    public void setOfCase(String variable, Object value) {
        ((DelegateTask) scope).getExecution().setVariable(variable, value);
    }

    /** For this task or execution alone: what others of the same kind show at the same time stays apart. */
    public void setLocal(String variable, Object value) {
        scope.setVariableLocal(variable, value);
    }

    /** Puts rows or options where Camunda Forms can read them: select values, table rows. */
    public void setJson(String variable, Object rows) {
        scope.setVariable(variable, json(rows));
    }

    /**
     * As {@link #setJson}, where what is the same as before is not written again.
     *
     * @return whether it is another than before
     */
    public boolean offer(String variable, Object options) {
        JsonValue offered = json(options);
        if (scope.getVariableTyped(variable, false) instanceof JsonValue kept
                && offered.getValueSerialized().equals(kept.getValueSerialized())) {
            return false;
        }
        scope.setVariable(variable, offered);
        return true;
    }

    /** What {@link #setJson} or {@link #offer} has put there. */
    public <T> Optional<T> read(String variable, Class<T> type) {
        return Optional.ofNullable(value(variable)).map(json -> {
            try {
                return JSON.readValue(json.toString(), type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Cannot read " + variable + " as " + type, e);
            }
        });
    }

    /** As {@link #setJson}, for this task or execution alone. */
    public void setLocalJson(String variable, Object rows) {
        scope.setVariableLocal(variable, json(rows));
    }

    /** Rows or options as Camunda Forms can read them. */
    public static JsonValue json(Object rows) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(rows)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + rows, e);
        }
    }
}
