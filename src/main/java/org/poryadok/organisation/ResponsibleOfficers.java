package org.poryadok.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one officer who answers for a body's accounts: designated by its latest order that is valid today, else holding
 * the post that gives the role; nobody who has left. Of many bodies at once, for lists.
 */
@Component
public class ResponsibleOfficers {

    private final JdbcClient database;
    private final Organisation organisation;

    ResponsibleOfficers(JdbcClient database, Organisation organisation) {
        this.database = database;
        this.organisation = organisation;
    }

    /**
     * @param userId   login
     * @param fullName surname first
     */
    public record Officer(String userId, String fullName) {}

    /** By body, of all bodies of a jurisdiction; a body in which nobody is responsible is left out. */
    public Map<String, Officer> of(String jurisdiction) {
        return find(jurisdiction, "");
    }

    /** By body, of some bodies of a jurisdiction. */
    public Map<String, Officer> of(String jurisdiction, Set<String> bodies) {
        return bodies.isEmpty()
                ? Map.of()
                : find(jurisdiction, "and body_id = any (:bodies)", bodies.toArray(String[]::new));
    }

    private Map<String, Officer> find(String jurisdiction, String only, String... bodies) {
        Map<String, Officer> found = new HashMap<>();
        // Those in a post first, so that the designated take their place.
        database.sql("""
                        (select distinct on (body_id) 1 as turn, body_id, user_id, full_name from official o
                         where jurisdiction = :jurisdiction and active and :role = any (roles) and not %2$s %1$s
                         order by body_id, full_name, user_id)
                        union all
                        (select distinct on (d.body_id) 2, d.body_id, o.user_id, o.full_name
                         from (select * from designation where jurisdiction = :jurisdiction %1$s) d
                              join official o on o.user_id = d.official_id and o.active
                         where d.person_role = :designated and d.valid_from <= :today
                           and (d.valid_to is null or d.valid_to >= :today) and not %2$s
                         order by d.body_id, d.valid_from desc, d.recorded_at desc)
                        order by turn
                        """.formatted(only, Organisation.GONE))
                .param("jurisdiction", jurisdiction)
                .param("role", Role.RESPONSIBLE.id())
                .param("designated", PersonRole.RESPONSIBLE.name())
                .param("leaving", Organisation.LEAVING)
                .param("today", organisation.today(jurisdiction))
                .param("bodies", bodies)
                .query(row -> {
                    found.put(
                            row.getString("body_id"),
                            new Officer(row.getString("user_id"), row.getString("full_name")));
                });
        return found;
    }
}
