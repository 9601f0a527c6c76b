package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.casework.FulfilmentProof;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryVersions;
import org.springframework.beans.factory.annotation.Autowired;

/** Shpakovsky district № 1199, published on 01.09.2023 and in force on the Saturday after it, until the October of 2024. */
@LivedThrough
class ShpakovskyYearTest {

    private static final List<String> KEEPING_PAGES = List.of("communications", "education", "culture", "library");

    @RegisterExtension
    final LivedJurisdiction district =
            new LivedJurisdiction("shpakovsky", "shpakovsky-1199-2023", ZoneId.of("Europe/Moscow"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private List<FulfilmentProof> proofs;

    @Test
    @DisplayName("Постановление № 1199 Шпаковского округа живёт от подписания до осени 2024 года")
    @ForClause(
            value = "SHP-7",
            by = "legal",
            end =
                    "Вступило в силу в субботу 2 сентября 2023 года, на следующий день после опубликования; до того никого не обязывало")
    @ForClause(
            value = "SHP-5",
            by = "legal",
            end = "Постановление размещено на сайте администрации, адрес и день внесены, карточка исполнена")
    @ForClause(
            value = "SHP-3.2.1.1",
            by = {"education.executor", "education.responsible", "finance.executor", "library.executor"},
            end =
                    "Одной страницы мало: карточки исполнены, когда появились обе, у финансового управления и библиотеки с опозданием; закрытая страница спрошена снова")
    @ForClause(
            value = "SHP-3.2.1.2",
            by = {"education.head", "finance.head"},
            end = "Ответственные определены приказами, в финансовом управлении с опозданием на два дня")
    @ForClause(
            value = "SHP-3.2.1.3",
            by = {"education.head", "education.hr"},
            end = "Уполномоченные, подтверждённые в ЕСИА, определены; уволившийся заменён к последнему дню работы")
    @ForClause(
            value = "SHP-3.2.2",
            by = {"culture.responsible", "education.responsible", "coordinator"},
            end = "Отдел извещён о каждой странице; возвращённое уведомление подано заново в срок, одно опоздало")
    @ForClause(
            value = "SHP-3.1.5",
            by = "coordinator",
            end = "Центр извещён о каждой странице; опоздание отнесено на орган, который сообщил поздно")
    @ForClause(
            value = "SHP-4",
            by = {"school.head", "coordinator", "supervising-body"},
            end =
                    "Школа освобождена по согласованию, её карточка снята с контроля; через год освобождение пересмотрено и оставлено")
    @ForClause(value = "SHP-3.1.1a", by = "coordinator", end = "Сведения размещены на сайте в пределах месяца")
    @ForClause(
            value = "SHP-3.1.1b",
            by = {"coordinator", "education.head"},
            end = "Реестр сверен органами дважды и размещён заново после изменений")
    @ForClause(value = "SHP-6", by = "administration.responsible", end = "Контролёр снял постановление с контроля")
    void yearOfTheAct() {
        actIsPublishedAndEntersIntoForceOnASaturday();
        legalOfficerSaysWhomTheActNames();
        bodiesAppointTheirPersons();
        schoolIsExempt();
        bodiesCreateTheirPages();
        noticesGoToTheOtdelAndThence();
        bodiesCreateTheirOtherPages();
        financeAndHalfOfTheLibraryAreLate();
        registryIsPlacedWithinTheMonth();
        administrationAddsAPage();
        pageIsVerified();
        administrationAuthorisesItsExecutor();
        commentIsModerated();
        subdivisionModeratesItsOwnPage();
        districtCoordinatesWithTheCentre();
        executorOfEducationLeaves();
        registryIsAuditedOnItsDay();
        cultureClosesItsPage();
        exemptionIsReviewed();
        coordinatorAuditsTheRegistryHimself();
        registryIsPlacedAnew();
        actIsReleasedFromControl();
        yearEnds();
        district.nothingHasFailed();
    }

    private void actIsPublishedAndEntersIntoForceOnASaturday() {
        district.beginsAt("2023-08-29T10:00");
        district.does(
                "legal",
                "enter-requisites",
                Map.of("actNumber", "1199", "actDate", "2023-08-29", "signatory", "Первый заместитель главы"));
        district.itIs("2023-09-01T12:00");
        district.does("legal", "enter-publication", Map.of("publishedOn", "2023-09-01"));
        district.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        district.itIs("2023-09-01T23:59");
        assertThat(district.cards("SHP-3.2.1.1")).isEmpty();
        district.itIs("2023-09-02T00:00");
        assertThat(district.cards("SHP-3.2.1.1"))
                .hasSize(6)
                .allSatisfy(card -> assertThat(card.lastDay()).contains(LocalDate.of(2023, 9, 25)));
    }

    private void legalOfficerSaysWhomTheActNames() {
        identifies(
                "SHP-2.2",
                Map.of("namedDecision", "person", "namedOfficialId", "shpakovsky.administration.responsible"));
        identifies(
                "SHP-2.3",
                Map.of(
                        "namedDecision",
                        "person",
                        "namedOfficialId",
                        "shpakovsky.administration.executor",
                        "namedEsiaOn",
                        "2023-09-01"));
        assertThat(district.waiting()).doesNotContainKey("identify-person");
    }

    private void identifies(String clause, Map<String, Object> person) {
        district.does("legal", "identify-person", clause, person);
        district.does("coordinator", "confirm-person", clause, Map.of("namedConfirmation", "confirm"));
    }

    /** Finance forgets its responsible officer until the day after the term. */
    private void bodiesAppointTheirPersons() {
        district.itIs("2023-09-05T10:00");
        district.does(
                "legal",
                "place-on-site",
                Map.of("siteUrl", "https://shpakovsky.example/1199", "placedOn", "2023-09-01"));
        assertThat(district.status("SHP-5", "administration")).isEqualTo(CardStatus.FULFILLED);
        assertThat(shown("SHP-5")).containsExactly("размещён 01.09.2023: https://shpakovsky.example/1199");
        for (String body : List.of("communications", "education", "culture", "library", "school", "finance")) {
            if (!body.equals("finance")) {
                appoints(body, "SHP-3.2.1.2", Map.of("personId", "shpakovsky." + body + ".responsible"), "2023-09-05");
            }
            appoints(
                    body,
                    "SHP-3.2.1.3",
                    Map.of(
                            "personId",
                            "shpakovsky." + body + ".executor",
                            "networkAuthorised",
                            true,
                            "esiaConfirmedOn",
                            "2023-09-01"),
                    "2023-09-05");
        }
    }

    private void appoints(String body, String clause, Map<String, Object> person, String day) {
        district.does(body + ".head", "propose-person", clause, person);
        district.does(
                body + ".head", "sign-order", clause, Map.of("orderNumber", "3", "orderDate", day, "validFrom", day));
    }

    private void schoolIsExempt() {
        district.itIs("2023-09-08T10:00");
        district.starts("school.head", "exempt-from-account", Map.of());
        district.does(
                "school.head",
                "apply",
                Map.of("exemptNetworks", ticked("vk", "ok"), "specifics", "Одиннадцать учеников, сайт ведёт район."));
        district.does("coordinator", "give-opinion", Map.of("opinion", "support", "opinionReason", "Класс один."));
        district.itIs("2023-09-13T10:00");
        district.does(
                "supervising-body",
                "decide",
                Map.of(
                        "exemptionDecision",
                        "agree",
                        "decisionReason",
                        "Малокомплектная школа",
                        "letterNumber",
                        "14",
                        "letterDate",
                        "2023-09-12"));
        district.itIs("2023-09-13T18:00");
        assertThat(district.status("SHP-3.2.1.1", "school")).isEqualTo(CardStatus.RELEASED);
    }

    private void bodiesCreateTheirPages() {
        district.itIs("2023-09-18T10:00");
        KEEPING_PAGES.forEach(body -> createsPage(body, "vk", "2023-09-18"));
        assertThat(KEEPING_PAGES)
                .allSatisfy(body -> assertThat(district.status("SHP-3.2.1.1", body))
                        .as("%s has no page in OK yet", body)
                        .isEqualTo(CardStatus.ON_TIME));
    }

    private void createsPage(String body, String network, String day) {
        String host = network.equals("vk") ? "vk.com" : "ok.ru";
        district.does(
                body + ".executor",
                "create-and-design",
                network,
                Map.of("address", host + "/shpak_year_" + body, "createdOn", day));
        district.does(body + ".responsible", "accept-account", Map.of("decision", "accept"));
    }

    /** All but the library, which takes VKontakte for enough. */
    private void bodiesCreateTheirOtherPages() {
        district.itIs("2023-09-25T10:00");
        for (String body : List.of("communications", "education", "culture")) {
            createsPage(body, "ok", "2023-09-25");
            isToldOf(body, "2023-09-25");
            assertThat(district.status("SHP-3.2.1.1", body)).as(body).isEqualTo(CardStatus.FULFILLED);
        }
    }

    private void isToldOf(String body, String day) {
        if (!body.equals("communications")) {
            tellsTheOtdel(body, day);
            district.does("coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        }
        tellsTheCentre(body, day);
    }

    /** Culture's first notice is returned; education's is late, and the second tier is late through it. */
    private void noticesGoToTheOtdelAndThence() {
        district.itIs("2023-09-20T15:00");
        tellsTheCentre("communications", "2023-09-20");
        tellsTheOtdel("culture", "2023-09-20");
        district.does(
                "coordinator",
                "check-notice",
                Map.of("noticeDecision", "return", "noticeRemarks", "Не указан владелец."));
        for (String body : List.of("culture", "library")) {
            tellsTheOtdel(body, "2023-09-20");
            district.does("coordinator", "check-notice", Map.of("noticeDecision", "accept"));
            tellsTheCentre(body, "2023-09-20");
        }
        district.itIs("2023-09-22T15:00");
        tellsTheOtdel("education", "2023-09-22");
        district.does("coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        tellsTheCentre("education", "2023-09-22");

        ControlCard first = district.card("SHP-3.2.2", "education");
        assertThat(district.status(first)).isEqualTo(CardStatus.FULFILLED_LATE);
        assertThat(district.status("SHP-3.2.2", "culture")).isEqualTo(CardStatus.FULFILLED);
        assertThat(late().attributableTo()).contains(first.id());
        assertThat(district.status(late())).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    /** The only notice to the centre whose lateness another body has caused. */
    private ControlCard late() {
        List<ControlCard> found = district.cards("SHP-3.1.5").stream()
                .filter(card -> card.attributableTo().isPresent())
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void tellsTheOtdel(String body, String day) {
        district.does(body + ".responsible", "send-notice", Map.of("outgoingNumber", "12-6", "sentOn", day));
    }

    private void tellsTheCentre(String body, String day) {
        district.does(
                "coordinator",
                "send-to-center",
                "shpakovsky." + body,
                Map.of("centerOutgoingNumber", "01-17", "centerSentOn", day));
    }

    /** Finance has neither a responsible officer nor a page on 25 September, the library one page of two. */
    private void financeAndHalfOfTheLibraryAreLate() {
        district.itIs("2023-09-27T10:00");
        assertThat(district.status("SHP-3.2.1.2", "finance")).isEqualTo(CardStatus.OVERDUE);
        assertThat(district.lettersTo("finance.head"))
                .extracting(entry -> entry.letter().subject())
                .anySatisfy(
                        subject -> assertThat(subject).startsWith("Срок 25.09.2023: «Определить ответственных лиц», "))
                .anySatisfy(subject -> assertThat(subject)
                        .startsWith("Просрочено на 1 рабочий день: «Определить ответственных лиц», "))
                .anySatisfy(subject ->
                        assertThat(subject).startsWith("Просрочено на 1 рабочий день: «Создать официальные…», "))
                .allSatisfy(subject -> assertThat(subject).hasSizeLessThan(90));
        assertThat(district.digestsTo("coordinator", "Финансовое управление")).containsExactly("2023-09-27");
        assertThat(district.digestsTo("coordinator", "Комитет образования"))
                .as("its notice was late")
                .first()
                .isEqualTo("2023-09-22");
        appoints("finance", "SHP-3.2.1.2", Map.of("personId", "shpakovsky.finance.responsible"), "2023-09-27");
        assertThat(district.lettersTo("library.head"))
                .extracting(entry -> entry.letter().text())
                .anySatisfy(text -> assertThat(text)
                        .contains("Создать официальные страницы", "О чём: создано 1 из 2: нет «Одноклассники»"));
        assertThat(district.digestsTo("coordinator", "создано 1 из 2: нет «Одноклассники»"))
                .containsExactly("2023-09-27");
        createsPage("finance", "vk", "2023-09-27");
        isToldOf("finance", "2023-09-27");
        assertThat(district.status("SHP-3.2.1.1", "finance")).isEqualTo(CardStatus.OVERDUE);
        for (String body : List.of("finance", "library")) {
            createsPage(body, "ok", "2023-09-27");
            isToldOf(body, "2023-09-27");
            assertThat(district.status("SHP-3.2.1.1", body)).as(body).isEqualTo(CardStatus.FULFILLED_LATE);
        }
        assertThat(district.status("SHP-3.2.1.2", "finance")).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    private void registryIsPlacedWithinTheMonth() {
        district.itIs("2023-09-28T10:00");
        district.does("coordinator", "approve-version", Map.of("versionDecision", "approve"));
        district.does(
                "coordinator",
                "place-registry",
                Map.of("siteUrl", "https://shmr.example/pages", "placedOn", "2023-09-28"));
        assertThat(shown("SHP-3.1.1a"))
                .containsExactly("версия реестра № 1, размещена 28.09.2023: https://shmr.example/pages");
    }

    /** By what the report on execution shows that a clause was fulfilled. */
    private List<String> shown(String clause) {
        return district.cards(clause).stream()
                .flatMap(card -> proofs.stream()
                        .filter(proof -> proof.procedure().equals(card.procedure()))
                        .flatMap(proof -> proof.of(card).stream()))
                .toList();
    }

    private void administrationAddsAPage() {
        district.itIs("2023-10-02T10:00");
        district.starts(
                "administration.responsible", "create-account", Map.of("reason", "Новая страница администрации"));
        district.does(
                "administration.responsible",
                "choose-network",
                Map.of("network", "ok", "ownerClass", "ADMINISTRATION"));
        district.does(
                "administration.executor",
                "create-and-design",
                Map.of("address", "ok.ru/shpak_year_administration", "createdOn", "2023-10-02"));
        district.does("administration.responsible", "accept-account", Map.of("decision", "accept"));
        tellsTheCentre("administration", "2023-10-02");
    }

    private void pageIsVerified() {
        String page = accounts.findByLink("ok.ru/shpak_year_administration")
                .orElseThrow()
                .id()
                .toString();
        district.does(
                "administration.head",
                "give-epgu-access",
                Map.of("epguPerson", "shpakovsky.administration.executor", "epguAddedOn", "2023-10-02"));
        Map<String, Object> item =
                Map.of("state1", "DONE", "settledOn1", "2023-10-02", "proof1", "https://proof.example/1");
        district.does("administration.executor", "fulfil-items", page, item);
        district.does(
                "coordinator",
                "check-items",
                page,
                Map.of("confirmation", "return", "itemRemarks", "Приложите подтверждение."));
        district.does("administration.executor", "fulfil-items", page, item);
        district.does("coordinator", "check-items", page, Map.of("confirmation", "accept"));
        assertThat(district.cards("SHP-2.3"))
                .extracting(district::status)
                .as("the page that was added; those that the act names are still to be verified")
                .containsOnlyOnce(CardStatus.FULFILLED);
    }

    /** Nobody else publishes and answers on the pages (SHP-2.3). */
    private void administrationAuthorisesItsExecutor() {
        String head = "administration.head";
        district.starts(
                head,
                "appoint-officials",
                Map.of("personRole", "AUTHORIZED", "reason", "Ведение страниц администрации"));
        district.does(
                head,
                "propose-person",
                Map.of(
                        "personId",
                        "shpakovsky.administration.executor",
                        "networkAuthorised",
                        true,
                        "esiaConfirmedOn",
                        "2023-10-02"));
        district.does(
                head, "sign-order", Map.of("orderNumber", "31", "orderDate", "2023-10-02", "validFrom", "2023-10-02"));
    }

    /** Who is designated under 3.2.1.3 answers the readers of the pages of his own body. */
    private void subdivisionModeratesItsOwnPage() {
        CardStatus designated = district.status("SHP-3.2.1.3", "education");
        district.starts(
                "education.executor",
                "moderate-comment",
                Map.of(
                        "entryKind",
                        "comment",
                        "entryText",
                        "Когда запись в школу?",
                        "authorName",
                        "Пётр",
                        "entryAddress",
                        "https://vk.com/wall-7_8?reply=9"));
        assertThat(district.shown("education.executor", "classify", "", "clauseCitation"))
                .isEqualTo("пункт 3.2.1.3");
        assertThat(district.shown("education.executor", "classify", "", "lastDayText"))
                .as("three weeks are the term of designating")
                .isEqualTo("не установлен");
        district.does(
                "education.executor",
                "classify",
                Map.of(
                        "entryDecision",
                        "nothing",
                        "accountId",
                        accounts.ofBody("shpakovsky.education").get(0).id().toString()));
        assertThat(designated).isEqualTo(CardStatus.FULFILLED);
    }

    private void commentIsModerated() {
        String page = accounts.ofBody("shpakovsky.administration").get(0).id().toString();
        district.starts(
                "administration.executor",
                "moderate-comment",
                Map.of(
                        "entryKind",
                        "comment",
                        "entryText",
                        "Купите у нас.",
                        "authorName",
                        "Иван",
                        "entryAddress",
                        "https://vk.com/wall-1_2?reply=3"));
        district.does(
                "administration.executor",
                "classify",
                Map.of(
                        "entryDecision",
                        "violation",
                        "accountId",
                        page,
                        "snapshotPlace",
                        "1.png",
                        "groundNote",
                        "Правила площадки о спаме"));
        district.does(
                "administration.executor",
                "delete-entry",
                Map.of("removalResult", "deleted", "removedOn", "2023-10-02"));
    }

    private void districtCoordinatesWithTheCentre() {
        district.itIs("2023-10-09T10:00");
        district.starts("coordinator", "coordinate-decision", Map.of("decisionTopic", "Оформление страниц"));
        district.does(
                "coordinator",
                "enter-decision",
                Map.of(
                        "entryDecision",
                        "issue",
                        "decisionClause",
                        "SHP-3.1.4",
                        "decidedOn",
                        "2023-10-09",
                        "decisionText",
                        "Оформить страницы единообразно.",
                        "addresseeMode",
                        "all",
                        "wanted",
                        "notice",
                        "termKind",
                        "none"));
        district.does("regional-centre", "agree-jointly", Map.of("agreement", "accept"));
        assertThat(district.cards("SHP-3.1.4")).hasSize(6);
        district.does(
                "coordinator",
                "lead-decision",
                Map.of("leadAction", "withdraw", "withdrawReason", "Край утвердил образец."));
    }

    private void executorOfEducationLeaves() {
        district.itIs("2023-11-01T10:00");
        district.starts("education.hr", "replace-official", Map.of());
        district.does(
                "education.hr",
                "report-departure",
                Map.of(
                        "officialId",
                        "shpakovsky.education.executor",
                        "lastDay",
                        "2023-11-10",
                        "departureDocument",
                        "приказ от 01.11.2023 № 14-к",
                        "departure",
                        "DISMISSAL"));
        district.does(
                "education.head",
                "propose-person",
                Map.of(
                        "personId",
                        "shpakovsky.education.specialist",
                        "networkAuthorised",
                        true,
                        "esiaConfirmedOn",
                        "2023-10-30"));
        district.does(
                "education.head",
                "sign-order",
                Map.of("orderNumber", "40", "orderDate", "2023-11-01", "validFrom", "2023-11-11"));
        district.itIs("2023-11-10T17:00");
        district.does(
                "education.head",
                "hand-over-access",
                Map.of(
                        "rightsRemovedOn",
                        ticked(accounts.ofBody("shpakovsky.education").stream()
                                .map(page -> page.address().normalized())
                                .toArray(String[]::new)),
                        "gospabliki",
                        "DONE",
                        "epgu",
                        "DONE",
                        "secrets",
                        "DONE",
                        "receivedBy",
                        "shpakovsky.education.specialist",
                        "handedOverOn",
                        "2023-11-10"));
    }

    private void cultureClosesItsPage() {
        district.itIs("2023-12-01T10:00");
        Account page = accounts.ofBody("shpakovsky.culture").stream()
                .filter(kept -> kept.network().equals("ok"))
                .findFirst()
                .orElseThrow();
        district.starts("culture.head", "close-account", Map.of());
        district.does(
                "culture.head",
                "decide-closing",
                Map.of(
                        "closingDecision",
                        "close",
                        "accountId",
                        page.id().toString(),
                        "closingGround",
                        "OTHER",
                        "groundNote",
                        "страница создана по ошибке",
                        "orderNumber",
                        "4",
                        "orderDate",
                        "2023-11-30"));
        district.does(
                "culture.executor",
                "prepare-page",
                Map.of(
                        "archivePlace",
                        "Сервер отдела",
                        "subscribersTold",
                        "impossible",
                        "notToldBecause",
                        "Подписчиков нет."));
        district.does("culture.executor", "delete-page", Map.of("closedOn", "2023-12-01"));
        tellsTheOtdel("culture", "2023-12-01");
        district.does("coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        tellsTheCentre("culture", "2023-12-01");
        assertThat(accounts.account(page.id()).state()).isEqualTo(AccountState.CLOSED);
        cultureMissesItAgain();
    }

    /** «И обеспечить их дальнейшее ведение»: another one is asked for with an internal term, and the coordinator knows. */
    private void cultureMissesItAgain() {
        district.itIs("2023-12-05T10:00");
        assertThat(district.digestsTo("coordinator", "создано 1 из 2: нет «Одноклассники» (закрыта 01.12.2023)"))
                .containsExactly("2023-12-04", "2023-12-05");
        assertThat(district.shown("culture.executor", "create-and-design", "ok", "reason"))
                .contains("страница создана по ошибке", "срока для новой акт не устанавливает");
        district.does(
                "culture.executor",
                "create-and-design",
                Map.of("address", "ok.ru/shpak_year_culture_again", "createdOn", "2023-12-05"));
        district.does("culture.responsible", "accept-account", Map.of("decision", "accept"));
        isToldOf("culture", "2023-12-05");
        assertThat(district.cards("SHP-3.2.1.1"))
                .filteredOn(card -> card.bodyId().equals("shpakovsky.culture"))
                .hasSize(2)
                .allSatisfy(card -> assertThat(district.status(card)).isEqualTo(CardStatus.FULFILLED));
    }

    private void exemptionIsReviewed() {
        district.itIs("2024-09-13T12:00");
        district.does(
                "supervising-body",
                "review-exemption",
                Map.of("reviewDecision", "keep", "reviewReason", "Ничего не изменилось."));
    }

    private void registryIsAuditedOnItsDay() {
        district.itIs("2023-11-16T10:00");
        entriesAreConfirmed(
                "2023-11-10",
                "administration",
                "communications",
                "culture",
                "education",
                "finance",
                "library",
                "school");
    }

    private void coordinatorAuditsTheRegistryHimself() {
        district.itIs("2024-10-01T10:00");
        district.starts(
                "coordinator", "audit-registry", Map.of("auditOccasion", "перед выборами", "answerBy", "2024-10-15"));
        entriesAreConfirmed(
                "2024-09-25",
                "administration",
                "communications",
                "culture",
                "education",
                "finance",
                "library",
                "school");
    }

    private void entriesAreConfirmed(String oldestPostOn, String... bodies) {
        for (String body : bodies) {
            Map<String, Object> form = new HashMap<>(Map.of(
                    "itemsChecked",
                    ticked("PAGES", "MARK", "ADMINISTRATORS", "LAST_POST", "EXEMPTIONS"),
                    "auditAnswer",
                    "confirm"));
            if (accounts.ofBody("shpakovsky." + body).stream().anyMatch(page -> page.state() == AccountState.ACTIVE)) {
                form.put("oldestPostOn", oldestPostOn);
            }
            district.does(body + ".head", "check-entries", form);
        }
        district.does("coordinator", "approve-audit", Map.of("auditConclusion", "Реестр верен."));
    }

    private void registryIsPlacedAnew() {
        district.does("coordinator", "approve-version", Map.of("versionDecision", "redraw"));
        district.does("coordinator", "approve-version", Map.of("versionDecision", "approve"));
        district.does(
                "coordinator",
                "place-registry",
                Map.of("siteUrl", "https://shmr.example/pages", "placedOn", "2024-10-01"));
    }

    private void actIsReleasedFromControl() {
        district.does("administration.responsible", "release-act", Map.of("releaseNote", "Исполнено."));
    }

    private void yearEnds() {
        assertThat(district.cards("SHP-3.2.1.1"))
                .allSatisfy(card -> assertThat(district.status(card)).isEqualTo(CardStatus.RELEASED));
        assertThat(district.cards("SHP-3.1.1a"))
                .singleElement()
                .satisfies(card -> assertThat(card.fulfilledAt()).isPresent());
        assertThat(accounts.ofJurisdiction("shpakovsky"))
                .filteredOn(page -> page.state() == AccountState.ACTIVE)
                .extracting(page -> page.bodyId() + " " + page.network())
                .containsExactlyInAnyOrder(
                        "shpakovsky.administration ok",
                        "shpakovsky.administration ok",
                        "shpakovsky.administration vk",
                        "shpakovsky.administration vk",
                        "shpakovsky.communications ok",
                        "shpakovsky.communications vk",
                        "shpakovsky.culture ok",
                        "shpakovsky.culture vk",
                        "shpakovsky.education ok",
                        "shpakovsky.education vk",
                        "shpakovsky.finance ok",
                        "shpakovsky.finance vk",
                        "shpakovsky.library ok",
                        "shpakovsky.library vk");
        int placed = versions.newest("shpakovsky").orElseThrow().number();
        assertThat(versions.publications("shpakovsky", placed)).isNotEmpty();
        assertThat(versions.entries("shpakovsky", placed))
                .filteredOn(entry -> entry.state() == RegistryEntry.State.EXEMPT)
                .singleElement()
                .satisfies(entry -> assertThat(entry.ground().orElseThrow()).contains("Малокомплектная школа"));
    }
}
