package org.poryadok.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.cockpit.CockpitSession.text;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.ActRegister;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Standing;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a list: sent as a file or pasted, checked line by line, mended on the spot, seen by those it concerns. */
@PoryadokTest
@EachTestAlone
class EntryListPageTest {

    private static final String HEADING =
            "Код органа;Владелец;Площадка;Адрес страницы;Постоянный номер;День создания;Что подтверждено;Чем подтверждается\n";
    private static final String GOOD = "health;;ВКонтакте;vk.com/elp_health;;05.03.2015;;Приказ № 1\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private ActRegister register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Absences absences;

    @Autowired
    private DeputyTasks deputies;

    private ProcessInstance entry;
    private String address;

    @BeforeEach
    void listIsBeingPrepared() {
        engine.setClock(LocalDateTime.parse("2024-05-20T10:00").atZone(ZoneId.of("Europe/Kirov")));
        if (register.requisites("kirov-131-2024").isEmpty()) {
            acts.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
        }
        entry = desk.start("kirov.health.responsible", "enter-accounts", Map.of("entryMode", "list"));
        address = desk.shown(entry, "kirov.health.responsible", "prepare-list", "entryLink");
    }

    @Test
    void faultyLinesAreNamedAndMendedWhereTheyStand() {
        CockpitSession responsible = CockpitSession.of(port, "kirov.health.responsible");
        assertThat(text(responsible.page(address)))
                .contains(
                        "Список действующих страниц",
                        "распоряжение Правительства Кировской области",
                        "<code>health</code>")
                .doesNotContain("<code>education</code>", "Что исправить");

        String checked = text(responsible.submit(
                address,
                "страницы.csv",
                HEADING + GOOD + "health;;ВКонтакте;<b>;;01.01.2015;;№ 2\n",
                Map.of("text", "")));
        assertThat(checked)
                .contains("Строк с ошибками: 1. Без ошибок: 1.", "<th scope=\"row\">3</th>", "недопустимые знаки")
                .contains("&lt;b&gt;;;01.01.2015")
                .doesNotContain("Вернуться к задаче");
        assertThat(text(responsible.page(address)))
                .as("whoever comes back finds his list and what is wrong with it")
                .contains("недопустимые знаки", "&lt;b&gt;;;01.01.2015");

        String mended = text(responsible.submit(address, "", "", Map.of("text", HEADING + GOOD)));
        assertThat(mended)
                .contains("Ошибок нет. Страниц в списке: 1.", "https://vk.com/elp_health", "Вернуться к задаче")
                .contains("/camunda/app/tasklist/default/#/?task="
                        + desk.task(entry, "kirov.health.responsible", "prepare-list")
                                .getId());
        assertThat(accounts.ofBody("kirov.health")).as("a dry run").isEmpty();
    }

    @Test
    void nothingOrTooMuchIsASentence() {
        CockpitSession responsible = CockpitSession.of(port, "kirov.health.responsible");
        assertThat(text(responsible.submit(address, "", "", Map.of("text", " "))))
                .contains("Выберите файл или вставьте список в поле.");
        assertThat(text(responsible.submit(address, "a.csv", HEADING + "x".repeat(1_100_000), Map.of("text", ""))))
                .contains("Список больше 1 МБ.");
        HttpResponse<byte[]> huge =
                responsible.submit(address, "a.csv", "x".repeat(11 * 1024 * 1024), Map.of("text", ""));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(text(huge)).contains("Файл больше 10 МБ");
    }

    @Test
    void onlyThoseWhomItConcernsSeeIt() {
        assertThat(CockpitSession.stranger(port).page(address).statusCode()).isEqualTo(401);
        assertThat(CockpitSession.of(port, "kirov.education.responsible")
                        .page(address)
                        .statusCode())
                .isEqualTo(404);
        assertThat(CockpitSession.of(port, "kuzbass.coordinator").page(address).statusCode())
                .isEqualTo(404);
        assertThat(text(CockpitSession.of(port, "kirov.coordinator").page(address)))
                .as("whoever will confirm it may look, and change nothing")
                .contains("Список действующих страниц")
                .doesNotContain("<form");
        assertThat(text(CockpitSession.of(port, "kirov.coordinator")
                        .submit(address, "a.csv", HEADING + GOOD, Map.of("text", ""))))
                .contains("Изменить этот список сейчас нельзя");
    }

    @Test
    void whoeverStandsInForTheAbsentPreparesTheList() {
        absences.report(
                new NewAbsence(
                        "kirov.health.responsible",
                        "kirov.health.executor",
                        Standing.ACTING,
                        LocalDate.of(2024, 5, 20),
                        LocalDate.of(2024, 5, 31),
                        "приказ № 14-к"),
                "kirov.health.hr",
                () -> {});
        CockpitSession deputy = CockpitSession.of(port, "kirov.health.executor");
        assertThat(deputy.page(address).statusCode()).isEqualTo(404);
        deputies.settle("kirov");
        assertThat(text(deputy.page(address))).contains("Список действующих страниц", "<form");
        assertThat(text(deputy.submit(address, "pages.csv", HEADING + GOOD, Map.of("text", ""))))
                .contains("Ошибок нет. Страниц в списке: 1.");
    }

    @Test
    void exampleIsAListWithoutFault() {
        CockpitSession responsible = CockpitSession.of(port, "kirov.health.responsible");
        String example = text(responsible.page(address + "/example.csv"));
        assertThat(example).startsWith("\uFEFFКод органа;Владелец");
        assertThat(text(responsible.submit(address, "pages.csv", example, Map.of("text", ""))))
                .contains("Ошибок нет. Страниц в списке: 1.");
    }
}
