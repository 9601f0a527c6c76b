package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** KUZ-A2.6 at the screen: a comment is deleted with its evidence kept, its author blacklisted, a complaint upheld. */
@PoryadokTest
@EachTestAlone
@ExtendWith(FormsHandedIn.class)
class ModerationInTasklistIT {

    private static final String MODERATION = "Модерация и «чёрный список»";
    private static final String MODERATOR = "kuzbass.media.executor";
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 16);

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Account page;

    @BeforeEach
    void governmentHasAPage() {
        office.itIs(2020, 3, 16, 10);
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        page = accounts.activate(new NewAccount(
                "kuzbass",
                "kuzbass.media",
                AccountAddress.parse(
                        "vk", "it_mod_" + UUID.randomUUID().toString().substring(0, 8)),
                OwnerKind.GOVERNMENT,
                LocalDate.of(2020, 3, 2),
                "t",
                "t"));
    }

    @Test
    void commentIsDeletedAndItsAuthorBlacklistedForATime() {
        office.sitsDown(MODERATOR);
        office.opensStartForm(MODERATION);
        browser.choose("Что поступило", "Комментарий");
        browser.fill("Текст дословно", "Все вы там **воры** ![](https://example.org/1.png)");
        assertThat(office.startIsRefusedAt("Имя пользователя", MODERATION))
                .isEqualTo("Укажите имя пользователя, как оно показано на странице.");
        browser.fill("Имя пользователя", "Иван Слонов");
        assertThat(office.startIsRefusedAt("Адрес записи", MODERATION)).contains("Укажите адрес комментария");
        browser.fill("Адрес записи", "https://vk.com/wall-1_2?reply=3");
        office.starts(MODERATION);

        office.opens("Определить, что с записью делать");
        assertThat(browser.valueOf("Текст дословно")).contains("**воры**");
        browser.choose(
                "Страница",
                "ВКонтакте — " + page.address().normalized() + " (Правительство Кемеровской области – Кузбасса)");
        browser.choose("Решение", "Нарушение: удалить");
        assertThat(browser.readableText()).contains("Удалению подлежат комментарии и сообщения");
        assertThat(office.isRefusedAt("Основание"))
                .isEqualTo("Выберите основание: удалять можно только по тем, которые называет акт.");
        browser.choose("Основание", "содержит оскорбления");
        assertThat(office.isRefusedAt("Где сохранён снимок"))
                .isEqualTo("Сделайте снимок и укажите, где он сохранён: без доказательства удалять нельзя.");
        browser.fill("Где сохранён снимок", "Папка «Модерация», снимок 1");
        office.handsIn();

        office.opens("Удалить запись");
        assertThat(browser.readableText()).contains("Доказательства сохранены", "содержит оскорбления", "снимок 1");
        browser.choose("Результат", "Запись удалена");
        browser.fill("С какого дня записи на странице нет", TODAY);
        browser.choose("«Чёрный список»", "Предложить занести пользователя");
        browser.fill("Адрес страницы пользователя", "https://vk.com/id1");
        browser.fill("Последний день в «чёрном списке»", TODAY);
        browser.fill("Почему", "Третий раз за неделю");
        assertThat(office.isRefusedAt("Последний день в «чёрном списке»")).contains("позже сегодняшнего");
        assertThat(browser.valueOf("Почему")).isEqualTo("Третий раз за неделю");
        browser.fill("Последний день в «чёрном списке»", LocalDate.of(2020, 4, 15));
        office.handsIn();

        office.sitsDown("kuzbass.media.responsible");
        office.opens("Согласовать занесение в «чёрный список»");
        assertThat(browser.readableText()).contains("Иван Слонов", "Третий раз за неделю");
        browser.choose("Решение", "Согласовать");
        office.handsIn();

        office.sitsDown(MODERATOR);
        office.opens("Заблокировать пользователя");
        browser.fill("День блокировки", TODAY);
        office.handsIn();
        browser.page().navigate(browser.page().url().replaceAll("/camunda/.*", "/moderation?list=blacklist"));
        assertThat(browser.readableText()).contains("Иван Слонов", "15.04.2020", "в списке");
        browser.screenshot("moderation-blacklist");
        browser.page().goBack();

        office.timePassesTo(2020, 4, 16, 10);
        office.looksAgain();
        office.opens("Разблокировать пользователя");
        browser.fill("День разблокировки", LocalDate.of(2020, 4, 16));
        office.handsIn();
    }

    @Test
    void questionIsAnsweredAndAnAppealHandedOver() {
        classified("answer");
        office.sitsDown(MODERATOR);
        office.opens("Ответить пользователю");
        assertThat(office.isRefusedAt("Ответ пользователю")).isEqualTo("Впишите ответ, который дан пользователю.");
        browser.fill("Ответ пользователю", "Приём с 9 до 18.");
        office.handsIn();

        classified("appeal");
        office.looksAgain();
        office.opens("Передать обращение на регистрацию");
        browser.fill("Кому передано", "Отдел писем");
        browser.fill("Номер регистрации", "5");
        browser.fill("Дата регистрации", TODAY.minusDays(1));
        assertThat(office.isRefusedAt("Дата регистрации")).contains("обращения ещё не было");
        browser.fill("Дата регистрации", TODAY);
        office.handsIn();
    }

    @Test
    void complaintIsReviewedBySomebodyElse() {
        ProcessInstance comment = classified("violation");
        desk.complete(
                comment,
                MODERATOR,
                "delete-entry",
                Map.of(
                        "removalResult",
                        "deleted",
                        "removedOn",
                        "2020-03-16",
                        "blacklistWish",
                        "yes",
                        "authorAddress",
                        "https://vk.com/id1",
                        "blacklistUntil",
                        "2020-06-30",
                        "blacklistReason",
                        "Спамер"));
        desk.complete(
                comment,
                "kuzbass.media.responsible",
                "confirm-blacklisting",
                Map.of("blacklistDecision", "confirm", "blacklistUntil", "2020-06-30"));
        desk.complete(comment, MODERATOR, "block-user", Map.of("blockedOn", "2020-03-16"));
        long number =
                jdbc.sql("select number from moderation_case").query(Long.class).single();

        office.sitsDown("kuzbass.media.responsible");
        office.opensStartForm(MODERATION);
        browser.choose("Что поступило", "Жалоба на удаление или «чёрный список»");
        browser.fill("Текст дословно", "Я только спросил.");
        browser.fill("Имя пользователя", "Иван Слонов");
        browser.fill("Номер записи в журнале модерации", "0");
        assertThat(office.startIsRefusedAt("Номер записи в журнале модерации", MODERATION))
                .contains("нет");
        browser.fill("Номер записи в журнале модерации", "№ " + number);
        office.starts(MODERATION);
        // Whoever has confirmed the entry does not judge the complaint about it: nobody has taken the review yet.
        browser.isQuiet();
        assertThat(browser.page().locator("[cam-tasklist-task-meta] .unclaim").count())
                .isZero();

        office.sitsDown("kuzbass.media.head");
        office.opens("Рассмотреть жалобу");
        assertThat(browser.readableText()).contains("№ " + number, "Пользователь в «чёрном списке» до 30.06.2020");
        browser.choose("Решение", "Жалоба обоснована");
        browser.tick("Что сделать", "Восстановить запись");
        browser.tick("Что сделать", "Снять пользователя");
        assertThat(office.isRefusedAt("Почему")).isEqualTo("Напишите, почему: это сообщат пользователю.");
        browser.fill("Почему", "Спама нет.");
        office.handsIn();

        office.sitsDown(MODERATOR);
        office.opens("Исполнить решение по жалобе");
        browser.choose("Запись", "Восстановлена");
        browser.fill("День, когда пользователь разблокирован", TODAY);
        office.handsIn();
        office.opens("Сообщить пользователю решение");
        browser.fill("Что сообщено пользователю", "Запись восстановлена.");
        office.handsIn();
    }

    private ProcessInstance classified(String decision) {
        ProcessInstance entry = desk.start(
                MODERATOR,
                "moderate-comment",
                Map.of(
                        "entryKind",
                        "comment",
                        "entryText",
                        "Когда приём?",
                        "authorName",
                        "Иван Слонов",
                        "entryAddress",
                        "https://vk.com/wall-1_2?reply=3"));
        Map<String, Object> form = new HashMap<>(
                Map.of("entryDecision", decision, "accountId", page.id().toString()));
        if (decision.equals("violation")) {
            form.putAll(Map.of("removalGround", "spam", "snapshotPlace", "Снимок 2"));
        }
        desk.complete(entry, MODERATOR, "classify", form);
        office.follow(entry);
        return entry;
    }
}
