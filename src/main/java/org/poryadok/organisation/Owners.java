package org.poryadok.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose the rows of a table are that has an {@code id} and a {@code jurisdiction}. */
public final class Owners {

    private Owners() {}

    /** Jurisdictions by id; unknown ids are left out. */
    public static Map<UUID, String> of(JdbcClient jdbc, String table, Collection<UUID> ids) {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("select id, jurisdiction from " + table + " where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getString("jurisdiction"));
                });
        return found;
    }
}
