package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;
import static org.poryadok.cockpit.CockpitSession.encoded;
import static org.poryadok.cockpit.CockpitSession.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.act.PersonRole;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.OrganisationImport;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Shpakovsky № 1199 brings about by itself, and what it charges the отдел with besides notices and the registry. */
@LivedThrough
class ShpakovskyOtdelTest {

    private static final List<String> NAMED =
            List.of("vk.com/public197204238", "vk.com/shpakray", "vk.com/igorserov_26", "ok.ru/igorserov26");

    @RegisterExtension
    final LivedJurisdiction district =
            new LivedJurisdiction("shpakovsky", "shpakovsky-1199-2023", ZoneId.of("Europe/Moscow"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private Designations designations;

    @Autowired
    private OrganisationImport organisation;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName(
            "Страницы администрации Шпаковского округа официальны с первого дня, школа вносит прежнюю и освобождена от второй")
    @ForClause(
            value = "SHP-0",
            by = {"legal", "coordinator"},
            end = "Цели и основания показаны наименованием акта; в перечень обязанностей преамбула не вошла")
    @ForClause(
            value = "SHP-1",
            by = {"legal", "school.responsible", "coordinator"},
            end =
                    "Приложения в тексте нет, об этом сказано; по утверждённому Порядку школа внесла страницу, которая была до акта")
    @ForClause(
            value = "SHP-8",
            by = "legal",
            end = "Подпись первого заместителя главы внесена с номером и датой, с неё акт перестал быть проектом")
    @ForClause(
            value = "SHP-2.1",
            by = {"legal", "coordinator"},
            end = "Все четыре адреса из акта официальны со дня его вступления в силу, днём раньше – нет")
    @ForClause(
            value = {"SHP-4", "SHP-3.2.1.1"},
            by = {"school.responsible", "school.head", "coordinator", "supervising-body"},
            end =
                    "Страница школы во «ВКонтакте» есть, от «Одноклассников» она освобождена по согласованию: обязанность исполнена")
    void whatTheActItselfNamesIsThereOnItsFirstDay() {
        theActIsEnteredByItsSignature();
        assertThat(NAMED).allSatisfy(address -> assertThat(asked(address)).contains("В реестре нет"));
        theActIsInForce();
        assertThat(NAMED)
                .allSatisfy(address -> assertThat(asked(address))
                        .contains("Официальная страница", "Администрация Шпаковского муниципального округа"));
        theSchoolEntersThePageThatItHas();
        theSchoolIsExemptFromOdnoklassnikiAlone();
        district.nothingHasFailed();
    }

    private void theActIsEnteredByItsSignature() {
        district.beginsAt("2023-08-29T10:00");
        assertThat(district.opened("legal", "enter-requisites", "", "signatory"))
                .startsWith("Первый заместитель главы");
        assertThat(district.shown("legal", "enter-requisites", "", "actGaps"))
                .contains("Приложение (Порядок) отсутствует.");
        district.does(
                "legal",
                "enter-requisites",
                Map.of(
                        "actNumber",
                        "1199",
                        "actDate",
                        "2023-08-29",
                        "signatory",
                        "Первый заместитель главы В. Д. Приходько"));
        district.itIs("2023-09-01T12:00");
    }

    private void theActIsInForce() {
        district.does("legal", "enter-publication", Map.of("publishedOn", "2023-09-01"));
        assertThat(district.opened("coordinator", "confirm-obligations", "", "actTitle"))
                .startsWith("О создании и ведении официальных страниц");
        assertThat(district.shown("coordinator", "confirm-obligations", "", "annexPresent"))
                .isEqualTo("false");
        assertThat(district.shown("coordinator", "confirm-obligations", "", "obligationRows"))
                .contains("пункт 3.2.1.1")
                .doesNotContain("преамбула", "подпись", "пункт 2.1:");
        district.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        district.itIs("2023-09-04T10:00");
    }

    private String asked(String address) {
        return text(CockpitSession.stranger(port).page("/registry/check?url=" + encoded("https://" + address)));
    }

    private void theSchoolEntersThePageThatItHas() {
        district.starts("school.responsible", "enter-accounts", Map.of("entryMode", "one"));
        assertThat(district.opened("school.responsible", "enter-page", "", "clauseCitation"))
                .isEqualTo("пункт 1");
        district.does(
                "school.responsible",
                "enter-page",
                Map.of(
                        "entryDecision",
                        "send",
                        "pageBody",
                        "shpakovsky.school",
                        "ownerClass",
                        "SUBORDINATE_ORGANIZATION",
                        "network",
                        "vk",
                        "address",
                        "vk.com/shpak_school_99",
                        "createdOn",
                        "2019-09-01",
                        "pageProof",
                        "https://school99.example/contacts"));
        district.does("coordinator", "confirm-entry", Map.of("entryConfirmation", "accept"));
        assertThat(accounts.ofBody("shpakovsky.school"))
                .singleElement()
                .satisfies(page -> assertThat(page.state()).isEqualTo(AccountState.ACTIVE));
        assertThat(district.status("SHP-3.2.1.1", "school"))
                .as("Odnoklassniki is still missing")
                .isEqualTo(CardStatus.ON_TIME);
    }

    private void theSchoolIsExemptFromOdnoklassnikiAlone() {
        district.starts("school.head", "exempt-from-account", Map.of());
        district.isRefused("school.head", "apply", "", application("vk"), "exemptNetworks", "которых у органа нет");
        district.does("school.head", "apply", application("ok"));
        district.does("coordinator", "give-opinion", Map.of("opinion", "support", "opinionReason", "Подписчиков нет."));
        district.itIs("2023-09-08T10:00");
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
                        "2023-09-08"));
        assertThat(district.status("SHP-3.2.1.1", "school"))
                .as("one page is there, the other need not be")
                .isEqualTo(CardStatus.FULFILLED);
    }

    private static Map<String, Object> application(String network) {
        return Map.of("exemptNetworks", ticked(network), "specifics", "Одиннадцать учеников, родители во «ВКонтакте».");
    }

    @Test
    @DisplayName(
            "Заместитель главы Шпаковского округа, которого организация знает по имени, отвечает за страницы с первого дня")
    @ForClause(
            value = "SHP-2.2",
            by = {"legal", "administration.responsible"},
            end =
                    "Названное лицо найдено в оргструктуре по имени: юриста о нём не спрашивают, приказа нет, оно утверждает план")
    void personWhomTheInstallationKnowsByNameIsNotAskedFor() {
        installationKnowsTheDeputyOfTheHead();
        theActIsEnteredByItsSignature();
        district.does("legal", "enter-publication", Map.of("publishedOn", "2023-09-01"));
        district.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        district.itIs("2023-09-04T10:00");
        assertThat(district.tasks("legal", "identify-person", "SHP-2.2")).isEmpty();
        assertThat(district.tasks("legal", "identify-person", "SHP-2.3"))
                .as("whose name nobody in the installation bears")
                .hasSize(1);
        assertThat(designations.active("shpakovsky.administration", PersonRole.RESPONSIBLE, LocalDate.of(2023, 9, 2)))
                .hasValueSatisfying(named -> {
                    assertThat(named.officialId()).isEqualTo("shpakovsky.administration.responsible");
                    assertThat(named.ground()).isEqualTo("акт от 29.08.2023 № 1199");
                });
        district.does(
                "legal",
                "identify-person",
                "SHP-2.3",
                Map.of(
                        "namedDecision",
                        "person",
                        "namedOfficialId",
                        "shpakovsky.communications.head",
                        "namedEsiaOn",
                        "2023-09-01"));
        district.does("coordinator", "confirm-person", Map.of("namedConfirmation", "confirm"));
        theDeputyApprovesAPlan();
        district.nothingHasFailed();
    }

    @Test
    @DisplayName("Пока неизвестно, кого назвал акт, внутренний срок подтверждения не идёт ни у одной страницы")
    void noTermRunsForAPageWhosePersonIsNotKnownYet() {
        theActIsEnteredByItsSignature();
        district.does("legal", "enter-publication", Map.of("publishedOn", "2023-09-01"));
        district.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        district.itIs("2023-10-03T10:00");
        assertThat(verifications())
                .as("of every page that the act names")
                .hasSize(3)
                .allSatisfy(card -> assertThat(card.lastDay()).isEmpty());
        assertThat(district.lettersTo("administration.executor"))
                .extracting(entry -> entry.letter().subject())
                .noneMatch(subject -> subject.contains("Уполномоченное лицо администрации"));

        district.does(
                "legal",
                "identify-person",
                "SHP-2.3",
                Map.of(
                        "namedDecision",
                        "person",
                        "namedOfficialId",
                        "shpakovsky.communications.head",
                        "namedEsiaOn",
                        "2023-09-01"));
        district.does("coordinator", "confirm-person", Map.of("namedConfirmation", "confirm"));
        assertThat(verifications()).hasSize(3).allSatisfy(card -> {
            assertThat(card.lastDay()).as("20 working days from then").contains(LocalDate.of(2023, 10, 31));
            assertThat(card.explanation())
                    .contains("03.10.2023 стало известно лицо, названное актом, срок идёт с этого дня");
        });
        assertThat(district.tasks("communications.head", "fulfil-items"))
                .hasSize(2)
                .allSatisfy(task -> assertThat(
                                LocalDate.ofInstant(task.getDueDate().toInstant(), ZoneId.of("Europe/Moscow")))
                        .isEqualTo(LocalDate.of(2023, 10, 31)));
        district.itIs("2023-10-31T10:00");
        assertThat(district.lettersTo("communications.head"))
                .extracting(entry -> entry.letter().subject())
                .anyMatch(subject -> subject.contains("31.10.2023"));
        district.nothingHasFailed();
    }

    private List<ControlCard> verifications() {
        return district.cards("SHP-2.3").stream()
                .filter(card -> card.procedure().equals("verify-account"))
                .toList();
    }

    /** As the staff of the administration stands in its file. */
    private void installationKnowsTheDeputyOfTheHead() {
        String staff = """
                Юрисдикция;Код органа;Логин;ФИО;Должность;Уровень должности;Гражданская служба;Электронная почта;Роли;Работает
                shpakovsky;administration;shpakovsky.administration.responsible;Семенова Елена Викторовна;заместитель главы \
                администрации;заместитель руководителя;нет;administration.responsible@shpakovsky.example;ответственный;да
                """;
        assertThat(organisation
                        .load(
                                Optional.empty(),
                                Optional.of(new ImportFile("staff.csv", staff.getBytes(StandardCharsets.UTF_8))))
                        .clean())
                .isTrue();
    }

    private void theDeputyApprovesAPlan() {
        district.starts("communications.head", "plan-content", Map.of("pageUrl", "vk.com/shpakray"));
        district.does(
                "communications.head",
                "prepare-plan",
                Map.of(
                        "periodFrom",
                        "2023-09-05",
                        "periodTo",
                        "2023-09-30",
                        "planLines",
                        "12.09; https://vk.com/shpakray; Как записаться к врачу; видео; Долинин Р. Е.",
                        "planDecision",
                        "submit"));
        district.does(
                "administration.responsible", "review-plan", Map.of("approval", "accept", "policyConforms", true));
        assertThat(district.tasks("communications.head", "log-publications")).hasSize(1);
    }

    @Test
    @DisplayName("Отдел Шпаковского округа координирует подразделения, запрашивает сведения, решает вместе с центром")
    @ForClause(
            value = "SHP-3.1.2",
            by = {"coordinator", "education.responsible", "culture.responsible"},
            end =
                    "Запрос отдела исполнен в срок комитетом образования и с опозданием комитетом по культуре, закрыт с итогом")
    @ForClause(
            value = "SHP-3.1.3",
            by = {"coordinator", "library.responsible"},
            end = "Библиотека ознакомилась с сообщением отдела, он закрыл вопрос")
    @ForClause(
            value = "SHP-3.1.4",
            by = {"coordinator", "regional-centre", "finance.responsible"},
            end = "Центр вернул проект с замечаниями, согласовал исправленный; решение доведено и закрыто")
    void theOtdelCoordinatesAsksAndAgreesWithTheCentre() {
        district.beginsAt("2023-08-29T10:00");
        district.does(
                "legal",
                "enter-requisites",
                Map.of("actNumber", "1199", "actDate", "2023-08-29", "signatory", "Первый заместитель главы"));
        district.itIs("2023-09-01T12:00");
        district.does("legal", "enter-publication", Map.of("publishedOn", "2023-09-01"));
        district.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));

        twoCommitteesAreAskedAndOneIsLate();
        theLibraryIsTold();
        theCentreAgrees();
        district.nothingHasFailed();
    }

    private void twoCommitteesAreAskedAndOneIsLate() {
        district.itIs("2023-10-02T10:00");
        district.starts("coordinator", "coordinate-decision", Map.of("decisionTopic", "Кто ведёт страницы"));
        district.does(
                "coordinator",
                "enter-decision",
                decision("SHP-3.1.2", "report", "2023-10-02", "shpakovsky.education", "shpakovsky.culture"));
        executes("education", "2023-10-02");
        district.itIs("2023-10-10T10:00");
        assertThat(district.status("SHP-3.1.2", "culture")).isEqualTo(CardStatus.OVERDUE);
        assertThat(district.lettersTo("culture.head", district.card("SHP-3.1.2", "culture")))
                .containsExactly("2023-10-10 overdue");
        executes("culture", "2023-10-10");
        district.does(
                "coordinator",
                "lead-decision",
                Map.of(
                        "leadAction",
                        "rule",
                        "ruledBodies",
                        ticked("shpakovsky.education", "shpakovsky.culture"),
                        "ruling",
                        "accept"));
        district.does("coordinator", "lead-decision", Map.of("leadAction", "close", "summary", "Ответили оба."));
        assertThat(district.status("SHP-3.1.2", "education")).isEqualTo(CardStatus.FULFILLED);
        assertThat(district.status("SHP-3.1.2", "culture")).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    private void executes(String body, String day) {
        district.does(body + ".responsible", "acknowledge", Map.of("acknowledgement", "accept"));
        district.does(
                body + ".responsible",
                "execute",
                Map.of("execution", "done", "executedOn", day, "reportText", "Сведения представлены."));
    }

    private void theLibraryIsTold() {
        district.starts("coordinator", "coordinate-decision", Map.of("decisionTopic", "Доступ к информации"));
        district.does(
                "coordinator",
                "enter-decision",
                decision("SHP-3.1.3", "notice", district.today(), "shpakovsky.library"));
        district.does("library.responsible", "acknowledge", Map.of("acknowledgement", "accept"));
        district.does("coordinator", "lead-decision", Map.of("leadAction", "close", "summary", "Ознакомлена."));
        assertThat(district.status("SHP-3.1.3", "library")).isEqualTo(CardStatus.FULFILLED);
    }

    private void theCentreAgrees() {
        district.starts("coordinator", "coordinate-decision", Map.of("decisionTopic", "Оформление страниц"));
        Map<String, Object> joint = decision("SHP-3.1.4", "notice", district.today(), "shpakovsky.finance");
        district.does("coordinator", "enter-decision", joint);
        assertThat(district.cards("SHP-3.1.4"))
                .as("nobody is told before the centre agrees")
                .isEmpty();
        district.does(
                "regional-centre",
                "agree-jointly",
                Map.of("agreement", "return", "agreementRemarks", "Сошлитесь на образец края."));
        district.does("coordinator", "enter-decision", joint);
        district.does("regional-centre", "agree-jointly", Map.of("agreement", "accept"));
        district.does("finance.responsible", "acknowledge", Map.of("acknowledgement", "accept"));
        district.does("coordinator", "lead-decision", Map.of("leadAction", "close", "summary", "Доведено."));
        assertThat(district.status("SHP-3.1.4", "finance")).isEqualTo(CardStatus.FULFILLED);
    }

    private static Map<String, Object> decision(String clause, String wanted, String day, String... bodies) {
        return new HashMap<>(Map.of(
                "entryDecision",
                "issue",
                "decisionClause",
                clause,
                "decidedOn",
                day,
                "decisionText",
                "Представить сведения.",
                "addresseeMode",
                "bodies",
                "addresseeBodies",
                ticked(bodies),
                "wanted",
                wanted,
                "termKind",
                "working",
                "termDays",
                5));
    }
}
