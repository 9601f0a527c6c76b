package org.poryadok.organisation;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In whose stead somebody has completed his latest task in a case: whatever follows from that task, at once or by a later job,
 * is recorded as «Петров П. П. за Иванова И. И.». Who acts is always the authenticated user.
 */
@Component
public class ActingFor {

    private final JdbcClient jdbc;
    private final Organisation organisation;

    ActingFor(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /**
     * Keeps in whose stead a user completes a task.
     *
     * @param instances the procedure of the task and those that belong to it
     * @param absent    empty: in his own
     */
    public void note(Collection<String> instances, String userId, Optional<String> absent) {
        jdbc.sql("delete from acting_for where user_id = :user and process_instance_id in (:instances)")
                .param("user", userId)
                .param("instances", instances)
                .update();
        absent.ifPresent(away -> instances.forEach(
                instance -> jdbc.sql("""
                        insert into acting_for (process_instance_id, user_id, absent_id) values (?, ?, ?)
                        on conflict (user_id, process_instance_id) do update set absent_id = excluded.absent_id""").params(instance, userId, away).update()));
    }

    /** Whether a user has acted in anybody's stead in the case, so that it has to be noted when he acts in his own. */
    public boolean isNoted(String instance, String userId) {
        return of(userId, instance).isPresent();
    }

    /** User id of whom he has acted for. */
    public Optional<String> of(String userId, String instance) {
        return jdbc.sql("select absent_id from acting_for where user_id = ? and process_instance_id = ?")
                .params(userId, instance)
                .query(String.class)
                .optional();
    }

    /** «Петров П. П. за Иванова И. И.» */
    public String words(Official deputy, String absentId) {
        return deputy.shortName() + " за "
                + organisation.official(absentId).map(PersonName::accusative).orElse(absentId);
    }
}
