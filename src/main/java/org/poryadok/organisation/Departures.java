package org.poryadok.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poryadok.term.Russian;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leaves, as it was reported. A departure is over when the staff list has the person in another post, or his leave ends:
 * on its last day he may be chosen again, for the days after it.
 */
@Component
public class Departures {

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;

    Departures(JdbcClient jdbc, Organisation organisation, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.events = events;
    }

    /**
     * Keeps a departure, once for each procedure.
     *
     * @param lastDay    last working day, in the jurisdiction's zone
     * @param leaveUntil last day of a leave; empty: for good
     */
    @Transactional
    public void report(
            String processInstanceId,
            Official official,
            Departure departure,
            LocalDate lastDay,
            Optional<LocalDate> leaveUntil) {
        jdbc.sql("""
                        insert into departure (process_instance_id, official_id, departure, body_id, post, last_day, leave_until)
                        values (:process, :official, :departure, :body, :post, :last, :until)""")
                .param("process", processInstanceId)
                .param("official", official.userId())
                .param("departure", departure.name())
                .param("body", official.bodyId().orElse(null), Types.VARCHAR)
                .param("post", official.post())
                .param("last", lastDay)
                .param("until", leaveUntil.orElse(null), Types.DATE)
                .update();
        events.publishEvent(new DesignationChanged(official.userId()));
    }

    /** A departure that was entered by mistake, as if it had never been reported. */
    @Transactional
    public void takeBack(String processInstanceId) {
        jdbc.sql("delete from departure where process_instance_id = :process returning official_id")
                .param("process", processInstanceId)
                .query(String.class)
                .list()
                .forEach(official -> events.publishEvent(new DesignationChanged(official)));
    }

    /** Who of a body is on a long leave today, by name. */
    public List<Leave> leaves(String bodyId) {
        return jdbc.sql("""
                        select d.process_instance_id, d.official_id, d.last_day, d.leave_until
                        from departure d join official o on o.user_id = d.official_id and o.post = d.post
                             and o.body_id = d.body_id
                        where d.body_id = :body and d.departure = :leave and o.active
                          and d.last_day < :today and d.leave_until >= :today
                        order by o.full_name, d.last_day""")
                .param("body", bodyId)
                .param("leave", Departure.LEAVE.name())
                .param("today", organisation.today(organisation.body(bodyId).jurisdiction()))
                .query((row, number) -> new Leave(
                        row.getString("process_instance_id"),
                        row.getString("official_id"),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("leave_until", LocalDate.class)))
                .list();
    }

    /** @param until the new last day of a leave; empty: whoever was on leave does not come back */
    @Transactional
    public void prolong(String processInstanceId, Optional<LocalDate> until) {
        jdbc.sql("update departure set leave_until = :until where process_instance_id = :process returning official_id")
                .param("until", until.orElse(null), Types.DATE)
                .param("process", processInstanceId)
                .query(String.class)
                .list()
                .forEach(official -> events.publishEvent(new DesignationChanged(official)));
    }

    /**
     * What is wrong with a confirmation in ESIA that the person has lost since, Russian; empty when it counts.
     *
     * @param confirmedOn day in the jurisdiction's zone
     */
    public Optional<String> esiaFault(Official person, LocalDate confirmedOn) {
        return presence(List.of(person)).get(person.userId()).departures().stream()
                .filter(one -> one.departure() == Departure.ESIA_LOST)
                .map(Presence.Reported::lastDay)
                .filter(lost -> !confirmedOn.isAfter(lost))
                .max(LocalDate::compareTo)
                .map(lost ->
                        "Подтверждение в ЕСИА утрачено " + Russian.day(lost) + ": укажите день нового подтверждения.");
    }

    /** By user id, of each of them. */
    Map<String, Presence> presence(Collection<Official> people) {
        Map<String, Presence> found = new HashMap<>();
        people.forEach(person -> found.put(person.userId(), Presence.NOBODY));
        people.stream()
                .map(Official::jurisdiction)
                .distinct()
                .forEach(jurisdiction -> jdbc.sql("""
                        select o.user_id, o.active, d.departure, d.last_day, d.leave_until,
                               a.first_day as away_from, a.last_day as away_until
                        from official o left join departure d on d.official_id = o.user_id and d.post = o.post
                             and d.body_id is not distinct from o.body_id
                             and (d.leave_until is null or d.leave_until > :today)
                             left join absence a on a.official_id = o.user_id
                             and a.first_day <= :today and a.last_day >= :today
                        where o.jurisdiction = :jurisdiction and o.user_id = any (:people)
                        order by d.last_day""")
                        .param("today", organisation.today(jurisdiction))
                        .param("jurisdiction", jurisdiction)
                        .param("people", people.stream().map(Official::userId).toArray(String[]::new))
                        .query(row -> {
                            found.merge(row.getString("user_id"), row(row), Departures::both);
                        }));
        return found;
    }

    private static Presence both(Presence one, Presence other) {
        List<Presence.Reported> departures = new ArrayList<>(one.departures());
        departures.addAll(other.departures());
        return new Presence(other.works(), departures, other.away());
    }

    private static Presence row(ResultSet row) throws SQLException {
        String departure = row.getString("departure");
        LocalDate awayFrom = row.getObject("away_from", LocalDate.class);
        return new Presence(
                row.getBoolean("active"),
                departure == null
                        ? List.of()
                        : List.of(new Presence.Reported(
                                Departure.valueOf(departure),
                                row.getObject("last_day", LocalDate.class),
                                Optional.ofNullable(row.getObject("leave_until", LocalDate.class)))),
                awayFrom == null
                        ? Optional.empty()
                        : Optional.of("отсутствует "
                                + Russian.period(awayFrom, row.getObject("away_until", LocalDate.class))));
    }
}
