package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.poryadok.act.Rank;
import org.poryadok.act.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who heads each body: today as the organisation says, on a day that has passed as it was known then. Of a post that
 * nobody holds the last known name stays, without a person.
 */
@Component
class Heads {

    private static final String PRESENT = """
            select distinct on (body_id) jurisdiction, body_id, user_id, full_name, post from official
            where body_id is not null and active and :role = any (roles)
            order by body_id, post_rank <> :highest, full_name, user_id""";

    private static final String LAST_KNOWN = """
            select distinct on (body_id) body_id, post from body_head where body_id in (:bodies)
            order by body_id, valid_from desc, id desc""";

    private static final String ON_A_DAY = """
            select distinct on (body_id) body_id, post, full_name from body_head
            where body_id in (:bodies) and valid_from <= :day and (valid_to is null or valid_to >= :day)
            order by body_id, valid_from desc, id desc""";

    private static final String EARLIEST_SINCE = """
            select distinct on (body_id) body_id, post from body_head where body_id in (:bodies) and valid_from > :day
            order by body_id, valid_from, id""";

    private final JdbcClient jdbc;
    private final Organisation organisation;

    Heads(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /**
     * @param post   nominative, as the staff list has it
     * @param person surname first; empty when it is not known who held the post
     */
    record Head(String post, Optional<String> person) {}

    /** By body; a body of which no head was ever known is left out. */
    Map<String, Head> today(Collection<String> bodies) {
        Map<String, Head> heads = new HashMap<>();
        if (!bodies.isEmpty()) {
            posts(LAST_KNOWN, bodies, Optional.empty(), heads);
            present().param("bodies", bodies).query(row -> {
                heads.put(
                        row.getString("body_id"),
                        new Head(row.getString("post"), Optional.of(row.getString("full_name"))));
            });
        }
        return heads;
    }

    /** By body, on a day that has passed in the zone of its jurisdiction. */
    Map<String, Head> on(LocalDate day, Collection<String> bodies) {
        Map<String, Head> heads = new HashMap<>();
        if (bodies.isEmpty()) {
            return heads;
        }
        today(bodies).forEach((body, head) -> heads.put(body, new Head(head.post(), Optional.empty())));
        posts(EARLIEST_SINCE, bodies, Optional.of(day), heads);
        jdbc.sql(ON_A_DAY).param("bodies", bodies).param("day", day).query(row -> {
            heads.put(
                    row.getString("body_id"), new Head(row.getString("post"), Optional.of(row.getString("full_name"))));
        });
        return heads;
    }

    /** Takes down who heads the bodies of a jurisdiction from today on, where that has changed. */
    void takeDown(String jurisdiction) {
        LocalDate today = organisation.today(jurisdiction);
        jdbc.sql("with present as (" + PRESENT + """
                        )
                        update body_head h set valid_to = greatest(cast(:today as date), h.valid_from) - 1
                        where h.jurisdiction = :jurisdiction and h.valid_to is null and not exists (
                            select from present p where p.body_id = h.body_id and p.user_id = h.official_id
                                and p.full_name = h.full_name and p.post = h.post)""")
                .param("role", Role.HEAD.id())
                .param("highest", Rank.HEAD.name())
                .param("today", today)
                .param("jurisdiction", jurisdiction)
                .update();
        jdbc.sql("with present as (" + PRESENT + """
                        )
                        insert into body_head (jurisdiction, body_id, official_id, full_name, post, valid_from)
                        select jurisdiction, body_id, user_id, full_name, post, :today from present p
                        where jurisdiction = :jurisdiction and not exists (
                            select from body_head h where h.body_id = p.body_id and h.valid_to is null)""")
                .param("role", Role.HEAD.id())
                .param("highest", Rank.HEAD.name())
                .param("today", today)
                .param("jurisdiction", jurisdiction)
                .update();
    }

    private JdbcClient.StatementSpec present() {
        return jdbc.sql("select * from (" + PRESENT + ") present where body_id in (:bodies)")
                .param("role", Role.HEAD.id())
                .param("highest", Rank.HEAD.name());
    }

    private void posts(String sql, Collection<String> bodies, Optional<LocalDate> day, Map<String, Head> heads) {
        JdbcClient.StatementSpec question = jdbc.sql(sql).param("bodies", bodies);
        day.ifPresent(one -> question.param("day", one));
        question.query(row -> {
            heads.put(row.getString("body_id"), new Head(row.getString("post"), Optional.empty()));
        });
    }
}
