package org.poryadok.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A body that is an object of a few named parts; the engine would obey others as well.
 *
 * @param names      of the parts that may be there
 * @param isSound    whether the values of these parts can be taken
 * @param unreadable Russian sentence for a body that is no such object or has other values
 * @param beside     Russian sentence for a part beside them, with a place for its name
 */
record NamedParts(Set<String> names, Predicate<JsonNode> isSound, String unreadable, String beside) {

    /** A Russian sentence that says what is wrong; empty when nothing is. */
    Optional<String> faultOf(byte[] body) {
        try {
            JsonNode whole = FormBody.JSON.readTree(body);
            if (!whole.isObject()) {
                return Optional.of(unreadable);
            }
            Optional<String> other = whole.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !names.contains(name))
                    .findFirst();
            if (other.isPresent()) {
                return other.map(beside::formatted);
            }
            return isSound.test(whole) ? Optional.empty() : Optional.of(unreadable);
        } catch (IOException notJson) {
            return Optional.of(unreadable);
        }
    }
}
