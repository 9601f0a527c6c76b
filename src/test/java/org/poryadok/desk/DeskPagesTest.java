package org.poryadok.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.cockpit.CockpitSession.text;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.UserEntryKind;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.coordination.Consultations;
import org.poryadok.coordination.NewConsultation;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.EntryDecision;
import org.poryadok.moderation.ModerationCase;
import org.poryadok.moderation.ModerationLog;
import org.poryadok.moderation.NewBlacklisting;
import org.poryadok.moderation.NewCase;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages for officials: whoever is logged in sees what is his jurisdiction's or his body's, and nobody else does. */
@PoryadokTest
@EachTestAlone
class DeskPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations consultations;

    @Autowired
    private ModerationLog log;

    @Autowired
    private Blacklist blacklist;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private ModerationCase deleted;
    private Account page;

    @BeforeEach
    void somethingIsThere() {
        UUID asked = consultations
                .ask(new NewConsultation(
                        "kuzbass",
                        "kuzbass-66-2020",
                        "KUZ-2b",
                        Set.of(ConsultationTopic.CONTENT),
                        "kuzbass.health",
                        "coordinator",
                        "Обложка",
                        "Какой <b>размер</b>?",
                        "kuzbass.health.head",
                        Optional.empty(),
                        "p"))
                .id();
        consultations.answer(asked, "Размер обложки указан в памятке.", true, "kuzbass.coordinator");
        page = accounts.activate(new NewAccount(
                "kuzbass",
                "kuzbass.media",
                AccountAddress.parse(
                        "vk", "pt_desk_" + UUID.randomUUID().toString().substring(0, 8)),
                OwnerKind.GOVERNMENT,
                LocalDate.of(2020, 3, 2),
                "t",
                "t"));
        deleted = log.open(new NewCase(
                "kuzbass",
                "kuzbass-66-2020",
                "KUZ-A2.6a",
                "kuzbass.media",
                page.id(),
                UserEntryKind.COMMENT,
                "Купите <script>alert(1)</script> слона",
                Optional.empty(),
                "Иван Слонов",
                Optional.empty(),
                LocalDate.of(2020, 3, 3),
                "kuzbass.media.executor",
                EntryDecision.VIOLATION,
                Optional.of("содержит спам-рассылки"),
                Optional.of("1.png"),
                "kuzbass.media.executor",
                "p"));
        blacklist.enter(new NewBlacklisting(
                deleted,
                "https://vk.com/id1",
                "Спамер",
                LocalDate.of(2020, 3, 3),
                LocalDate.of(2020, 6, 3),
                "kuzbass.media.executor",
                "kuzbass.media.head",
                "p"));
    }

    @Test
    void strangerIsToldToLogIn() {
        for (String address : new String[] {"/knowledge", "/moderation", "/moderation/" + deleted.id()}) {
            HttpResponse<byte[]> answer = CockpitSession.stranger(port).page(address);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(text(answer)).contains("Войдите в систему").doesNotContain("слона", "памятке");
        }
    }

    @Test
    void officialFindsTheAnswersOfHisJurisdiction() {
        CockpitSession official = CockpitSession.of(port, "kuzbass.culture.specialist");
        HttpResponse<byte[]> answer = official.page("/knowledge?q=" + CockpitSession.encoded("размеров обложки"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(text(answer))
                .contains("<mark>Размер</mark>", "&lt;b&gt;", "абзац третий пункта 2")
                .doesNotContain("О чём спрашивали", "Министерство здравоохранения", "<b>размер");
        assertThat(text(official.page("/knowledge?q=" + CockpitSession.encoded("размер мотоцикла"))))
                .contains("Ничего не найдено", "часть этих слов", "памятке");
        assertThat(text(official.page("/knowledge?q=" + CockpitSession.encoded("велосипед"))))
                .contains("Ничего не найдено");
        for (String odd : new String[] {
            "q=%01", "page=-5", "page=x", "topic=zzz", "q=" + "%D0%B0".repeat(2000), "page=99999999999"
        }) {
            assertThat(official.page("/knowledge?" + odd).statusCode()).as(odd).isEqualTo(200);
        }
        assertThat(official.page("/knowledge?q=%00").statusCode())
                .as("a null character")
                .isEqualTo(400);
        assertThat(text(CockpitSession.of(port, "tomsk.coordinator").page("/knowledge")))
                .doesNotContain("памятке")
                .contains("О чём спрашивали за год: Томская область");
        assertThat(text(CockpitSession.of(port, "kuzbass.coordinator").page("/knowledge")))
                .contains("памятке", "О чём спрашивали за год: Кемеровская область");
    }

    @Test
    void answerIsShownWhenTheFileOfItsActIsGone() {
        jdbc.sql("update consultation set act_id = 'kuzbass-gone-2019'").update();
        CockpitSession official = CockpitSession.of(port, "kuzbass.culture.specialist");
        for (String question : new String[] {"", "?q=" + CockpitSession.encoded("размеров обложки")}) {
            HttpResponse<byte[]> answer = official.page("/knowledge" + question);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(text(answer)).contains("памятке").doesNotContain("абзац третий пункта 2");
        }
    }

    @Test
    void moderationLogIsForTheBodyAndItsSupervisors() {
        for (String reader :
                new String[] {"kuzbass.media.responsible", "kuzbass.coordinator", "kuzbass.controller", "admin"}) {
            CockpitSession official = CockpitSession.of(port, reader);
            assertThat(text(official.page("/moderation")))
                    .as(reader)
                    .contains("№ " + deleted.number(), "содержит спам-рассылки");
            assertThat(text(official.page("/moderation?list=blacklist")))
                    .contains("Иван Слонов", "03.06.2020", "Истомина Р. З.");
            assertThat(text(official.page("/moderation/" + deleted.id())))
                    .contains("&lt;script&gt;", "1.png", "Основание: содержит")
                    .doesNotContain("<script>");
        }
        for (String other : new String[] {"kuzbass.health.head", "tomsk.coordinator", "kuzbass.media.specialist"}) {
            CockpitSession official = CockpitSession.of(port, other);
            assertThat(text(official.page("/moderation"))).as(other).contains("Записей нет.");
            assertThat(official.page("/moderation/" + deleted.id()).statusCode())
                    .isEqualTo(404);
        }
    }
}
