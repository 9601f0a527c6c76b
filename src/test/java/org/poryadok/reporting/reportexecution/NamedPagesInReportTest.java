package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poryadok.Changed;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Repeal;
import org.poryadok.casework.EnactedAct;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.NamedPages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** A page that an amendment names no more proves nothing of the clause that names pages. */
@PoryadokTest
@EachTestAlone
class NamedPagesInReportTest {

    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
    private static final String ACT = "shpakovsky-1199-2023";

    @Autowired
    private ObligationStates states;

    @Autowired
    private FulfilmentProofs proofs;

    @Autowired
    private ReportedPages reported;

    @Autowired
    private NamedPages named;

    @Autowired
    private EnactedAct enacted;

    @Autowired
    private Acts acts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    @Test
    @ForRuleOf("SHP-2.1")
    void onlyPagesThatTheVersionOfTheDayNamesProveThatItNamesThem() {
        engine.setClock(LocalDateTime.parse("2023-09-04T10:00").atZone(STAVROPOL));
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        named.enter(ACT, "test", "test");
        engine.setClock(LocalDateTime.parse("2024-06-14T10:00").atZone(STAVROPOL));
        Body administration = organisation.body("shpakovsky.administration");
        LegalAct act = acts.act(ACT);
        ObligationState state = states.of(act, administration, List.of(act.clause("SHP-2.1")), ReportPeriod.NONE)
                .get(0);
        assertThat(proofs.of(ACT, state, administration, TODAY))
                .contains("public197204238", "igorserov_26", "igorserov26");

        database.sql("update account_naming set ended_on = date '2024-06-05' where address like '%igorserov_26'")
                .update();

        assertThat(proofs.of(ACT, state, administration, TODAY))
                .contains("public197204238", "ok.ru/igorserov26")
                .doesNotContain("igorserov_26");
        assertThat(reported.of(administration, TODAY))
                .extracting(ReportedPages.Row::address, ReportedPages.Row::createdOn)
                .contains(
                        tuple("https://vk.com/igorserov_26", "больше не названа в акте"),
                        tuple("https://vk.com/public197204238", "названа в акте"));
        assertThat(reported.of(administration, LocalDate.of(2024, 6, 4)))
                .as("of a period that ended before")
                .extracting(ReportedPages.Row::address, ReportedPages.Row::createdOn)
                .contains(tuple("https://vk.com/igorserov_26", "названа в акте"));
    }

    @Test
    void afterTheRepealTheReportTellsOfItAndOfNoAmendment() {
        engine.setClock(LocalDateTime.parse("2023-09-04T10:00").atZone(STAVROPOL));
        enacted.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
        named.enter(ACT, "test", "test");
        engine.setClock(LocalDateTime.parse("2024-06-14T10:00").atZone(STAVROPOL));
        LegalAct asInstalled = acts.act(ACT);
        Repeal repeal = new Repeal(LocalDate.of(2024, 6, 10), "постановление от 01.06.2024 № 700");
        try {
            file().put(ACT, Changed.with(asInstalled, Map.of("repeal", Optional.of(repeal))));
            named.enter(ACT, "test", "test");
            Body administration = organisation.body("shpakovsky.administration");
            assertThat(reported.of(administration, TODAY))
                    .extracting(ReportedPages.Row::address, ReportedPages.Row::createdOn)
                    .contains(tuple("https://vk.com/igorserov_26", "была названа в акте, акт утратил силу"));
            assertThat(reported.of(administration, LocalDate.of(2024, 6, 9)))
                    .as("of a period that ended before")
                    .extracting(ReportedPages.Row::address, ReportedPages.Row::createdOn)
                    .contains(tuple("https://vk.com/igorserov_26", "названа в акте"));
        } finally {
            file().put(ACT, asInstalled);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, LegalAct> file() {
        return (Map<String, LegalAct>) ReflectionTestUtils.getField(acts, "acts");
    }
}
