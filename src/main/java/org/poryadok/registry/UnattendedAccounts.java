package org.poryadok.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Role;
import org.poryadok.organisation.AuthorisedPersons;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.organisation.RecordKind;
import org.poryadok.organisation.RecordParts;
import org.poryadok.organisation.SoundRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rule that no active account is without a person, in the one place where everybody asks it. Where an act in force
 * knows authorised persons for this kind of owner (SHP-2.3, 3.2.1.3), one must be designated today; elsewhere anybody
 * answers who is designated for the body, or whose post there gives the part. Whoever has left answers for nothing.
 */
@Component
public class UnattendedAccounts {

    /** The rule, of a body that keeps pages of an owner: by indexes on designations and officials of the body. */
    private static final String LACKING = """
              not exists (select 1 from designation d join official o on o.user_id = d.official_id
                              where d.body_id = a.body_id and o.active
                                and (d.person_role = :authorised or a.owner_kind <> all (:kinds))
                                and d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today))
              and (a.owner_kind = any (:kinds)
                   or not exists (select 1 from official o where o.body_id = a.body_id and o.active and o.roles && cast(:roles as text[])
                                    and not exists (select 1 from departure gone
                                                    where gone.official_id = o.user_id and gone.post = o.post
                                                      and gone.body_id = o.body_id and gone.departure = any (:leaving)
                                                      and gone.last_day < :today
                                                      and (gone.leave_until is null or gone.leave_until >= :today))))
            """;
    /**
     * By an index: accounts of the jurisdiction, or of one body. On the first day on which an act names a page nobody could have
     * been designated for it.
     */
    private static final String UNATTENDED = """
            from account a join body b on b.id = a.body_id
            where a.jurisdiction = :jurisdiction and a.state = 'ACTIVE' and (cast(:body as text) is null or a.body_id = :body)
              and not exists (select 1 from account_naming n where n.account_id = a.id and n.named_from = :today)
              and
            """ + LACKING;

    private final JdbcClient jdbc;
    private final SoundRecords sound;
    private final PageOwners owners;
    private final Acts acts;
    private final AuthorisedPersons authorised;
    private final Clock clock;

    UnattendedAccounts(
            JdbcClient jdbc,
            SoundRecords sound,
            PageOwners owners,
            Acts acts,
            AuthorisedPersons authorised,
            Clock clock) {
        this.jdbc = jdbc;
        this.sound = sound;
        this.owners = owners;
        this.acts = acts;
        this.authorised = authorised;
        this.clock = clock;
    }

    /** Accounts of a jurisdiction without a person today in its zone, by body and address. */
    public List<UnattendedAccount> of(String jurisdiction) {
        return find(jurisdiction, null);
    }

    /** Those that a body keeps. */
    public List<UnattendedAccount> ofBody(Body body) {
        return find(body.jurisdiction(), body.id());
    }

    /** Whom a body would lack for a further page of an owner; empty when somebody may act for it. */
    public Optional<PersonRole> lacking(Body body, OwnerKind owner) {
        return lacking(body, owner, today(body.jurisdiction()));
    }

    /** The same by the orders and departures of a day of the jurisdiction's zone; posts are those of now. */
    public Optional<PersonRole> lacking(Body body, OwnerKind owner, LocalDate on) {
        boolean nobody = ask(
                        "select exists (select 1 from (values (cast(:body as text), cast(:owner as text))) a (body_id, owner_kind) where "
                                + LACKING + ")",
                        body.jurisdiction(),
                        body.id())
                .param("owner", owner.name())
                .param("today", on)
                .query(Boolean.class)
                .single();
        return nobody
                ? Optional.of(missing(authorised.kinds(body.jurisdiction()).contains(owner)))
                : Optional.empty();
    }

    private static PersonRole missing(boolean authorised) {
        return authorised ? PersonRole.AUTHORIZED : PersonRole.EXECUTOR;
    }

    private List<UnattendedAccount> find(String jurisdiction, String bodyId) {
        List<Row> rows = sound.list(
                ask("""
                select a.id, a.jurisdiction, a.body_id, a.owner_kind, a.network, a.address,
                       a.owner_kind = any (:kinds) as authorised_missing,
                       (select max(d.valid_to) + 1 from designation d
                        where d.body_id = a.body_id and d.valid_to < :today
                          and (d.person_role = :authorised or a.owner_kind <> all (:kinds))) as since
                """ + UNATTENDED + "order by b.name, a.body_id, a.address", jurisdiction, bodyId),
                RecordKind.ACCOUNT,
                UnattendedAccounts::row,
                row -> RecordParts.of(row.jurisdiction())
                        .body(row.keeping().bodyId())
                        .networks(List.of(row.network())));
        Map<Keeping, PageOwner> whose =
                owners.of(rows.stream().map(Row::keeping).collect(Collectors.toSet()), Optional.empty());
        return rows.stream()
                .map(row -> new UnattendedAccount(
                        row.id(),
                        row.jurisdiction(),
                        whose.get(row.keeping()),
                        row.network(),
                        row.address(),
                        row.missing(),
                        row.since()))
                .toList();
    }

    private record Row(
            UUID id,
            String jurisdiction,
            Keeping keeping,
            String network,
            String address,
            PersonRole missing,
            Optional<LocalDate> since) {}

    /** How many a jurisdiction has. */
    public long count(String jurisdiction) {
        return ask("select count(*) " + UNATTENDED, jurisdiction, null)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql, String jurisdiction, String bodyId) {
        return jdbc.sql(sql)
                .param("jurisdiction", jurisdiction)
                .param("body", bodyId, Types.VARCHAR)
                .param(
                        "kinds",
                        authorised.kinds(jurisdiction).stream().map(Enum::name).toArray(String[]::new))
                .param("authorised", PersonRole.AUTHORIZED.name())
                .param(
                        "leaving",
                        Stream.of(Departure.values())
                                .filter(Departure::leaves)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("roles", new String[] {Role.RESPONSIBLE.id(), Role.EXECUTOR.id()})
                .param("today", today(jurisdiction));
    }

    private LocalDate today(String jurisdiction) {
        return LocalDate.ofInstant(
                clock.instant(), acts.jurisdiction(jurisdiction).zone());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                new Keeping(row.getString("body_id"), OwnerKind.valueOf(row.getString("owner_kind"))),
                row.getString("network"),
                row.getString("address"),
                missing(row.getBoolean("authorised_missing")),
                Optional.ofNullable(row.getObject("since", LocalDate.class)));
    }
}
