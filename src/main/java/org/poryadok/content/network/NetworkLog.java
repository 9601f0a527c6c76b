package org.poryadok.content.network;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.poryadok.connectors.FetchedPosts;
import org.poryadok.connectors.NetworkPost;
import org.poryadok.connectors.PostSource;
import org.poryadok.content.ContentException;
import org.poryadok.content.CountBasis;
import org.poryadok.content.NewPublication;
import org.poryadok.content.PublicationCounts;
import org.poryadok.content.Publications;
import org.poryadok.content.Recorded;
import org.poryadok.content.Source;
import org.poryadok.content.WeekCount;
import org.poryadok.registry.Account;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to the log what networks tell of the pages, and counts. The log holds every post once, so a post that an official
 * has entered and the network tells of counts once; whether it is a repost the network knows better.
 */
@Component
public class NetworkLog {

    /** A network that fails so often in a row is asked no more in this round. */
    private static final int OUTAGES = 3;

    private final Connectors connectors;
    private final Publications publications;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration budget;

    /** @param budget how long one round of questions may take: it is one job of the engine, which must not be taken for dead */
    NetworkLog(
            Connectors connectors,
            Publications publications,
            JdbcClient jdbc,
            Clock clock,
            @Value("${poryadok.connectors.budget:PT3M}") Duration budget) {
        this.connectors = connectors;
        this.publications = publications;
        this.jdbc = jdbc;
        this.clock = clock;
        this.budget = budget;
    }

    /**
     * Asks the networks of these pages what was published, as far as they have an interface that is on.
     *
     * @param from first moment
     * @param to   the moment after the last
     */
    @Transactional
    public void ask(Collection<Account> pages, Instant from, Instant to) {
        long begun = System.nanoTime();
        Map<String, Integer> outages = new HashMap<>();
        for (Account account : pages) {
            Optional<PostSource> source = connectors.of(account.network());
            if (source.isEmpty()) {
                continue;
            }
            String network = account.network();
            if (source.get().off().isPresent()) {
                note(account, from, source.get().off(), 0);
            } else if (outages.getOrDefault(network, 0) >= OUTAGES) {
                note(account, from, Optional.of("Площадка не отвечает, остальные страницы не запрашивались."), 0);
            } else if (System.nanoTime() - begun > budget.toNanos()) {
                note(
                        account,
                        from,
                        Optional.of("Площадка отвечает слишком медленно, до этой страницы очередь не дошла."),
                        0);
            } else {
                boolean outage = ask(source.get(), account, from, to);
                outages.put(network, outage ? outages.getOrDefault(network, 0) + 1 : 0);
            }
        }
    }

    private boolean ask(PostSource source, Account account, Instant from, Instant to) {
        FetchedPosts fetched = source.fetch(account.address(), from, to);
        int repostsAsOwn = 0;
        Optional<String> fault = fetched.fault();
        for (NetworkPost post : fetched.posts()) {
            try {
                Recorded recorded = publications.record(
                        new NewPublication(
                                account.id(),
                                post.publishedAt(),
                                post.address(),
                                post.repost(),
                                Optional.empty(),
                                "",
                                Source.CONNECTOR),
                        source.network().title());
                repostsAsOwn += post.repost() && !recorded.publication().repost() ? 1 : 0;
            } catch (ContentException e) {
                fault = Optional.of(e.getMessage());
            }
        }
        note(account, from, fault, repostsAsOwn);
        fault.ifPresentOrElse(
                why -> connectors.failed(source.network(), why), () -> connectors.answered(source.network()));
        return fetched.outage();
    }

    /** What the log holds of a page, with what its network has answered for the period that begins then. */
    public WeekCount count(Account account, Instant from, Instant to) {
        PublicationCounts log = publications.counts(account.id(), from, to);
        return jdbc.sql("select fault, reposts_as_own from network_answer where account_id = ? and period_from = ?")
                .params(account.id(), from.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    Optional<String> fault = Optional.ofNullable(row.getString("fault"));
                    int own = Math.max(0, log.nonReposts() - row.getInt("reposts_as_own"));
                    return new WeekCount(
                            log.all(), own, fault.isPresent() ? CountBasis.LOG : CountBasis.NETWORK, fault);
                })
                .optional()
                .orElseGet(() -> new WeekCount(log.all(), log.nonReposts(), CountBasis.LOG, Optional.empty()));
    }

    private void note(Account account, Instant from, Optional<String> fault, int repostsAsOwn) {
        jdbc.sql("""
                        insert into network_answer (account_id, period_from, asked_at, fault, reposts_as_own)
                        values (:account, :from, :at, :fault, :reposts)
                        on conflict (account_id, period_from) do update set asked_at = excluded.asked_at,
                            fault = excluded.fault, reposts_as_own = excluded.reposts_as_own""")
                .param("account", account.id())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("fault", fault.orElse(null), Types.VARCHAR)
                .param("reposts", repostsAsOwn)
                .update();
    }
}
