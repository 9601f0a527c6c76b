package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.organisation.RecordKind;
import org.poryadok.organisation.SoundRecords;
import org.poryadok.oversight.discipline.Discipline;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.registry.RegistryRows;
import org.poryadok.registry.RegistryVersions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Rows that no procedure could write any more, or whose act has been taken away: visitors see everything but them. */
@PoryadokTest
@EachTestAlone
@ExtendWith(OutputCaptureExtension.class)
class BadRecordsTest {

    /** What may be wrong with a row, as damage or an attempt would leave it. */
    enum Bad {
        CLAUSE_OF_EXEMPTION_GONE("exemption", "clause_id", "KUZ-99"),
        OBLIGATION_OF_EXEMPTION_GONE("exemption", "obligation_clause_id", "KUZ-99"),
        ACT_OF_EXEMPTION_GONE("exemption", "act_id", "kuzbass-lost"),
        ACT_OF_EXEMPTION_FOREIGN("exemption", "act_id", "tomsk-132r-2023"),
        BODY_OF_EXEMPTION_FOREIGN("exemption", "body_id", "tomsk.health"),
        NETWORK_OF_EXEMPTION_UNKNOWN("exemption", "networks", "{myspace}"),
        NETWORK_OF_ACCOUNT_UNKNOWN("account", "network", "myspace"),
        BODY_OF_ACCOUNT_FOREIGN("account", "body_id", "tomsk.health"),
        JURISDICTION_OF_ACCOUNT_GONE("account", "jurisdiction", "atlantis"),
        OWNER_OF_ACCOUNT_UNREADABLE("account", "owner_kind", "ELF");

        private final String table;
        private final String column;
        private final String value;

        Bad(String table, String column, String value) {
            this.table = table;
            this.column = column;
            this.value = value;
        }
    }

    private static final String REASON = "из утраченного решения";

    @RegisterExtension
    final RegistryRows rows = new RegistryRows("kuzbass");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @Autowired
    private SoundRecords sound;

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private Discipline discipline;

    @Autowired
    private JdbcClient database;

    private PublicPages visitor;
    private String good;
    private String bad;
    private UUID badId;

    @BeforeEach
    void oneGoodPageAndOneToBeDamaged() {
        visitor = new PublicPages(port);
        good = rows.handle("good_page_of_kuzbass");
        bad = rows.handle("damaged_page_of_kuzbass");
        recorded(rows.page("vk", good));
        badId = rows.page("vk", bad);
        recorded(badId);
        rows.exemption(REASON);
    }

    @ParameterizedTest
    @EnumSource
    void noPublicAddressFailsAndNoneShowsIt(Bad record) throws Exception {
        damage(record);

        for (Map.Entry<String, Map<String, String>> address : asked()) {
            HttpResponse<String> answer = visitor.get(address.getKey(), address.getValue());
            assertThat(answer.statusCode())
                    .as("%s %s", address.getKey(), address.getValue())
                    .isEqualTo(200);
            if (record.table.equals("account") && !address.getKey().equals("/registry/check")) {
                assertThat(answer.body()).as(address.getKey()).doesNotContain(bad);
            }
            if (record.table.equals("exemption")) {
                assertThat(answer.body()).as(address.getKey()).doesNotContain(REASON);
            }
        }
        if (record.table.equals("account")) {
            assertThat(visitor.get("/registry/accounts/" + badId, Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.json("/registry/check", Map.of("url", "vk.com/" + bad))
                            .body())
                    .contains("not-in-registry");
        }
        for (String list : List.of("", ".csv", ".json", ".atom", "/embed")) {
            assertThat(visitor.get("/registry" + list, Map.of("jurisdiction", "kuzbass", "q", good))
                            .body())
                    .as(list)
                    .contains(good);
        }
    }

    @Test
    void whatComesAfterItIsExportedAndFollowedAllTheSame() throws Exception {
        int more = 2100;
        database.sql("""
                insert into account (id, jurisdiction, body_id, network, address, handle, owner_kind, created_on, state,
                                     process_instance_id, activated_at, activated_by)
                select gen_random_uuid(), jurisdiction, body_id, network, address || '_' || n, handle || '_' || n,
                       owner_kind, created_on, state, process_instance_id, activated_at, activated_by
                from account, generate_series(1, :more) n where handle = :good""").param("more", more).param("good", good).update();
        damage(Bad.NETWORK_OF_ACCOUNT_UNKNOWN);
        database.sql("update account set network = 'aaa' where handle = ?")
                .param(bad)
                .update();

        String whole =
                visitor.get("/registry.csv", Map.of("body", rows.bodyId())).body();
        assertThat(whole.lines().filter(line -> line.contains(good))).hasSize(more + 1);

        database.sql("""
                insert into account_event (account_id, kind, occurred_on, recorded_at, recorded_by, process_instance_id)
                select id, 'ACTIVATED', date '2020-02-25', now(), 'test', 'test' from account
                where handle like ? limit 60""").param(good + "%").update();
        recorded(badId);
        assertThat(visitor.get("/registry.atom", Map.of("body", rows.bodyId())).body())
                .contains("rel=\"next\"");
    }

    @Test
    void itIsLoggedOnceAndCountedWhileItIsMet(CapturedOutput log) throws Exception {
        damage(Bad.CLAUSE_OF_EXEMPTION_GONE);
        String id = database.sql("select id from exemption where reason = ?")
                .param(REASON)
                .query(String.class)
                .single();

        for (int visit = 0; visit < 3; visit++) {
            visitor.get("/registry/exemptions", Map.of());
            visitor.get("/registry/exemptions.json", Map.of());
        }

        assertThat(log.getOut().lines().filter(line -> line.contains(id)))
                .singleElement()
                .asString()
                .contains(
                        "The exemption " + id + " is left out",
                        "не существует пункт «KUZ-99» в акте «kuzbass-66-2020»");
        assertThat(sound.leftOut(RecordKind.EXEMPTION)).isPositive();
    }

    @Test
    void neitherTheNextVersionNorTheMonthlyReportFails() {
        for (Bad record : Bad.values()) {
            if (!record.column.equals("jurisdiction")) {
                damage(record);
            }
        }
        assertThat(versions.draw("kuzbass").changes().toString()).contains(good).doesNotContain(bad, REASON);
        assertThat(discipline.report("kuzbass", Period.of(YearMonth.of(2024, 5))))
                .isNotNull();
    }

    /** Every address of the public pages that shows records; a new one has to be asked as well. */
    private List<Map.Entry<String, Map<String, String>>> asked() {
        Map<String, String> kuzbass = Map.of("jurisdiction", "kuzbass");
        List<Map.Entry<String, Map<String, String>>> asked = List.of(
                entry("/registry", Map.of()),
                entry("/registry", kuzbass),
                entry("/registry", Map.of("body", rows.bodyId())),
                entry("/registry.csv", Map.of()),
                entry("/registry.csv", kuzbass),
                entry("/registry.json", Map.of()),
                entry("/registry.json", kuzbass),
                entry(
                        "/registry.json",
                        Map.of("on", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString())),
                entry("/registry.atom", Map.of()),
                entry("/registry.atom", kuzbass),
                entry("/registry/exemptions", Map.of()),
                entry("/registry/exemptions.csv", Map.of()),
                entry("/registry/exemptions.json", kuzbass),
                entry("/registry/versions", Map.of()),
                entry("/registry/versions/kuzbass", Map.of()),
                entry("/registry/embed", kuzbass),
                entry("/registry/embedding", kuzbass),
                entry("/registry/check", Map.of("url", "vk.com/" + bad)),
                entry("/registry/check", Map.of("url", "vk.com/" + bad.replace("damaged", "damagcd"))));
        Stream<String> shown = addresses.getHandlerMethods().entrySet().stream()
                .filter(method ->
                        method.getValue().getBeanType().getPackageName().equals("org.poryadok.site"))
                .flatMap(method -> method.getKey().getPatternValues().stream())
                .map(pattern -> pattern.replace("{jurisdiction}", "kuzbass"))
                // Terms and scripts show no records; a card and the content of a version are asked for by themselves.
                .filter(pattern -> pattern.startsWith("/registry")
                        && !pattern.contains("{")
                        && !pattern.matches(".*\\.(js|schema\\.json)"));
        assertThat(asked.stream().map(Map.Entry::getKey)).containsAll(shown.toList());
        return asked;
    }

    private void damage(Bad record) {
        String whose = record.table.equals("account") ? "handle" : "reason";
        database.sql("update " + record.table + " set " + record.column + " = ?"
                        + (record.column.equals("networks") ? "::text[]" : "") + " where " + whose + " = ?")
                .params(record.value, record.table.equals("account") ? bad : REASON)
                .update();
    }

    private void recorded(UUID account) {
        database.sql("""
                insert into account_event (account_id, kind, occurred_on, recorded_at, recorded_by, process_instance_id)
                values (?, 'ACTIVATED', date '2020-02-25', now(), 'test', 'test')""").param(account).update();
    }
}
