package org.poryadok.act.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.act.ActException;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.ActVersion;
import org.poryadok.act.Acts;
import org.poryadok.act.Enactment;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Placement;
import org.poryadok.act.Requisites;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PoryadokTest
class ActRegisterTest {

    private static final Instant NOON_OF_1_OCTOBER_2023 = Instant.parse("2023-10-01T12:00:00Z");

    @Autowired
    private JdbcClient database;

    private String spb;
    private String kuzbass;
    private String shpakovsky;
    private String tomsk;
    private Acts acts;
    private ActRegister register;

    /** Copies of the acts under ids of their own: the shared database may know the originals. */
    @BeforeEach
    void copyTheActs() throws Exception {
        String run = UUID.randomUUID().toString().substring(0, 8);
        spb = "spb-draft-2020-" + run;
        kuzbass = "kuzbass-66-2020-" + run;
        shpakovsky = "shpakovsky-1199-2023-" + run;
        tomsk = "tomsk-132r-2023-" + run;
        acts = new Acts(List.of(
                copy("spb-draft-2020", spb),
                copy("kuzbass-66-2020", kuzbass),
                copy("shpakovsky-1199-2023", shpakovsky),
                copy("tomsk-132r-2023", tomsk)));
        register = at(NOON_OF_1_OCTOBER_2023);
    }

    @Test
    void aDraftStaysADraftUntilItsRequisitesAreEntered() {
        assertThat(register.statusOf(spb)).isEqualTo(ActStatus.DRAFT);
        assertThat(register.inForceFrom(spb)).isEmpty();

        register.enter(
                spb, requisites("17-р", "2020-07-20").inForce("2020-08-01").done(), "spb.legal");

        assertThat(register.statusOf(spb)).isEqualTo(ActStatus.IN_FORCE);
        assertThat(register.inForceFrom(spb)).contains(LocalDate.of(2020, 8, 1));
        assertThat(register.referenceOf(spb))
                .isEqualTo("распоряжение Правительства Санкт-Петербурга от 20.07.2020 № 17-р");
        assertThat(register.cite(spb, acts.act(spb).clause("SPB-5.2")))
                .isEqualTo("пункт 5.2 распоряжения Правительства Санкт-Петербурга от 20.07.2020 № 17-р");
    }

    @Test
    void aDraftNeedsNumberDateAndDayOfEntry() {
        assertThat(register.faults(
                        acts.act(spb),
                        new Requisites(" № ", null, Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly("Укажите номер акта.", "Укажите дату подписания акта.");
        assertThat(register.faults(
                        acts.act(spb), requisites("17-р", "2020-07-20").done()))
                .containsExactly("Укажите дату вступления в силу: в тексте акта она не названа.");
    }

    @Test
    void shpakovskyWaitsForItsPublicationAndIsInForceTheNextDay() {
        assertThat(register.statusOf(shpakovsky)).isEqualTo(ActStatus.AWAITING_ENTRY);
        assertThatThrownBy(() -> register.enter(
                        shpakovsky, requisites("1199", "2023-08-29").done(), "shp.legal"))
                .isInstanceOf(ActException.class)
                .hasMessage("Укажите дату официального опубликования: акт вступает в"
                        + " силу на следующий день после неё (пункт 7 постановления администрации Шпаковского"
                        + " муниципального округа Ставропольского края от 29.08.2023 № 1199). Размещение на сайте"
                        + " официальное опубликование не заменяет.");

        register.enter(
                shpakovsky,
                requisites("1199", "2023-08-29").published("2023-08-31").done(),
                "shp.legal");

        assertThat(register.inForceFrom(shpakovsky)).contains(LocalDate.of(2023, 9, 1));
        assertThat(register.statusOf(shpakovsky)).isEqualTo(ActStatus.IN_FORCE);
    }

    @Test
    void entryIntoForceOnASaturdayIsNotMoved() {
        Requisites published =
                requisites("1199", "2023-08-29").published("2023-09-01").done();

        assertThat(register.deriveEntryIntoForce(acts.act(shpakovsky), published))
                .isEqualTo("2023-09-02");
    }

    @Test
    void aTypedDayOfEntryThatContradictsTheActIsRefused() {
        assertThat(register.faults(
                        acts.act(shpakovsky),
                        requisites("1199", "2023-08-29")
                                .published("2023-08-31")
                                .inForce("2023-08-31")
                                .done()))
                .singleElement()
                .asString()
                .startsWith("Дата вступления в силу 31.08.2023 не подходит: акт вступает в"
                        + " силу на следующий день после официального опубликования (пункт 7 постановления")
                .endsWith("то есть 01.09.2023.");
    }

    @Test
    void daysToComeAreRefused() {
        assertThat(register.faults(
                        acts.act(spb),
                        requisites("1", "2023-10-02").inForce("2023-10-02").done()))
                .containsExactly("Дата подписания 02.10.2023 ещё не наступила: сегодня 01.10.2023.");
        assertThat(register.faults(
                        acts.act(shpakovsky),
                        requisites("1199", "2023-08-29").published("2023-10-02").done()))
                .containsExactly("Дата официального опубликования 02.10.2023 ещё не наступила: сегодня 01.10.2023.");
    }

    @Test
    void todayIsTheDayOfTheJurisdictionNotOfTheServer() {
        ActRegister late = at(Instant.parse("2020-02-13T18:00:00Z"));

        assertThat(late.faults(
                        acts.act(kuzbass),
                        requisites("66", "2020-02-14").inForce("2020-02-14").done()))
                .as("in Novokuznetsk it is 01:00 of 14 February")
                .isEmpty();
        assertThat(late.faults(
                        acts.act(spb),
                        requisites("66", "2020-02-14").inForce("2020-02-14").done()))
                .as("in St Petersburg it is 21:00 of 13 February")
                .hasSize(1);
    }

    @Test
    void publicationBeforeSigningIsRefused() {
        assertThat(register.faults(
                        acts.act(shpakovsky),
                        requisites("1199", "2023-08-29").published("2023-08-28").done()))
                .contains("Дата официального опубликования 28.08.2023 раньше даты подписания 29.08.2023.");
    }

    @Test
    void tomskIsInForceSinceItsSigningAndWasPublishedAWeekLater() {
        assertThat(register.statusOf(tomsk)).isEqualTo(ActStatus.IN_FORCE);
        assertThat(register.inForceFrom(tomsk)).contains(LocalDate.of(2023, 5, 4));

        register.enter(
                tomsk, requisites("132-р", "2023-05-04").published("2023-05-11").done(), "tomsk.legal");

        assertThat(register.inForceFrom(tomsk)).contains(LocalDate.of(2023, 5, 4));
    }

    @Test
    void requisitesThatDifferFromTheActItselfAreRefused() {
        assertThat(register.faults(
                        acts.act(kuzbass),
                        requisites("67", "2020-02-15").inForce("2020-02-15").done()))
                .containsExactly(
                        "Номер «67» расходится с номером акта: № 66.",
                        "Дата подписания 15.02.2020 расходится с датой акта: 14.02.2020.");
    }

    @Test
    void entryBeforeSigningOrInAnotherCenturyIsRefused() {
        assertThat(register.faults(
                        acts.act(kuzbass),
                        requisites("66", "2020-02-14").inForce("2020-02-13").done()))
                .containsExactly("Дата вступления в силу 13.02.2020 раньше даты подписания 14.02.2020.");
        assertThat(register.faults(
                        acts.act(kuzbass),
                        requisites("66", "2020-02-14").inForce("2202-02-14").done()))
                .containsExactly("Проверьте год в дате вступления в силу: 14.02.2202.");
    }

    @Test
    void anActThatIsToComeIntoForceObligesNobodyYet() {
        register.enter(
                kuzbass, requisites("66", "2020-02-14").inForce("2023-10-02").done(), "kuzbass.legal");

        assertThat(register.statusOf(kuzbass)).isEqualTo(ActStatus.AWAITING_ENTRY);
        assertThat(at(Instant.parse("2023-10-01T17:00:00Z")).statusOf(kuzbass))
                .as("midnight in Novokuznetsk")
                .isEqualTo(ActStatus.IN_FORCE);
    }

    @Test
    void correctedRequisitesKeepTheEarlierOnes() {
        register.enter(
                kuzbass, requisites("66", "2020-02-14").inForce("2020-02-14").done(), "kuzbass.legal");
        at(NOON_OF_1_OCTOBER_2023.plusSeconds(60))
                .enter(
                        kuzbass,
                        requisites("№ 66", "2020-02-14").inForce("2020-02-17").done(),
                        "kuzbass.coordinator");

        assertThat(register.inForceFrom(kuzbass)).contains(LocalDate.of(2020, 2, 17));
        assertThat(register.history(kuzbass))
                .extracting(Enactment::enteredBy)
                .containsExactly("kuzbass.coordinator", "kuzbass.legal");
        assertThat(register.history(kuzbass))
                .extracting(Enactment::enteredAt)
                .containsExactly(NOON_OF_1_OCTOBER_2023.plusSeconds(60), NOON_OF_1_OCTOBER_2023);
        assertThat(register.history(kuzbass))
                .extracting(Enactment::inForceFrom)
                .containsExactly(LocalDate.of(2020, 2, 17), LocalDate.of(2020, 2, 14));
        assertThat(register.requisites(kuzbass)).map(Requisites::number).contains("66");
    }

    @Test
    void refusedRequisitesLeaveNoTrace() {
        assertThatThrownBy(() ->
                        register.enter(kuzbass, requisites("", "2020-02-14").done(), "kuzbass.legal"))
                .isInstanceOf(ActException.class);

        assertThat(register.history(kuzbass)).isEmpty();
    }

    @Test
    void placingOnASiteIsKeptAndIsNoPublication() {
        register.place(shpakovsky, " https://shmr.ru/doc/1199 ", LocalDate.of(2023, 9, 5), "shp.legal");

        assertThat(register.placements(shpakovsky))
                .extracting(Placement::siteUrl, Placement::placedOn)
                .containsExactly(tuple("https://shmr.ru/doc/1199", LocalDate.of(2023, 9, 5)));
        assertThat(register.statusOf(shpakovsky)).isEqualTo(ActStatus.AWAITING_ENTRY);
    }

    @Test
    void placingIsChecked() {
        LocalDate on = LocalDate.of(2023, 9, 5);
        String wrong = "Адрес размещения акта должен начинаться с https:// или http:// и вести на страницу сайта.";

        for (String address : List.of("shmr.ru/doc", "javascript:alert(1)", "https://", "http://a b", "")) {
            assertThatThrownBy(() -> register.place(shpakovsky, address, on, "shp.legal"))
                    .hasMessage(wrong);
        }
        assertThatThrownBy(() -> register.place(shpakovsky, "https://shmr.ru", LocalDate.of(2023, 10, 2), "shp.legal"))
                .hasMessageContaining("ещё не наступила");
        assertThatThrownBy(() -> register.place(shpakovsky, "https://shmr.ru", LocalDate.of(2023, 8, 28), "shp.legal"))
                .hasMessageContaining("раньше даты подписания");
    }

    @Test
    void anAddressEnteredWithTheRequisitesIsAPlacingToo() {
        register.enter(
                kuzbass,
                requisites("66", "2020-02-14")
                        .inForce("2020-02-14")
                        .at("https://ako.ru/66")
                        .done(),
                "kuzbass.legal");

        assertThat(register.requisites(kuzbass).flatMap(Requisites::siteUrl)).contains("https://ako.ru/66");
        assertThat(register.placements(kuzbass)).hasSize(1);
    }

    @Test
    void versionOfADayIsTheLatestThatHasBegun() {
        assertThat(register.versionOf(tomsk, LocalDate.of(2023, 5, 4))).isEqualTo("1");
        assertThat(register.versionOf(tomsk, LocalDate.of(2023, 8, 24))).isEqualTo("1");
        assertThat(register.versionOf(tomsk, LocalDate.of(2023, 8, 25))).isEqualTo("2");
        assertThat(register.versionOf(tomsk, LocalDate.of(2022, 1, 1))).isEqualTo("1");
    }

    @Test
    void amendmentsAreThoseAfterTheVersionThatCameIntoForceAndEachIsAnnouncedOnce() {
        assertThat(register.amendments(tomsk))
                .as("its requisites were not entered")
                .isEmpty();
        register.enter(tomsk, requisites("132-р", "2023-05-04").done(), "legal");
        assertThat(register.amendments(tomsk)).extracting(ActVersion::id).containsExactly("2");
        ActVersion second = register.amendments(tomsk).get(0);
        assertThat(register.announce(tomsk, second)).isTrue();
        assertThat(register.announce(tomsk, second)).isFalse();
    }

    @Test
    void anActThatIsNotThereIsTold() {
        assertThatThrownBy(() -> register.statusOf("omsk-1"))
                .isInstanceOf(ActException.class)
                .hasMessage("Акт «omsk-1» не найден.");
    }

    private ActRegister at(Instant now) {
        return new ActRegister(acts, database, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static LegalAct copy(String id, String copyId) throws Exception {
        String text = new String(
                        ActRegisterTest.class
                                .getResourceAsStream("/acts/" + id + ".yaml")
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .replaceFirst("(?m)^id: .*$", "id: " + copyId);
        FileFaults faults = new FileFaults(id);
        Optional<LegalAct> act = new ActReader(DefaultTerm.NONE)
                .act(new ActFile(id, text.getBytes(StandardCharsets.UTF_8)), List.of(), faults);
        assertThat(faults.inOrder()).isEmpty();
        return act.orElseThrow();
    }

    private static Typed requisites(String number, String date) {
        return new Typed(number, LocalDate.parse(date), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What a person types into the form, field by field. */
    private record Typed(
            String number,
            LocalDate date,
            Optional<LocalDate> publishedOn,
            Optional<LocalDate> inForceFrom,
            Optional<String> siteUrl) {

        Typed published(String day) {
            return new Typed(number, date, Optional.of(LocalDate.parse(day)), inForceFrom, siteUrl);
        }

        Typed inForce(String day) {
            return new Typed(number, date, publishedOn, Optional.of(LocalDate.parse(day)), siteUrl);
        }

        Typed at(String url) {
            return new Typed(number, date, publishedOn, inForceFrom, Optional.of(url));
        }

        Requisites done() {
            return new Requisites(number, date, publishedOn, inForceFrom, siteUrl);
        }
    }
}
