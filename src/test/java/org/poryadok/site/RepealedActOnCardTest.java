package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ActFiles;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Repeal;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NamedPages;
import org.poryadok.registry.RegistryRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After its act is repealed the card of a page says by what it was official, and by what it is no more. */
@PoryadokTest
@EachTestAlone
class RepealedActOnCardTest {

    private static final String DISTRICT = "shpakovsky-1199-2023";
    private static final String KUZBASS = "kuzbass-66-2020";

    @RegisterExtension
    final RegistryRows rows = new RegistryRows("kuzbass");

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct enacted;

    @Autowired
    private Acts acts;

    @Autowired
    private NamedPages namedPages;

    @Autowired
    private Accounts accounts;

    private ActFiles files;

    @BeforeEach
    void filesAreAsInstalled() {
        files = new ActFiles(acts);
    }

    @AfterEach
    void filesAreAsTheyWere() {
        files.restore();
    }

    @Test
    void pageThatTheActHasNamedTellsOfTheActAndOfItsRepealAndOfNoAmendment() throws Exception {
        at("2023-08-31T10:00", "Europe/Moscow");
        enacted.inForce(DISTRICT, "1199", "2023-08-29", "2023-08-31");
        namedPages.enter(DISTRICT, "test", "test");
        UUID page = accounts.findByLink("ok.ru/igorserov26").orElseThrow().id();
        assertThat(card(page)).contains("пункт 2.1 постановления").doesNotContain("утратил силу");

        at("2023-12-01T10:00", "Europe/Moscow");
        repeal(DISTRICT, new Repeal(LocalDate.of(2023, 12, 1), "постановление от 20.11.2023 № 1500"));
        assertRepealed(card(page));
        namedPages.enter(DISTRICT, "test", "test");

        assertRepealed(card(page));
        assertThat(card(page)).contains("01.12.2023 — акт, в котором названа страница, утратил силу");
        assertThat(new PublicPages(port)
                        .get("/registry.atom?jurisdiction=shpakovsky", Map.of())
                        .body())
                .contains("<title>Акт, в котором названа страница, утратил силу: «Одноклассники» ok.ru/igorserov26")
                .doesNotContain("больше не названа");
    }

    private static void assertRepealed(String card) {
        assertThat(card)
                .containsPattern("Страница была названа в акте: пункт 2\\.1 постановления [^<]* № 1199\\.<")
                .contains("Акт утратил силу с 01.12.2023, основание: постановление от 20.11.2023 № 1500.")
                .contains("В действующих актах этой территории нет пункта")
                .doesNotContain("больше не назван")
                .doesNotContain("больше не называет");
    }

    @Test
    void pageCreatedUnderTheActTellsByWhichItWasDemanded() throws Exception {
        at("2020-02-17T10:00", "Asia/Novokuznetsk");
        enacted.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        UUID before = rows.page("vk", rows.handle("before"));
        rows.entered(before, Instant.parse("2020-02-26T03:00:00Z"));
        UUID after = rows.page("ok", rows.handle("after"));
        rows.entered(after, Instant.parse("2020-03-12T03:00:00Z"));
        at("2020-03-12T12:00", "Asia/Novokuznetsk");
        repeal(KUZBASS, new Repeal(LocalDate.of(2020, 3, 12), "постановление от 01.03.2020 № 100"));

        assertThat(card(before))
                .containsPattern("Такой страницы требовал акт: [^<]*пункта? 3[^<]* № 66\\.<")
                .contains("Акт утратил силу с 12.03.2020, основание: постановление от 01.03.2020 № 100.")
                .contains("В действующих актах этой территории нет пункта");
        assertThat(card(after))
                .as("it has come into the registry when the act was in force no more")
                .doesNotContain("Такой страницы требовал акт")
                .contains("В действующих актах этой территории нет пункта");
    }

    private String card(UUID page) throws Exception {
        return new PublicPages(port).get("/registry/accounts/" + page, Map.of()).body();
    }

    private void repeal(String act, Repeal repeal) {
        files.say(act, Map.of("repeal", Optional.of(repeal)));
    }

    private void at(String local, String zone) {
        engine.setClock(LocalDateTime.parse(local).atZone(ZoneId.of(zone)));
    }
}
