package org.poryadok.casework;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A choice of a select or a checklist in Camunda Forms.
 *
 * @param refusal why it is shown and may not be chosen, a Russian sentence; null when it may be. The step refuses it, for the
 *                list is as old as the opened form
 */
public record Option(
        String label,
        String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) String refusal) {

    public Option(String label, String value) {
        this(label, value, null);
    }

    /** @param mark why not, in a few Russian words beside the label */
    public static Option barred(String label, String value, String mark, String refusal) {
        return new Option(label + " (нельзя: " + mark + ")", value, refusal);
    }
}
