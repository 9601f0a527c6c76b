package org.poryadok.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of publications. What was published stays in it; a post stands in it once, whoever tells of it and how often. */
@Component
public class Publications {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    Publications(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Puts a publication into the log, once per page and normal form of the post's address.
     *
     * @param actor user id of the official, or the name of the source that tells of it
     * @throws ContentException when the address is no publication of the page or the moment is still to come;
     *                          the transaction stays usable
     */
    @Transactional(noRollbackFor = ContentException.class)
    public Recorded record(NewPublication told, String actor) {
        Account account = accounts.account(told.accountId());
        PostAddress address = PostAddress.of(account.address(), told.address());
        if (told.publishedAt().isAfter(clock.instant())) {
            throw new ContentException("Момент публикации " + address.normalized() + " ещё не наступил.");
        }
        int added = jdbc.sql("""
                        insert into publication (id, account_id, published_at, address, repost, plan_item_id, topic, source,
                                                 recorded_at, recorded_by)
                        values (:id, :account, :published, :address, :repost, :item, :topic, :source, :at, :by)
                        on conflict (account_id, address) do nothing""")
                .param("id", UUID.randomUUID())
                .param("account", account.id())
                .param("published", utc(told.publishedAt()))
                .param("address", address.normalized())
                .param("repost", told.repost())
                .param("item", told.planItemId().orElse(null), Types.OTHER)
                .param("topic", told.topic())
                .param("source", told.source().name())
                .param("at", utc(clock.instant()))
                .param("by", actor)
                .update();
        return new Recorded(find(account.id(), address).orElseThrow(), added == 1);
    }

    /**
     * Says of a publication which item of a plan it carries out, where the log does not know it yet: a network may have told
     * of it first.
     */
    @Transactional
    public void carryOut(UUID publicationId, UUID planItemId) {
        jdbc.sql("update publication set plan_item_id = ? where id = ? and plan_item_id is null")
                .params(planItemId, publicationId)
                .update();
    }

    /** Publications that carry out items of a plan, by item; of several the earliest. */
    public Map<UUID, Publication> ofItems(Collection<UUID> planItemIds) {
        return jdbc
                .sql("select * from publication where plan_item_id = any(?) order by published_at, id")
                .param(planItemIds.toArray(UUID[]::new))
                .query(Publications::publication)
                .stream()
                .collect(Collectors.toMap(
                        found -> found.planItemId().orElseThrow(), Function.identity(), (earlier, later) -> earlier));
    }

    /** The publication under an address of a page. */
    public Optional<Publication> find(UUID accountId, PostAddress address) {
        return jdbc.sql("select * from publication where account_id = ? and address = ?")
                .params(accountId, address.normalized())
                .query(Publications::publication)
                .optional();
    }

    /**
     * Publications of a page, the earliest first.
     *
     * @param from first moment
     * @param to   the moment after the last
     */
    public List<Publication> ofAccount(UUID accountId, Instant from, Instant to) {
        return jdbc.sql("""
                        select * from publication
                        where account_id = ? and published_at >= ? and published_at < ? order by published_at, id""")
                .params(accountId, utc(from), utc(to))
                .query(Publications::publication)
                .list();
    }

    /**
     * How many publications a page had.
     *
     * @param from first moment
     * @param to   the moment after the last
     */
    public PublicationCounts counts(UUID accountId, Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*) as everything, count(*) filter (where not repost) as own from publication
                        where account_id = ? and published_at >= ? and published_at < ?""")
                .params(accountId, utc(from), utc(to))
                .query((row, number) -> new PublicationCounts(row.getInt("everything"), row.getInt("own")))
                .single();
    }

    /**
     * Days on which a page published something.
     *
     * @param from        first moment
     * @param to          the moment after the last
     * @param zone        in which days are told apart
     * @param repostsToo  whether a repost makes a day
     */
    public Set<LocalDate> days(UUID accountId, Instant from, Instant to, ZoneId zone, boolean repostsToo) {
        return ofAccount(accountId, from, to).stream()
                .filter(publication -> repostsToo || !publication.repost())
                .map(publication -> LocalDate.ofInstant(publication.publishedAt(), zone))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getBoolean("repost"),
                Optional.ofNullable(row.getObject("plan_item_id", UUID.class)),
                row.getString("topic"),
                Source.valueOf(row.getString("source")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
