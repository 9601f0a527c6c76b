package org.poryadok.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No question of a visitor reads a large table from end to end: the database counts its own scans. */
@PoryadokTest
class PublicQuestionsTest {

    private static final String[] LARGE = {
        "account", "account_event", "account_closing", "verification_item", "registry_version_change"
    };

    @Autowired
    private PublicRegistry registry;

    @Autowired
    private AddressCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void everyQuestionHasItsIndex() {
        transactions.executeWithoutResult(transaction -> {
            UUID one = seed();
            ask("list of a jurisdiction", () -> registry.find(PublicQuery.ofJurisdiction("kirov"), 3, 25));
            ask(
                    "list of a body",
                    () -> registry.find(of(Optional.of("kirov.body17"), Optional.empty(), Optional.empty()), 1, 25));
            ask(
                    "closed of a body",
                    () -> registry.find(
                            of(Optional.of("kirov.body17"), Optional.of(AccountState.CLOSED), Optional.empty()),
                            1,
                            25));
            ask(
                    "a handle",
                    () -> registry.find(of(Optional.empty(), Optional.empty(), Optional.of("seed_17_")), 1, 25));
            ask(
                    "an address",
                    () -> registry.find(
                            of(Optional.empty(), Optional.empty(), Optional.of("https://vk.com/seed_17_3")), 1, 25));
            ask(
                    "a body on a day",
                    () -> registry.find(
                            of(Optional.of("kirov.body17"), Optional.empty(), Optional.empty())
                                    .on(LocalDate.of(2024, 6, 1)),
                            1,
                            25));
            ask("a card", () -> registry.account(one));
            ask("a history", () -> registry.history(one));
            ask("the feed", () -> registry.changes(PublicQuery.EVERYTHING, Optional.empty(), 51));
            ask(
                    "the feed of a body",
                    () -> registry.changes(
                            of(Optional.of("kirov.body17"), Optional.empty(), Optional.empty()), Optional.empty(), 51));
            ask("a check", () -> check.check("https://m.vk.com/seed_17_3?utm_source=x"));
            ask("a check of what nobody has", () -> check.check("https://t.me/nobody_has_this_name"));
            transaction.setRollbackOnly();
        });
    }

    /** Where a page begins is remembered; what has changed meanwhile is not overlooked. */
    @Test
    void leafingMeetsEachEntryOnceAndAChangeAtOnce() {
        transactions.executeWithoutResult(transaction -> {
            seed();
            PublicQuery active = PublicQuery.ofJurisdiction("kirov").in(AccountState.ACTIVE);
            int total = registry.find(active, 1, 333).total();
            assertThat(total).isGreaterThan(1000);
            assertThat(IntStream.rangeClosed(1, total / 333 + 1)
                            .boxed()
                            .flatMap(page -> registry.find(active, page, 333).accounts().stream())
                            .map(PublicAccount::id))
                    .hasSize(total)
                    .doesNotHaveDuplicates();
            assertThat(registry.find(active, total / 333 + 2, 333).accounts()).isEmpty();

            jdbc.sql("update account set state = 'CLOSED', closed_on = date '2024-01-01' where handle = 'seed_17_3'")
                    .update();

            assertThat(registry.find(active, 1, 333).total()).isEqualTo(total - 1);
            transaction.setRollbackOnly();
        });
    }

    private void ask(String name, Runnable question) {
        Map<String, Long> before = scans();
        question.run();
        assertThat(scans()).as(name).isEqualTo(before);
    }

    /** Of the current transaction. */
    private Map<String, Long> scans() {
        return jdbc
                .sql("select relname, seq_scan from pg_stat_xact_user_tables where relname in (:large)")
                .param("large", Arrays.asList(LARGE))
                .query((row, number) -> Map.entry(row.getString("relname"), row.getLong("seq_scan")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A closing for every page: two thousand of them lie on so few pages that the planner may well read them all. */
    private UUID seed() {
        jdbc.sql("""
                insert into body (id, jurisdiction, code, name, owner_kind)
                select whose || '.body' || b, whose, 'body' || b, 'Орган ' || b, 'EXECUTIVE_BODY'
                from generate_series(1, 400) b, lateral (
                    select case when b = 17 or b % 5 = 0 then 'kirov'
                                else (array['tomsk', 'spb', 'kuzbass', 'shpakovsky'])[b % 5] end as whose) owner""").update();
        jdbc.sql("""
                insert into account (id, jurisdiction, body_id, network, address, handle, owner_kind, created_on, state, closed_on,
                                     process_instance_id, activated_at, activated_by)
                select gen_random_uuid(), jurisdiction, id, 'vk', 'https://vk.com/seed_' || b || '_' || n,
                       'seed_' || b || '_' || n, 'EXECUTIVE_BODY', date '2020-01-01', case when n % 10 = 0 then 'CLOSED' else 'ACTIVE' end,
                       case when n % 10 = 0 then date '2024-01-01' end, 'p', timestamptz '2020-01-02', 'u'
                from body, generate_series(1, 400) b, generate_series(1, 50) n where code = 'body' || b""").update();
        jdbc.sql("""
                insert into account_event (account_id, kind, occurred_on, recorded_at, recorded_by, process_instance_id)
                select id, 'ACTIVATED', created_on, activated_at, 'u', 'p' from account where handle like 'seed\\_%'""").update();
        jdbc.sql("""
                insert into account_event (account_id, kind, occurred_on, recorded_at, recorded_by, process_instance_id)
                select id, 'CLOSED', closed_on, timestamptz '2024-01-02', 'u', 'p' from account
                where handle like 'seed\\_%' and state = 'CLOSED'""").update();
        jdbc.sql("""
                insert into account_closing (account_id, ground, order_number, order_date, archive, subscribers_told_on)
                select id, 'REORGANISATION', '1', date '2024-01-01', 'a', date '2024-01-01' from account
                where handle like 'seed\\_%'""").update();
        jdbc.sql("""
                insert into verification_item (account_id, act_id, item_id, clause_id, text, modality, mark, pending, state)
                select id, 'act', 'item', 'clause', 'text', 'MANDATORY', 'Госорганизация', true, 'OPEN' from account
                where handle like 'seed\\_%'""").update();
        Arrays.stream(LARGE).forEach(table -> jdbc.sql("analyze " + table).update());
        return jdbc.sql("select id from account where handle = 'seed_17_3'")
                .query(UUID.class)
                .single();
    }

    private static PublicQuery of(Optional<String> body, Optional<AccountState> state, Optional<String> text) {
        return new PublicQuery(Optional.empty(), Optional.empty(), body, Optional.<OwnerKind>empty(), state, text);
    }
}
