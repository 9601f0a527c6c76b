package org.poryadok.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Role;
import org.poryadok.organisation.internal.OrganisationRows;
import org.poryadok.readonce.ReadOnce;
import org.poryadok.term.RussianOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is who: bodies of a jurisdiction, their officials, holders of roles. Those who have left hold nothing. */
@Component
public class Organisation {

    private static final String BODY =
            "select id, jurisdiction, code, name, known_as, owner_kind, email, supervising_body from body ";
    private static final String OFFICIAL = "select user_id, jurisdiction, body_id, full_name, post, post_rank, "
            + "civil_service, email, telephone, roles from official_with_roles o ";

    /** From the day after the last one, until the leave is over or the staff list has him in another post. */
    static final String GONE = """
            exists (select from departure d where d.official_id = o.user_id and d.departure in (:leaving) and d.post = o.post
                    and d.body_id is not distinct from o.body_id and d.last_day < :today
                    and (d.leave_until is null or d.leave_until >= :today))""";

    /** What gives the role can be looked up; what takes it away is asked of these few only. */
    private static final String MAY_HOLD = """
            user_id in (select user_id from official where jurisdiction = :jurisdiction and :role = any (roles)
                        union select official_id from named_holder where role = :role and ended_on is null)""";

    static final List<String> LEAVING = Stream.of(Departure.values())
            .filter(Departure::leaves)
            .map(Departure::name)
            .toList();

    private final JdbcClient jdbc;
    private final Acts acts;
    private final ExecutorsByOrder byOrder;
    private final ResponsibleByOrder responsible;
    private final Clock clock;

    Organisation(JdbcClient jdbc, Acts acts, ExecutorsByOrder byOrder, ResponsibleByOrder responsible, Clock clock) {
        this.responsible = responsible;
        this.jdbc = jdbc;
        this.acts = acts;
        this.byOrder = byOrder;
        this.clock = clock;
    }

    /** Type of the engine's groups that follow from the organisation. */
    public static final String GROUP_TYPE = "poryadok";

    /** Engine group of a role: «kuzbass» + «coordinator», or «kuzbass.health» + «head». */
    public static String groupOf(String jurisdictionOrBodyId, String role) {
        return jurisdictionOrBodyId + "." + role;
    }

    /** Engine group of all officials of a body. */
    public static String groupOf(Body body) {
        return body.id();
    }

    /** Engine groups of the roles that an official's post gives him, in his jurisdiction and in his body. */
    public List<String> groupsOf(Official official) {
        return official.roles().stream()
                .filter(role -> !isByOrder(official, role))
                .sorted()
                .flatMap(id -> Role.find(id).orElseThrow().inEveryBody()
                        ? official.bodyId().map(body -> groupOf(body, id)).stream()
                        : Stream.of(groupOf(official.jurisdiction(), id)))
                .toList();
    }

    public List<Body> bodies(String jurisdiction) {
        return jdbc.sql(BODY + "where jurisdiction = ? order by name, id")
                .param(jurisdiction)
                .query(OrganisationRows::body)
                .list();
    }

    public Optional<Body> findBody(String id) {
        return ReadOnce.of(
                () -> jdbc.sql(BODY + "where id = ?")
                        .param(id)
                        .query(OrganisationRows::body)
                        .optional(),
                "body",
                id);
    }

    /** For work that asks of many bodies ({@link ReadOnce}): them, and the holders of these roles in each. */
    public void readAhead(Collection<String> bodyIds, Collection<String> roles) {
        List<Body> bodies = findBodies(bodyIds);
        bodies.forEach(body -> ReadOnce.answered(Optional.of(body), "body", body.id()));
        roles.forEach(role -> holdersInBodies(bodies, role)
                .forEach((body, holders) -> ReadOnce.answered(holders, "holders in body", body, role)));
    }

    /** Bodies by id, in no particular order; unknown ids are left out. */
    public List<Body> findBodies(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(BODY + "where id in (:ids)")
                        .param("ids", ids)
                        .query(OrganisationRows::body)
                        .list();
    }

    /** @throws OrganisationException when there is no such body */
    public Body body(String id) {
        return findBody(id).orElseThrow(() -> new OrganisationException("Орган «" + id + "» не найден."));
    }

    /** Bodies of these kinds, by name. */
    public List<Body> bodiesOf(String jurisdiction, Set<OwnerKind> kinds) {
        return bodies(jurisdiction).stream()
                .filter(body -> kinds.contains(body.kind()))
                .toList();
    }

    /** Officials of all bodies of a jurisdiction, by name. */
    public List<Official> officials(String jurisdiction) {
        return byName(jdbc.sql(OFFICIAL + "where jurisdiction = ? and active")
                .param(jurisdiction)
                .query(OrganisationRows::official)
                .list());
    }

    /** Officials of a body, by name. */
    public List<Official> officialsOf(String bodyId) {
        return byName(jdbc.sql(OFFICIAL + "where body_id = ? and active")
                .param(bodyId)
                .query(OrganisationRows::official)
                .list());
    }

    /** A person by login, also one who has left. */
    public Optional<Official> official(String userId) {
        return ReadOnce.of(
                () -> jdbc.sql(OFFICIAL + "where user_id = ?")
                        .param(userId)
                        .query(OrganisationRows::official)
                        .optional(),
                "official",
                userId);
    }

    /** «Звягин Б. И., контролёр»; a login that is no official's stands as it is. */
    public String shortWithPost(String userId) {
        return official(userId).map(Official::shortWithPost).orElse(userId);
    }

    /** People by login, also those who have left, in no particular order; unknown logins are left out. */
    List<Official> officials(Collection<String> userIds) {
        return userIds.isEmpty()
                ? List.of()
                : jdbc.sql(OFFICIAL + "where user_id in (:ids)")
                        .param("ids", userIds)
                        .query(OrganisationRows::official)
                        .list();
    }

    /** Those of the bodies in which anybody works: a body is gone when the staff list has nobody in it any more. */
    public Set<String> atWork(Collection<String> bodyIds) {
        return bodyIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct body_id from official where body_id in (:ids) and active")
                        .param("ids", bodyIds)
                        .query(String.class)
                        .list());
    }

    /**
     * Those of the bodies, by id, of which somebody is at work today whose post gives one of these roles: neither gone nor away.
     *
     * @param bodies of the jurisdiction
     */
    Set<String> havingAtWork(String jurisdiction, Collection<String> bodies, Collection<Role> roles) {
        return Set.copyOf(jdbc.sql("""
                        select distinct o.body_id from official_with_roles o
                        where o.body_id = any (:bodies) and o.active
                          and exists (select from unnest(o.roles) as held(role) where held.role in (:roles))
                          and not exists (select from absence a where a.official_id = o.user_id
                                          and a.first_day <= :today and a.last_day >= :today)
                          and not""" + " " + GONE)
                .param("bodies", bodies.toArray(String[]::new))
                .param("roles", roles.stream().map(Role::id).toList())
                .param("leaving", LEAVING)
                .param("today", today(jurisdiction))
                .query(String.class)
                .list());
    }

    /** Whether the staff list has the person. */
    public boolean isListed(String userId) {
        return jdbc.sql("select count(*) from official where user_id = ? and active")
                        .param(userId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the person still works: the staff list has him, and the last day of no departure is over. */
    public boolean works(String userId) {
        return jdbc.sql("select jurisdiction from official where user_id = ? and active")
                .param(userId)
                .query(String.class)
                .optional()
                .filter(jurisdiction -> !gone(jurisdiction).contains(userId))
                .isPresent();
    }

    /** User ids of those who have left by a departure that was reported, whatever the staff list says. */
    public Set<String> gone(String jurisdiction) {
        return Set.copyOf(jdbc.sql("select o.user_id from official o where o.jurisdiction = :jurisdiction and " + GONE)
                .param("jurisdiction", jurisdiction)
                .param("leaving", LEAVING)
                .param("today", today(jurisdiction))
                .query(String.class)
                .list());
    }

    /** Holders of a role that exists once in a jurisdiction («coordinator»), by name. */
    public List<Official> holders(String jurisdiction, String role) {
        return ReadOnce.of(
                () -> byName(jdbc.sql(OFFICIAL
                                + "where jurisdiction = :jurisdiction and :role = any (roles) and active and "
                                + MAY_HOLD
                                + " and not " + GONE)
                        .param("jurisdiction", jurisdiction)
                        .param("role", role)
                        .param("leaving", LEAVING)
                        .param("today", today(jurisdiction))
                        .query(OrganisationRows::official)
                        .list()),
                "holders",
                jurisdiction,
                role);
    }

    /** Holders of the role of a group, of a body or of a jurisdiction, by name. */
    public List<Official> holders(RoleGroup group) {
        return findBody(group.place()).isPresent()
                ? holdersInBody(group.place(), group.role().id())
                : holders(group.place(), group.role().id());
    }

    /**
     * Holders of a role in a body («head», «responsible», «executor»), by name: those whose post gives it, unless an act
     * has the body determine them by an order, and those who are designated today (in the jurisdiction's zone), whatever
     * body their post is in.
     *
     * @throws OrganisationException when there is no such body
     */
    public List<Official> holdersInBody(String bodyId, String role) {
        return ReadOnce.of(
                () -> holdersInBodies(List.of(body(bodyId)), role).get(bodyId), "holders in body", bodyId, role);
    }

    private record Holder(String body, Official official) {}

    /** Beginning with the bodies: the roles of all officials of a region would be looked through for each of them. */
    private Map<String, List<Official>> holdersInBodies(List<Body> bodies, String role) {
        Map<String, List<Official>> holders = new HashMap<>();
        bodies.forEach(body -> holders.put(body.id(), List.of()));
        bodies.stream()
                .collect(Collectors.groupingBy(Body::jurisdiction))
                .forEach((jurisdiction, its) -> jdbc
                        .sql("""
                        select asked.body as asked_body, o.* from unnest(:bodies, :byPost) as asked (body, by_post)
                        cross join lateral (
                            select user_id from official_with_roles
                            where asked.by_post and body_id = asked.body and :role = any (roles)
                            union select official_id from designation
                            where body_id = asked.body and person_role in (:designated)
                              and (not :identified or esia_confirmed_on is not null)
                              and valid_from <= :today and (valid_to is null or valid_to >= :today)) as holder
                        join official_with_roles o on o.user_id = holder.user_id
                        where o.active and not """ + " " + GONE)
                        .param("leaving", LEAVING)
                        .param("bodies", its.stream().map(Body::id).toArray(String[]::new))
                        .param(
                                "byPost",
                                its.stream()
                                        .map(body -> givesByPost(body, role))
                                        .toArray(Boolean[]::new))
                        .param("role", role)
                        .param("designated", DesignatedRoles.namesFor(role))
                        .param("identified", DesignatedRoles.identifiedOnly(role))
                        .param("today", today(jurisdiction))
                        .query((row, number) ->
                                new Holder(row.getString("asked_body"), OrganisationRows.official(row, number)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Holder::body, Collectors.mapping(Holder::official, Collectors.toList())))
                        .forEach((body, people) -> holders.put(body, byName(people))));
        return holders;
    }

    private static List<Official> byName(List<Official> people) {
        return RussianOrder.by(people.stream(), Official::fullName, Official::userId);
    }

    /** The acts are asked before the body: a staff list of thousands is compared every hour. */
    private boolean isByOrder(Official official, String role) {
        return (role.equals(Role.EXECUTOR.id()) && acts.determineIn(official.jurisdiction(), PersonRole.EXECUTOR)
                        || role.equals(Role.RESPONSIBLE.id())
                                && acts.determineIn(official.jurisdiction(), PersonRole.RESPONSIBLE))
                && official.bodyId()
                        .flatMap(this::findBody)
                        .filter(body -> !givesByPost(body, role))
                        .isPresent();
    }

    /** Whether the staff list decides who has a role in a body, and not an order alone. */
    private boolean givesByPost(Body body, String role) {
        if (role.equals(Role.RESPONSIBLE.id())) {
            return responsible.clause(body, today(body.jurisdiction())).isEmpty();
        }
        return !role.equals(Role.EXECUTOR.id())
                || byOrder.clause(body.jurisdiction(), body.kind()).isEmpty();
    }

    /** The body to which an act gave a role («coordinator» of Kuzbass: ГУ СМИ). */
    public Optional<Body> bodyOfRole(String jurisdiction, String role) {
        return ReadOnce.of(
                () -> jdbc.sql(BODY + "where jurisdiction = ? and ? = any (act_roles)")
                        .params(jurisdiction, role)
                        .query(OrganisationRows::body)
                        .optional(),
                "body of role",
                jurisdiction,
                role);
    }

    /** Day from which on a body is there; empty where it is older than any act, or nobody has said it. */
    public Optional<LocalDate> foundedOn(String bodyId) {
        return jdbc.sql("select founded_on from body where id = ? and founded_on is not null")
                .param(bodyId)
                .query(LocalDate.class)
                .optional();
    }

    public LocalDate today(String jurisdiction) {
        return LocalDate.ofInstant(
                clock.instant(), acts.jurisdiction(jurisdiction).zone());
    }
}
