package org.poryadok.act.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Says of which clause a sentence speaks, so that a person need not count. */
final class WhichClause {

    private WhichClause() {}

    /** «Пункт «KUZ-3a»: …» for a place inside a clause; elsewhere the sentence with a capital letter. */
    static String prefix(JsonNode root, JsonPointer place, String sentence) {
        boolean inside =
                "clauses".equals(place.getMatchingProperty()) && !place.tail().matches();
        if (!inside) {
            return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
        }
        int number = place.tail().getMatchingIndex();
        JsonNode id = root.path("clauses").path(number).path("id");
        return (id.isTextual() ? "Пункт «" + id.asText() + "»: " : "Пункт № " + (number + 1) + " по счёту: ")
                + sentence;
    }
}
