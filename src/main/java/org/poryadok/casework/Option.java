package org.poryadok.casework;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A choice of a select or a checklist in Camunda Forms.
 *
 * @param refusal why it is shown and may not be chosen, a Russian sentence said when it is chosen all the same; null when it
 *                may be
 */
public record Option(
        String label,
        String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) String refusal) {

    public Option(String label, String value) {
        this(label, value, null);
    }
}
