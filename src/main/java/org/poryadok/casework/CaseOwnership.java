package org.poryadok.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The rule that a case belongs to its jurisdiction: body, card, account, act, clause, person and whatever else its
 * variables name have to be there and be the jurisdiction's of the instance. The host asks it of every variable that
 * the engine writes, before the case takes its next step and before anything is kept; no step has to remember it.
 */
@Component
@NamedInterface("case-ownership")
public class CaseOwnership {

    private static final Logger LOG = LoggerFactory.getLogger(CaseOwnership.class);

    private final Map<String, CasePart> byVariable = new HashMap<>();

    CaseOwnership(List<CasePart> parts) {
        parts.forEach(part -> part.variables().forEach(variable -> {
            if (byVariable.put(variable, part) != null) {
                throw new IllegalStateException("Two rooms say what the variable " + variable + " names");
            }
        }));
    }

    /** Whether a variable names anything. */
    public boolean concerns(String variable) {
        return byVariable.containsKey(variable);
    }

    /** Every variable that names something. */
    public Set<String> variables() {
        return Set.copyOf(byVariable.keySet());
    }

    /**
     * @param jurisdiction tenant of the instance; {@code null} when it has none
     * @param scope        the execution in which the variable is seen
     * @throws ForeignPart when the case may not name what the variable names; the log says so too
     */
    public void check(String jurisdiction, String variable, TypedValue value, VariableScope scope) {
        Collection<String> ids = ids(value);
        if (ids.isEmpty()) {
            return;
        }
        Optional<String> fault = jurisdiction == null
                ? Optional.of("дело не отнесено ни к одной территории")
                : byVariable.get(variable).fault(jurisdiction, ids, scope);
        fault.ifPresent(found -> {
            String sentence = "Дело территории «" + Objects.toString(jurisdiction, "—") + "» не принимает " + variable
                    + ": " + found + ". Ничего не изменено.";
            LOG.error(sentence);
            throw new ForeignPart(sentence);
        });
    }

    /** One id or several, whatever form they have; no object of a class that a sender names is ever built. */
    private static Collection<String> ids(TypedValue value) {
        Object held = value instanceof SerializableValue text && !text.isDeserialized()
                ? text.getValueSerialized() == null ? null : Spin.JSON(text.getValueSerialized())
                : value.getValue();
        if (held instanceof SpinJsonNode json && !json.isNull()) {
            return json.isArray()
                    ? json.elements().stream().map(CaseOwnership::id).toList()
                    : List.of(id(json));
        }
        Stream<?> all = held instanceof Collection<?> several ? several.stream() : Stream.ofNullable(held);
        return all.filter(one -> !(one instanceof SpinJsonNode))
                .map(Object::toString)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String id(SpinJsonNode json) {
        return json.isString() ? json.stringValue() : json.toString();
    }
}
