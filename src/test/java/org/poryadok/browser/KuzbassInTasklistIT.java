package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.account.notifycoordinator.PageNotices;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.ActRegister;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Requisites;
import org.poryadok.casework.Desk;
import org.poryadok.mail.Dispatcher;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** Kuzbass № 66 as its officials live it: the act, a page, its notice, a term that has passed. */
@PoryadokTest
@EachTestAlone
@ExtendWith(FormsHandedIn.class)
class KuzbassInTasklistIT {

    private static final String ACT = "kuzbass-66-2020";
    private static final String CREATION = "Создание и оформление официальной страницы";
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 2, 14);

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private Desk desk;

    @Autowired
    private PageNotices notices;

    @Autowired
    private ActRegister register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Dispatcher dispatcher;

    private final String handle = "page_" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void actComesIntoForceAndIsReleasedFromControlWhenEveryBodyHasDoneItsObligation() {
        office.itIs(2020, 2, 14, 10);
        ProcessInstance act = office.followAnnouncementOf(ACT);

        office.sitsDown("kuzbass.legal");
        office.opens("Внести реквизиты акта");
        assertThat(browser.valueOf("Номер")).isEqualTo("66");
        browser.fill("Номер", "67");
        browser.fill("Кем подписан", "");
        whoGoesOnTypingStaysInHisField("Кем подписан", "Врио Губернатора");
        browser.fill("Кем подписан", "");
        assertThat(office.isRefusedAt("Кем подписан")).isEqualTo("Укажите должность и фамилию того, кто подписал акт.");
        browser.fill("Кем подписан", "Временно исполняющий обязанности Губернатора");
        assertThat(office.isRefusedAt("Номер")).isEqualTo("Номер «67» расходится с номером акта: № 66.");
        browser.fill("Номер", "66");
        browser.fill("Дата подписания", LocalDate.of(2020, 2, 20));
        assertThat(office.isRefusedAt("Дата подписания")).contains("20.02.2020 ещё не наступила: сегодня 14.02.2020");
        browser.fill("Дата подписания", LocalDate.of(2020, 2, 14));
        browser.fill("День вступления в силу", LocalDate.of(2020, 2, 13));
        assertThat(office.isRefusedAt("День вступления в силу")).contains("раньше даты подписания");
        assertThat(browser.valueOf("Кем подписан")).isEqualTo("Временно исполняющий обязанности Губернатора");
        browser.fill("День вступления в силу", IN_FORCE);
        office.handsIn();

        office.sitsDown("kuzbass.coordinator");
        office.opens("Проверить перечень обязанностей");
        assertThat(browser.readableText())
                .contains(
                        "Создать аккаунты органа",
                        "Министерство здравоохранения Кузбасса",
                        "02.03.2020",
                        "рекомендуется");
        browser.choose("Решение", "Перечень верен");
        office.handsIn();
        browser.page()
                .locator(".poryadok-done")
                .getByText(Pattern.compile("Начато процедур: (\\d+) из \\1\\."))
                .waitFor();
        browser.screenshot("done/confirm-obligations");

        for (String body : List.of("health", "education", "culture", "construction", "media")) {
            createsAndNotifies(act, "kuzbass." + body);
        }
        for (String body : List.of("health", "education", "culture", "construction")) {
            adoptsItsAct(act, "kuzbass." + body);
        }
        for (String municipality : List.of("zarechny", "tayozhny")) {
            desk.complete(
                    act,
                    "kuzbass." + municipality + ".head",
                    "decide-adoption",
                    Map.of("adoption", "decline", "declineReason", "Порядок уже есть."));
        }
        office.sitsDown("kuzbass.controller");
        office.opens("Снять акт с контроля");
        assertThat(browser.readableText()).contains("исполнено", "Создать аккаунты органа");
        browser.fill("Примечание", "Исполнено всеми органами.");
        office.handsIn();
        assertThat(register.requisites(ACT).orElseThrow().number()).isEqualTo("66");
    }

    @Test
    void officialCreatesAFurtherPageAndTellsTheCoordinatorOfIt() {
        actIsInForce();
        office.itIs(2026, 11, 20, 10);
        String taken = "taken_" + handle;
        accounts.activate(new NewAccount(
                "kuzbass",
                "kuzbass.education",
                AccountAddress.parse("vk", "https://vk.com/" + taken),
                OwnerKind.SECTORAL_BODY,
                LocalDate.of(2026, 11, 2),
                "kuzbass.education.responsible",
                "test"));

        office.sitsDown("kuzbass.health.responsible");
        office.opensStartForm(CREATION);
        assertThat(office.startIsRefusedAt("Зачем нужна страница", CREATION))
                .isEqualTo("Напишите, зачем нужна ещё одна страница.");
        browser.fill("Зачем нужна страница", "Вторая страница: набор в медицинские вузы");
        office.starts(CREATION);

        choosesTheNetwork();
        createsThePage(taken);
        acceptsThePage();
        office.follow(notices.of("vk.com/" + handle));
        tellsTheCoordinator();
    }

    /** The browser knows of the empty field, the server of one further up, and tells of it when somebody has gone on. */
    private void whoGoesOnTypingStaysInHisField(String field, String text) {
        Page page = browser.page();
        List<Route> held = new ArrayList<>();
        page.route("**/faults", held::add);
        assertThat(browser.tryToComplete()).isNotEmpty();
        page.getByLabel(Pattern.compile("^\\s*" + field)).click();
        page.waitForResponse("**/faults", () -> held.forEach(Route::resume));
        page.unroute("**/faults");
        browser.isQuiet();
        page.keyboard().type(text);
        assertThat(browser.valueOf(field)).isEqualTo(text);
        assertThat(browser.valueOf("Номер")).isEqualTo("67");
        assertThat(browser.errorAt("Номер")).contains("расходится с номером акта");
    }

    private void choosesTheNetwork() {
        office.opens("Выбрать площадку");
        assertThat(browser.readableText()).contains("Вторая страница: набор в медицинские вузы");
        assertThat(office.isRefusedAt("Площадка")).isEqualTo("Выберите площадку.");
        browser.choose("Чья страница", "Министерство здравоохранения Кузбасса");
        browser.choose("Площадка", "Instagram — запрещена");
        assertThat(office.isRefusedAt("Площадка")).contains("«Instagram» на 20.11.2026 запрещена", "21.03.2022");
        browser.choose("Площадка", "ВКонтакте — допускается");
        office.handsIn();
    }

    private void createsThePage(String taken) {
        office.sitsDown("kuzbass.health.executor");
        office.opens("Создать и оформить страницу");
        browser.fill("Примечание об оформлении", "Обложка и описание по фирменному стилю");
        browser.fill("День создания", LocalDate.of(2026, 11, 19));
        assertThat(office.isRefusedAt("Адрес страницы")).isEqualTo("Укажите адрес страницы.");
        browser.fill("Адрес страницы", "https://vk.com/wall-12345_67");
        assertThat(office.isRefusedAt("Адрес страницы")).contains("Это ссылка на запись", "а не адрес страницы");
        browser.fill("Адрес страницы", "https://ok.ru/" + handle);
        assertThat(office.isRefusedAt("Адрес страницы")).contains("ВКонтакте");
        browser.fill("Адрес страницы", "m.vk.com/" + taken);
        assertThat(office.isRefusedAt("Адрес страницы"))
                .contains("уже есть в реестре", "Министерство образования Кузбасса");
        browser.fill("Адрес страницы", "https://vk.com/" + handle);
        browser.fill("Постоянный номер страницы", "двенадцать");
        assertThat(office.isRefusedAt("Постоянный номер страницы")).containsPattern("[а-я]{4,}");
        browser.fill("Постоянный номер страницы", "");
        browser.fill("День создания", LocalDate.of(2026, 11, 21));
        assertThat(office.isRefusedAt("День создания")).contains("21.11.2026 ещё не наступила: сегодня 20.11.2026");
        browser.fill("День создания", LocalDate.of(2026, 11, 19));
        assertThat(browser.valueOf("Примечание об оформлении")).isEqualTo("Обложка и описание по фирменному стилю");
        assertThat(browser.valueOf("Адрес страницы")).isEqualTo("https://vk.com/" + handle);
        office.handsIn();
    }

    private void acceptsThePage() {
        office.sitsDown("kuzbass.health.responsible");
        office.opens("Принять страницу");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Вернуть на доработку");
        assertThat(office.isRefusedAt("Что нужно исправить"))
                .isEqualTo("Напишите, что нужно исправить: без замечаний вернуть нельзя.");
        browser.fill("Что нужно исправить", "Добавьте описание и отметьте выполненное");
        office.handsIn();

        office.sitsDown("kuzbass.health.executor");
        office.opens("Создать и оформить страницу");
        assertThat(browser.readableText())
                .contains("Возвращено на доработку", "Добавьте описание и отметьте выполненное");
        assertThat(browser.valueOf("Адрес страницы")).contains(handle);
        browser.tick("Что выполнено", "Текстовое описание аккаунта");
        browser.tick("Что выполнено", "Дизайнерское оформление аккаунта");
        office.handsIn();

        office.sitsDown("kuzbass.health.responsible");
        office.opens("Принять страницу");
        browser.choose("Решение", "Принять: страница становится действующей");
        office.handsIn();
    }

    private void tellsTheCoordinator() {
        office.opens("Направить уведомление координатору");
        assertThat(browser.readableText())
                .contains("абзац четвёртый пункта 3", "30.11.2026", "https://vk.com/" + handle);
        assertThat(Letter.textOf(browser.download("Скачать уведомление"))).contains("https://vk.com/" + handle);
        browser.fill("Дата отправки", LocalDate.of(2026, 11, 20));
        assertThat(office.isRefusedAt("Исходящий номер")).isEqualTo("Укажите исходящий номер.");
        browser.fill("Исходящий номер", "01-12/345");
        browser.fill("Дата отправки", LocalDate.of(2026, 11, 18));
        assertThat(office.isRefusedAt("Дата отправки")).contains("раньше самого события (19.11.2026)");
        browser.fill("Дата отправки", LocalDate.of(2026, 11, 23));
        assertThat(office.isRefusedAt("Дата отправки")).contains("23.11.2026 ещё не наступила");
        assertThat(browser.valueOf("Исходящий номер")).isEqualTo("01-12/345");
        browser.fill("Дата отправки", LocalDate.of(2026, 11, 20));
        office.handsIn();

        office.sitsDown("kuzbass.coordinator");
        office.opens("Проверить уведомление");
        assertThat(Letter.textOf(browser.download("Скачать уведомление"))).contains("01-12/345", "20.11.2026");
        assertThat(office.isRefusedAt("Решение")).isEqualTo("Выберите решение.");
        browser.choose("Решение", "Вернуть с замечаниями");
        assertThat(office.isRefusedAt("Замечания"))
                .isEqualTo("Напишите, что нужно исправить: без замечаний вернуть нельзя.");
        browser.fill("Замечания", "Подпишите у министра");
        office.handsIn();

        office.sitsDown("kuzbass.health.responsible");
        office.opens("Направить уведомление координатору");
        assertThat(browser.readableText()).contains("Координатор вернул уведомление", "Подпишите у министра");
        office.handsIn();

        office.sitsDown("kuzbass.coordinator");
        office.opens("Проверить уведомление");
        browser.choose("Решение", "Принять");
        office.handsIn();
        assertThat(browser.tasks()).doesNotContain("Проверить уведомление");
    }

    @Test
    void pageOfTheGovernmentIsNotAcceptedWithoutWhatTheActDemands() {
        actIsInForce();
        office.itIs(2020, 2, 17, 10);
        ProcessInstance page = office.oblige(ACT, "create-account", "KUZ-2a", "kuzbass.media", IN_FORCE);
        desk.complete(
                page,
                "kuzbass.media.responsible",
                "choose-network",
                Map.of("network", "vk", "ownerClass", OwnerKind.GOVERNMENT.name()));
        desk.complete(
                page,
                "kuzbass.media.executor",
                "create-and-design",
                Map.of(
                        "address",
                        "vk.com/" + handle,
                        "createdOn",
                        "2020-02-17",
                        "requirementsDone",
                        Desk.ticked("design")));

        office.sitsDown("kuzbass.media.responsible");
        office.opens("Принять страницу");
        browser.choose("Решение", "Принять: страница становится действующей");
        assertThat(office.isRefusedAt("Решение"))
                .contains("не выполнено обязательное: Текстовое описание аккаунта"
                        + " (пункт 2.4 Порядка (первое предложение))")
                .doesNotContain("Дизайнерское");
    }

    @Test
    void termThatHasPassedIsInTheMailAndInTheListOfWhatIsOverdue() {
        actIsInForce();
        office.itIs(2020, 2, 14, 10);
        office.oblige(ACT, "create-account", "KUZ-3a", "kuzbass.culture", IN_FORCE);

        office.sitsDown("kuzbass.culture.responsible");
        browser.openFilter("Срок в ближайшие три рабочих дня");
        assertThat(browser.tasks()).isEmpty();
        office.timePassesTo(2020, 2, 27, 12);
        office.looksAgain();
        browser.openFilter("Срок в ближайшие три рабочих дня");
        assertThat(browser.tasks()).containsExactly("Выбрать площадку");
        browser.openFilter("Просроченные");
        assertThat(browser.tasks()).isEmpty();
        browser.screenshot("filters-nothing-overdue");

        office.timePassesTo(2020, 3, 3, 12);
        dispatcher.dispatchNow();
        office.looksAgain();
        browser.openFilter("Просроченные");
        assertThat(browser.tasks()).containsExactly("Выбрать площадку");
        browser.screenshot("filters-overdue");
        browser.openFilter("Срок в ближайшие три рабочих дня");
        assertThat(browser.tasks()).isEmpty();

        browser.open("/demo/mail?to=culture.head@kuzbass.example");
        browser.screenshot("demo-mail");
        browser.page()
                .locator("a", new Page.LocatorOptions().setHasText("Просроч"))
                .first()
                .click();
        browser.page().locator("iframe").first().waitFor();
        browser.screenshot("demo-mail-letter");

        office.sitsDown("kuzbass.coordinator");
        browser.openFilter("Задачи всех органов");
        assertThat(browser.taskCards())
                .anySatisfy(card -> assertThat(card)
                        .contains("Выбрать площадку", "Министерство культуры и национальной политики Кузбасса"));
        browser.screenshot("filters-coordinator");
        browser.openFilter("Просроченные");
        assertThat(browser.tasks()).contains("Выбрать площадку");
    }

    private void actIsInForce() {
        office.itIs(2020, 2, 14, 10);
        register.enter(
                ACT,
                new Requisites("66", IN_FORCE, Optional.empty(), Optional.of(IN_FORCE), Optional.empty()),
                "kuzbass.legal");
    }

    private void adoptsItsAct(ProcessInstance act, String body) {
        desk.complete(act, body + ".responsible", "compare-draft", Map.of("differences", "Учтено по существу."));
        desk.complete(
                act,
                body + ".head",
                "sign-act",
                Map.of(
                        "signing",
                        "sign",
                        "actKind",
                        "приказ",
                        "ownActNumber",
                        "1",
                        "adoptedOn",
                        "2020-02-14",
                        "textLink",
                        "https://" + body + ".example/1"));
        desk.complete(act, "kuzbass.coordinator", "check-act", Map.of("actDecision", "accept"));
    }

    /** What the test above does at the screen, done here without one. */
    private void createsAndNotifies(ProcessInstance act, String body) {
        boolean ofGovernment = body.equals("kuzbass.media");
        desk.complete(
                act,
                body + ".responsible",
                "choose-network",
                Map.of(
                        "network",
                        "ok",
                        "ownerClass",
                        ofGovernment ? OwnerKind.GOVERNMENT.name() : OwnerKind.SECTORAL_BODY.name()));
        desk.complete(
                act,
                body + ".executor",
                "create-and-design",
                Map.of(
                        "address",
                        "ok.ru/" + body.substring(8) + handle,
                        "createdOn",
                        "2020-02-14",
                        "requirementsDone",
                        Desk.ticked("description", "design")));
        desk.complete(act, body + ".responsible", "accept-account", Map.of("decision", "accept"));
        if (!ofGovernment) {
            ProcessInstance notice = notices.of("ok", "ok.ru/" + body.substring(8) + handle);
            desk.complete(
                    notice,
                    body + ".responsible",
                    "send-notice",
                    Map.of("outgoingNumber", "1", "sentOn", "2020-02-14"));
            desk.complete(notice, "kuzbass.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        }
    }
}
