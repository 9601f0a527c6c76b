package org.poryadok.oversight.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The levels of the ladder that comes along, as it climbs. An administration's own ladder may have others. */
final class EscalationLevels {

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("reminder", "напоминание");
        TITLES.put("overdue", "исполнитель и руководитель");
        TITLES.put("coordinator", "координатор");
        TITLES.put("controller", "контролёр");
    }

    private EscalationLevels() {}

    static List<String> known() {
        return List.copyOf(TITLES.keySet());
    }

    static String title(String level) {
        return TITLES.getOrDefault(level, level);
    }
}
