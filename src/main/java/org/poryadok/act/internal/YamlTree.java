package org.poryadok.act.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Content of a YAML file with the line of everything in it.
 *
 * @param lines JSON pointer of a value → line of its key, or of itself in a list; counted from 1
 */
record YamlTree(JsonNode root, Map<String, Integer> lines) {

    /** Line of a value, or of the nearest thing around it. */
    int line(JsonPointer place) {
        JsonPointer nearest = place;
        while (nearest != null) {
            Integer line = lines.get(nearest.toString());
            if (line != null) {
                return line;
            }
            nearest = nearest.head();
        }
        return 1;
    }
}
