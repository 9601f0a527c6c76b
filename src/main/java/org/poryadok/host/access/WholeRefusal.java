package org.poryadok.host.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Refusal.Fault;

/**
 * Everything that is wrong with a form, in one answer: a form that breaks its contract is tried on its step too, with the
 * answers that hold, in a transaction that never ends well.
 */
final class WholeRefusal {

    private WholeRefusal() {}

    /**
     * @param submitted null like an empty map
     * @param fields    keys of the form's fields, in its order: so faults are told
     * @param contract  holds the answers to the form
     * @param step      submits answers
     * @return what the contract lets through
     * @throws Refusal what contract and step find, each field once; of a field without an answer the contract alone speaks
     */
    static <T> T unlessHeld(
            CommandExecutor engine,
            Map<String, Object> submitted,
            Supplier<List<String>> fields,
            Supplier<T> contract,
            Consumer<Map<String, Object>> step) {
        try {
            return contract.get();
        } catch (Refusal broken) {
            throw with(broken, ofStep(engine, broken, submitted == null ? Map.of() : submitted, step), fields);
        }
    }

    private static List<Fault> ofStep(
            CommandExecutor engine, Refusal broken, Map<String, Object> submitted, Consumer<Map<String, Object>> step) {
        Set<Optional<String>> faulty = broken.faults().stream()
                .map(fault -> Optional.ofNullable(fault.field()))
                .collect(Collectors.toSet());
        Map<String, Object> sound = new HashMap<>(submitted);
        // A day that is only too early or too late is a day all the same, and what depends on it can be judged.
        faulty.forEach(
                field -> field.filter(name -> !isDay(submitted.get(name))).ifPresent(sound::remove));
        if (faulty.contains(Optional.<String>empty()) || sound.isEmpty()) {
            return List.of();
        }
        // Where the step misses nothing, it may also ask for what is empty.
        boolean whole = sound.keySet().equals(submitted.keySet());
        List<Fault> found = new ArrayList<>();
        try {
            engine.execute(command -> {
                try {
                    step.accept(sound);
                } catch (Refusal refused) {
                    refused.faults().stream()
                            .filter(fault -> !faulty.contains(Optional.ofNullable(fault.field())))
                            .filter(fault -> fault.field() != null && (whole || isAnswer(sound.get(fault.field()))))
                            .forEach(found::add);
                } catch (RuntimeException incomplete) {
                    // A step may lean on what the contract asks for, and need not bear its absence.
                    found.clear();
                }
                throw broken;
            });
        } catch (Refusal undone) {
            return found;
        }
        throw new IllegalStateException("What was only tried has been kept");
    }

    private static boolean isDay(Object value) {
        try {
            LocalDate.parse(String.valueOf(value));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isAnswer(Object value) {
        return value != null && !value.toString().isEmpty();
    }

    private static Refusal with(Refusal broken, List<Fault> found, Supplier<List<String>> fields) {
        if (found.isEmpty()) {
            return broken;
        }
        List<String> order = fields.get();
        List<Fault> all = new ArrayList<>(broken.faults());
        all.addAll(found);
        all.sort(Comparator.comparing(fault -> order.indexOf(fault.field())));
        return new Refusal(all);
    }
}
