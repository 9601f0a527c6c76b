package org.poryadok.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is designated for what; the rank rule of the clause is checked here, whatever a form has let through. */
@Component
public class Designations {

    private static final String SELECT = "select * from designation ";
    private static final String ACTIVE = "valid_from <= :on and (valid_to is null or valid_to >= :on) ";

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Departures departures;
    private final Belonging belonging;
    private final Acts acts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Designations(
            JdbcClient jdbc,
            Organisation organisation,
            Departures departures,
            Belonging belonging,
            Acts acts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.departures = departures;
        this.belonging = belonging;
        this.acts = acts;
        this.clock = clock;
        this.events = events;
    }

    /** The check for the body in which the official has the post. */
    public RankCheck check(Official official, Clause clause) {
        return check(official, official.bodyId().map(organisation::body), clause);
    }

    /** The check for a body that designates the official, be it another than his own. */
    public RankCheck check(Official official, Body body, Clause clause) {
        return check(official, Optional.of(body), clause);
    }

    private RankCheck check(Official official, Optional<Body> body, Clause clause) {
        DesignationCheck check = new DesignationCheck(official, clause);
        check.presence(departures.presence(List.of(official)).get(official.userId()));
        body.ifPresent(check::body);
        check.controller();
        check.otherBodies(bodiesThatDesignated(official).stream()
                .filter(other -> body.isEmpty() || !other.id().equals(body.get().id()))
                .toList());
        return check.result();
    }

    /**
     * Records an order. The same person, body, role and clause again with a later first day ends the earlier powers the
     * day before; with the same first day it corrects the order's particulars.
     *
     * @throws OrganisationException with every refusal of the check, or when the order's particulars are wrong
     */
    @Transactional
    public Designation designate(NewDesignation order, String byUser) {
        Body body = organisation.body(order.bodyId());
        Official official = organisation
                .official(order.officialId())
                .orElseThrow(() -> new OrganisationException("Сотрудник «" + order.officialId() + "» не найден."));
        Clause clause = acts.act(order.actId()).clause(order.clauseId());
        belonging.require(RecordParts.of(body.jurisdiction())
                .act(order.actId())
                .clause(order.clauseId())
                .people(List.of(order.officialId())));
        List<String> refusals = new ArrayList<>(check(official, body, clause).refusals());
        refusals.addAll(OrderCheck.refusals(
                order,
                clause,
                organisation.today(body.jurisdiction()),
                order.esiaConfirmedOn().flatMap(day -> departures.esiaFault(official, day))));
        if (!refusals.isEmpty()) {
            throw new OrganisationException(String.join(" ", refusals));
        }
        endEarlier(order);
        return save(order, false, body.jurisdiction(), byUser);
    }

    /** Whether anybody has ever been designated under a clause that names a person, by the act or by an order. */
    public boolean isSettled(String bodyId, String actId, String clauseId) {
        return jdbc.sql("select count(*) from designation where body_id = ? and act_id = ? and clause_id = ?")
                        .params(bodyId, actId, clauseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Records whom the act itself puts into a part: nothing but the act makes the designation, so no order is checked, and no
     * rank, of which the act has disposed itself.
     *
     * @param named with number and day of the act in place of those of an order
     * @throws OrganisationException when the person is another jurisdiction's
     */
    @Transactional
    public Designation name(NewDesignation named, String byUser) {
        Body body = organisation.body(named.bodyId());
        belonging.require(RecordParts.of(body.jurisdiction())
                .act(named.actId())
                .clause(named.clauseId())
                .people(List.of(named.officialId())));
        return save(named, true, body.jurisdiction(), byUser);
    }

    /** A clause is gone, or its act: whom it names has no powers by it after a day. */
    @Transactional
    public void endNamed(String actId, String clauseId, LocalDate lastDay) {
        jdbc.sql("""
                        update designation set valid_to = greatest(:last, valid_from - 1)
                        where act_id = :act and clause_id = :clause and by_act and (valid_to is null or valid_to > :last)
                        returning official_id""")
                .param("last", lastDay)
                .param("act", actId)
                .param("clause", clauseId)
                .query(String.class)
                .list()
                .forEach(official -> events.publishEvent(new DesignationChanged(official)));
    }

    /** Whom an act itself has designated and who has his powers on a day, in the order of body, role and first day. */
    public List<Designation> namedBy(String actId, LocalDate on) {
        return jdbc.sql(SELECT + "where act_id = :act and by_act and " + ACTIVE
                        + "order by body_id, person_role, valid_from")
                .param("act", actId)
                .param("on", on)
                .query(Designations::row)
                .list();
    }

    /** Whether a person works for a body today: his post is there, or he is designated for its pages, wherever his post is. */
    public boolean worksFor(Official official, String bodyId) {
        return official.bodyId().filter(bodyId::equals).isPresent()
                || activeOfOfficial(official).stream()
                        .anyMatch(designation -> designation.bodyId().equals(bodyId));
    }

    /** What a person is designated for today. */
    public List<Designation> activeOfOfficial(Official official) {
        return activeOfOfficial(official.userId(), organisation.today(official.jurisdiction()));
    }

    /** Somebody is designated for the time of another's leave alone, whose last day ends his powers. */
    @Transactional
    public void actsUntil(UUID id, LocalDate lastDay) {
        jdbc.sql("update designation set acting = true where id = ?").param(id).update();
        end(id, lastDay);
    }

    /** Ends powers; the last day is still one of them. */
    @Transactional
    public void end(UUID id, LocalDate lastDay) {
        Designation designation = designation(id);
        if (lastDay.isBefore(designation.validFrom())) {
            throw new OrganisationException("Полномочия не могут закончиться раньше, чем начались.");
        }
        lasts(designation, Optional.of(lastDay));
    }

    /**
     * Powers whose end was a mistake.
     *
     * @param lastDay as it was before; empty: they had no end
     */
    @Transactional
    public void restore(UUID id, Optional<LocalDate> lastDay) {
        lasts(designation(id), lastDay);
    }

    private void lasts(Designation designation, Optional<LocalDate> lastDay) {
        jdbc.sql("update designation set valid_to = :last where id = :id")
                .param("last", lastDay.orElse(null), Types.DATE)
                .param("id", designation.id())
                .update();
        changed(designation.bodyId(), designation.role(), designation.officialId());
    }

    /** @throws OrganisationException when there is no such designation */
    public Designation designation(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Designations::row)
                .optional()
                .orElseThrow(() -> new OrganisationException("Назначение не найдено."));
    }

    /** Designations of a body that are valid on a day, in the order of role and first day. */
    public List<Designation> activeOf(String bodyId, LocalDate on) {
        return jdbc.sql(SELECT + "where body_id = :body and " + ACTIVE
                        + "order by person_role, valid_from, recorded_at")
                .param("body", bodyId)
                .param("on", on)
                .query(Designations::row)
                .list();
    }

    /**
     * Whom a body had determined in a period, in the order of role and first day: from the day of the order on, be the first
     * day of the powers still to come, to the last day of the powers.
     */
    public List<Designation> ofPeriod(String bodyId, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT
                        + "where body_id = :body and order_date <= :to and (valid_to is null or valid_to >= :from) "
                        + "order by person_role, valid_from, recorded_at")
                .param("body", bodyId)
                .param("from", from)
                .param("to", to)
                .query(Designations::row)
                .list();
    }

    /** The earliest powers of a person that are still to come on a day: whoever has been determined and has not begun. */
    public Optional<Designation> ahead(String officialId, String bodyId, PersonRole role, LocalDate on) {
        return jdbc.sql(SELECT + "where official_id = :official and body_id = :body and person_role = :role "
                        + "and valid_from > :on and (valid_to is null or valid_to >= valid_from) "
                        + "order by valid_from limit 1")
                .param("official", officialId)
                .param("body", bodyId)
                .param("role", role.name())
                .param("on", on)
                .query(Designations::row)
                .optional();
    }

    /** Designations of a body under a clause by orders of a day. */
    public List<Designation> ordered(String bodyId, String clauseId, LocalDate orderDate) {
        return jdbc.sql(SELECT + "where body_id = ? and clause_id = ? and order_date = ? order by valid_from")
                .params(bodyId, clauseId, orderDate)
                .query(Designations::row)
                .list();
    }

    /** Designations of a person, in whatever body, that are valid on a day. */
    public List<Designation> activeOfOfficial(String officialId, LocalDate on) {
        return jdbc.sql(SELECT + "where official_id = :official and " + ACTIVE
                        + "order by body_id, person_role, valid_from")
                .param("official", officialId)
                .param("on", on)
                .query(Designations::row)
                .list();
    }

    /** The latest designation of a role that is valid on a day. */
    public Optional<Designation> active(String bodyId, PersonRole role, LocalDate on) {
        return jdbc.sql(SELECT + "where body_id = :body and person_role = :role and " + ACTIVE
                        + "order by valid_from desc, recorded_at desc limit 1")
                .param("body", bodyId)
                .param("role", role.name())
                .param("on", on)
                .query(Designations::row)
                .optional();
    }

    /** Designations of all bodies of a jurisdiction that are valid today in its zone. */
    public List<Designation> activeInJurisdiction(String jurisdiction) {
        return jdbc.sql(SELECT + "where jurisdiction = :jurisdiction and " + ACTIVE)
                .param("jurisdiction", jurisdiction)
                .param("on", organisation.today(jurisdiction))
                .query(Designations::row)
                .list();
    }

    /** Engine groups that a designation gives: the body, and the part that the person has in its procedures. */
    public static List<String> groupsOf(Designation designation) {
        return Stream.concat(
                        Stream.of(designation.bodyId()),
                        DesignatedRoles.of(
                                        designation.role(),
                                        designation.esiaConfirmedOn().isPresent())
                                .stream()
                                .map(role -> Organisation.groupOf(designation.bodyId(), role.id())))
                .toList();
    }

    private List<Body> bodiesThatDesignated(Official official) {
        return jdbc
                .sql("select distinct body_id from designation where official_id = :official and " + ACTIVE)
                .param("official", official.userId())
                .param("on", organisation.today(official.jurisdiction()))
                .query(String.class)
                .list()
                .stream()
                .map(organisation::body)
                .toList();
    }

    private void endEarlier(NewDesignation order) {
        jdbc.sql("""
                        update designation set valid_to = :dayBefore
                        where body_id = :body and person_role = :role and official_id = :official and act_id = :act
                          and clause_id = :clause and valid_from < :from and (valid_to is null or valid_to >= :from)""")
                .param("dayBefore", order.validFrom().minusDays(1))
                .param("body", order.bodyId())
                .param("role", order.role().name())
                .param("official", order.officialId())
                .param("act", order.actId())
                .param("clause", order.clauseId())
                .param("from", order.validFrom())
                .update();
    }

    private Designation save(NewDesignation order, boolean byAct, String jurisdiction, String byUser) {
        UUID id = jdbc.sql("""
                        insert into designation (id, jurisdiction, body_id, person_role, official_id, act_id, clause_id,
                            by_act, order_number, order_date, valid_from, esia_confirmed_on, recorded_at, recorded_by)
                        values (:id, :jurisdiction, :body, :role, :official, :act, :clause,
                            :byAct, :number, :date, :from, :esia, :at, :by)
                        on conflict (body_id, person_role, official_id, act_id, clause_id, valid_from) do update
                        set by_act = excluded.by_act, order_number = excluded.order_number, order_date = excluded.order_date, valid_to = null,
                            esia_confirmed_on = excluded.esia_confirmed_on, recorded_at = excluded.recorded_at,
                            recorded_by = excluded.recorded_by
                        returning id""")
                .param("id", UUID.randomUUID())
                .param("jurisdiction", jurisdiction)
                .param("body", order.bodyId())
                .param("role", order.role().name())
                .param("official", order.officialId())
                .param("act", order.actId())
                .param("clause", order.clauseId())
                .param("byAct", byAct)
                .param("number", order.orderNumber().strip())
                .param("date", order.orderDate())
                .param("from", order.validFrom())
                .param("esia", order.esiaConfirmedOn().orElse(null))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", byUser)
                .query(UUID.class)
                .single();
        changed(order.bodyId(), order.role(), order.officialId());
        return designation(id);
    }

    /** Whoever answers for the pages by his post does so beside nobody: his part changes with the other's. */
    private void changed(String bodyId, PersonRole role, String officialId) {
        events.publishEvent(new DesignationChanged(officialId));
        if (role == PersonRole.RESPONSIBLE) {
            organisation.officialsOf(bodyId).stream()
                    .filter(official -> official.roles().contains(Role.RESPONSIBLE.id()))
                    .map(Official::userId)
                    .filter(official -> !official.equals(officialId))
                    .forEach(official -> events.publishEvent(new DesignationChanged(official)));
        }
    }

    private static Designation row(ResultSet row, int number) throws SQLException {
        return new Designation(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("body_id"),
                PersonRole.valueOf(row.getString("person_role")),
                row.getString("official_id"),
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getBoolean("by_act"),
                row.getString("order_number"),
                row.getObject("order_date", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getObject("esia_confirmed_on", LocalDate.class)),
                row.getBoolean("acting"));
    }
}
