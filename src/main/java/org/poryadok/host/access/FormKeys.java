package org.poryadok.host.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keys of the fields that a Camunda Form lets a person fill in. */
final class FormKeys {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormKeys() {
    }

    static Set<String> of(InputStream form) {
        try (form) {
            Set<String> keys = new TreeSet<>();
            collect(JSON.readTree(form).path("components"), keys);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode components, Set<String> keys) {
        for (JsonNode component : components) {
            boolean shown = component.path("disabled").asBoolean() || component.path("readonly").asBoolean();
            if (component.hasNonNull("key") && !shown) {
                keys.add(component.get("key").asText());
            }
            collect(component.path("components"), keys);
        }
    }
}
