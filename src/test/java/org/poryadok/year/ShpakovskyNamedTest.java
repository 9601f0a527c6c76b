package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Role;
import org.poryadok.casework.Desk;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NamedHolders;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountEvent;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.AddressCheck;
import org.poryadok.registry.CheckedAddress.Verdict;
import org.poryadok.registry.LegalBasis;
import org.poryadok.registry.LegalGrounds;
import org.poryadok.registry.PublicRegistry;
import org.poryadok.registry.UnattendedAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Shpakovsky district № 1199 names pages of the administration and the persons who answer for them. The installation knows
 * the one of them by name; of the other, the head of the отдел, the legal officer says who he is.
 */
@LivedThrough
class ShpakovskyNamedTest {

    private static final String ACT = "shpakovsky-1199-2023";
    private static final String ADMINISTRATION = "shpakovsky.administration";
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 2);

    @RegisterExtension
    final LivedJurisdiction district = new LivedJurisdiction("shpakovsky", ACT, ZoneId.of("Europe/Moscow"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private AddressCheck check;

    @Autowired
    private PublicRegistry registry;

    @Autowired
    private LegalGrounds grounds;

    @Autowired
    private Designations designations;

    @Autowired
    private UnattendedAccounts unattended;

    @Autowired
    private NamedHolders holders;

    @Test
    @DisplayName("Что постановление называет само, есть в первый день, и ведут это те, кого оно назвало")
    @ForClause(
            value = "SHP-2.1",
            by = {"communications.head", "administration.responsible", "administration.head"},
            end = "Три названные страницы в реестре с первого дня; одну планируют, другую защищают, третью закрыли")
    @ForClause(
            value = {"SHP-2.2", "SHP-2.3"},
            by = {"legal", "coordinator", "communications.head", "administration.responsible"},
            end =
                    "Названные лица определены самим постановлением, без приказа; кто они, указал юридический отдел и подтвердил координатор")
    void whatTheActNamesExistsOnItsFirstDayAndIsKeptByThoseWhomItNames() {
        actEntersIntoForce();
        namedPagesAreInTheRegistry();
        orderAddsNobody("Ответственное лицо называет сам акт (пункт 2.2)", "указывает юридическая служба");
        legalOfficerSaysWhoTheDeputyIs();
        legalOfficerSaysWhoTheHeadOfTheOtdelIs();
        orderAddsNobodyToWhomTheActNames();
        headOfTheOtdelPlansForThePageOfTheAdministration();
        headOfTheOtdelSecuresIt();
        headOfTheOtdelClosesIt();
        district.nothingHasFailed();
    }

    private void actEntersIntoForce() {
        district.beginsAt("2023-08-29T10:00");
        district.does(
                "legal",
                "enter-requisites",
                Map.of("actNumber", "1199", "actDate", "2023-08-29", "signatory", "Первый заместитель главы"));
        district.itIs("2023-09-01T12:00");
        district.does("legal", "enter-publication", Map.of("publishedOn", "2023-09-01"));
        district.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        assertThat(accounts.ofBody(ADMINISTRATION)).isEmpty();
        district.itIs("2023-09-02T00:00");
    }

    private void namedPagesAreInTheRegistry() {
        assertThat(accounts.ofBody(ADMINISTRATION))
                .extracting(page -> page.address().normalized())
                .containsExactlyInAnyOrder(
                        "https://vk.com/public197204238", "https://vk.com/igorserov_26", "https://ok.ru/igorserov26");
        Account page = page("vk.com/shpakray");
        assertThat(page.address().normalized()).isEqualTo("https://vk.com/public197204238");
        assertThat(accounts.history(page.id()))
                .extracting(AccountEvent::kind, AccountEvent::occurredOn)
                .containsExactly(tuple(AccountEvent.Kind.NAMED, FIRST_DAY));
        assertThat(check.check("vk.com/shpakray").verdict()).isEqualTo(Verdict.OFFICIAL);
        assertThat(grounds.standing(registry.account(page.id()).orElseThrow()))
                .extracting(LegalBasis::clauseId)
                .containsExactly("SHP-2.1");
        assertThat(district.tasks("coordinator", "approve-version"))
                .as("the first version of the registry is the obligation of point 3.1.1 alone")
                .hasSize(1);
    }

    private void legalOfficerSaysWhoTheDeputyIs() {
        assertThat(district.tasks("legal", "identify-person", "SHP-6"))
                .as("the controller of point 6 is the same person, and is asked for once")
                .isEmpty();
        assertThat(district.opened("legal", "identify-person", "SHP-2.2", "clauseCitation"))
                .isEqualTo("пункт 2.2, пункт 6");
        assertThat(district.shown("legal", "identify-person", "SHP-2.2", "namedWhy"))
                .contains("Контролёром в оргструктуре числится Ларионов Денис Русланович");
        assertThat(district.opened("legal", "identify-person", "SHP-2.2", "lastDayText"))
                .as("a day, as in the text of the form, and not the last minute of it")
                .matches("\\d\\d\\.\\d\\d\\.\\d{4} \\(.+\\)");
        district.does(
                "legal",
                "identify-person",
                "SHP-2.2",
                Map.of("namedDecision", "person", "namedOfficialId", "shpakovsky.administration.responsible"));
        assertThat(designations.active(ADMINISTRATION, PersonRole.RESPONSIBLE, LocalDate.parse(district.today())))
                .as("nobody has powers whom the coordinator has not confirmed")
                .isEmpty();
        assertThat(district.opened("coordinator", "confirm-person", "SHP-2.2", "namedDifferences"))
                .isEqualTo("Отличие от слов акта: имя не как в акте.");
        district.does("coordinator", "confirm-person", "SHP-2.2", Map.of("namedConfirmation", "confirm"));
        assertThat(holders.isSettled(ACT, "SHP-6", Role.CONTROLLER)).isTrue();
        Designation responsible = designation(PersonRole.RESPONSIBLE);
        assertThat(responsible.officialId()).isEqualTo("shpakovsky.administration.responsible");
        assertThat(responsible.validFrom()).isEqualTo(FIRST_DAY);
        assertThat(responsible.ground()).isEqualTo("акт от 29.08.2023 № 1199");
    }

    private void legalOfficerSaysWhoTheHeadOfTheOtdelIs() {
        assertThat(unattended.of("shpakovsky"))
                .as("nobody could be designated before the act's first day")
                .isEmpty();
        assertThat(district.lettersTo("coordinator"))
                .noneMatch(entry -> entry.letter().subject().startsWith("Страница без лица"));
        district.itIs("2023-09-04T10:00");
        assertThat(unattended.of("shpakovsky")).isNotEmpty();
        assertThat(district.desk("administration.head"))
                .as("no order while the legal officer is being asked")
                .doesNotContain("propose-person");
        assertThat(district.opened("legal", "identify-person", "", "namedText"))
                .startsWith("Саботырев Денис Анатольевич, Начальник отдела");
        assertThat(district.shown("legal", "identify-person", "", "namedWhy"))
                .isEqualTo("В оргструктуре такого должностного лица нет.");
        assertThat(district.shown("legal", "identify-person", "", "namedOptions"))
                .as("first who has the post of the act")
                .matches("(?s)\\[\\{[^}]*shpakovsky\\.communications\\.head.*");
        district.isRefused(
                "legal",
                "identify-person",
                "",
                Map.of("namedDecision", "person"),
                "namedOfficialId",
                "Выберите должностное лицо, которое назвал акт.");
        district.isRefused(
                "legal",
                "identify-person",
                "",
                identified("shpakovsky.legal"),
                "namedOfficialId",
                "Самого себя указать нельзя");
        district.isRefused(
                "legal",
                "identify-person",
                "",
                Map.of("namedDecision", "person", "namedOfficialId", "shpakovsky.communications.head"),
                "namedEsiaOn",
                "Акт называет другое имя");
        legalOfficerNamesALibrarianAndIsCorrected();
        district.does("legal", "identify-person", identified("shpakovsky.communications.head"));
        district.itIs("2023-09-15T12:00");
        assertThat(district.digestsTo("coordinator", "Саботырев"))
                .as("from the last day of the internal term on")
                .first()
                .isEqualTo("2023-09-11");
        district.does("coordinator", "confirm-person", Map.of("namedConfirmation", "confirm"));
        Designation authorised = designation(PersonRole.AUTHORIZED);
        assertThat(authorised.officialId()).isEqualTo("shpakovsky.communications.head");
        assertThat(authorised.byAct()).isTrue();
        assertThat(authorised.esiaConfirmedOn()).contains(LocalDate.of(2023, 9, 1));
        assertThat(authorised.validFrom()).isEqualTo(FIRST_DAY);
        assertThat(district.waiting()).doesNotContainKeys("identify-person", "confirm-person");
    }

    private void orderAddsNobodyToWhomTheActNames() {
        orderAddsNobody("пункт 2.2", "Семенова Елена Викторовна", "Вересаев К. И.", "к изменению акта");
        assertThat(district.startShows("administration.head", "appoint-officials", "namedByActNote"))
                .asString()
                .contains("Ответственное лицо называет сам акт (пункт 2.2)", "Добавить к нему второе приказом нельзя");
        assertThat(designations.activeOf(ADMINISTRATION, LocalDate.parse(district.today())))
                .extracting(Designation::role)
                .containsExactly(PersonRole.AUTHORIZED, PersonRole.RESPONSIBLE);
        assertThat(district.startShows("education.head", "appoint-officials", "namedByActNote"))
                .as("of its own pages the act names nobody")
                .isNull();
        district.starts(
                "education.head", "appoint-officials", Map.of("personRole", "AUTHORIZED", "reason", "Ещё один"));
        assertThat(district.tasks("education.head", "propose-person"))
                .as("the persons of point 3.2.1 and one more")
                .hasSize(3);
    }

    private void orderAddsNobody(String... sentence) {
        Desk.assertRefused(
                () -> district.starts(
                        "administration.head",
                        "appoint-officials",
                        Map.of("personRole", "RESPONSIBLE", "reason", "Нужно второе")),
                "personRole",
                sentence);
    }

    private void legalOfficerNamesALibrarianAndIsCorrected() {
        district.does("legal", "identify-person", identified("shpakovsky.library.executor"));
        assertThat(district.opened("coordinator", "confirm-person", "", "namedDifferences"))
                .isEqualTo("Отличие от слов акта: имя и должность не как в акте, другой орган.");
        assertThat(district.shown("coordinator", "confirm-person", "", "namedEsiaText"))
                .isEqualTo("Личность подтверждена в ЕСИА 01.09.2023.");
        district.does(
                "coordinator",
                "confirm-person",
                Map.of("namedConfirmation", "return", "namedRemarks", "Это библиотекарь, а не начальник отдела."));
        assertThat(designations.activeOf(ADMINISTRATION, LocalDate.parse(district.today())))
                .extracting(Designation::role)
                .containsExactly(PersonRole.RESPONSIBLE);
        assertThat(district.opened("legal", "identify-person", "", "namedRemarks"))
                .isEqualTo("Это библиотекарь, а не начальник отдела.");
    }

    private static Map<String, Object> identified(String official) {
        return Map.of("namedDecision", "person", "namedOfficialId", official, "namedEsiaOn", "2023-09-01");
    }

    private void headOfTheOtdelPlansForThePageOfTheAdministration() {
        district.starts("communications.head", "plan-content", Map.of("pageUrl", "vk.com/shpakray"));
        district.does(
                "communications.head",
                "prepare-plan",
                Map.of(
                        "periodFrom",
                        "2023-09-18",
                        "periodTo",
                        "2023-09-30",
                        "planLines",
                        "19.09; https://vk.com/shpakray; Как записаться к врачу; видео; Долинин Р. Е.",
                        "planDecision",
                        "submit"));
        district.does(
                "administration.responsible", "review-plan", Map.of("approval", "accept", "policyConforms", true));
        assertThat(district.tasks("communications.head", "log-publications")).hasSize(1);
    }

    private void headOfTheOtdelSecuresIt() {
        district.starts(
                "communications.head",
                "secure-account",
                Map.of("occasion", "Начало работы", "pageUrl", "https://ok.ru/igorserov26"));
        assertThat(district.opened("communications.head", "self-check", "", "peopleChoices"))
                .as("an executor whom nobody has authorised has no access")
                .contains("shpakovsky.communications.head", "уполномоченное лицо")
                .doesNotContain("shpakovsky.administration.executor");
        district.does(
                "communications.head",
                "self-check",
                Map.of(
                        "measures1",
                        ticked("TWO_FACTOR", "RECOVERY", "PASSWORDS", "OWNERSHIP"),
                        "entitled1",
                        ticked("shpakovsky.communications.head")));
        district.does("administration.responsible", "review-check", Map.of("reviewDecision", "accept"));
    }

    private void headOfTheOtdelClosesIt() {
        Account page = page("vk.com/igorserov_26");
        district.starts("communications.head", "close-account", Map.of("pageUrl", "vk.com/igorserov_26"));
        assertThat(district.opened("administration.head", "decide-closing", "", "designatedNote"))
                .contains("https://vk.com/igorserov_26", "чтобы её закрыть, акт нужно изменить");
        district.does(
                "administration.head",
                "decide-closing",
                Map.of(
                        "closingDecision",
                        "close",
                        "accountId",
                        page.id().toString(),
                        "closingGround",
                        "REORGANISATION",
                        "orderNumber",
                        "12",
                        "orderDate",
                        "2023-09-15"));
        district.does(
                "communications.head",
                "prepare-page",
                Map.of("archivePlace", "Архив", "subscribersTold", "told", "toldOn", "2023-09-15"));
        district.does("communications.head", "delete-page", Map.of("closedOn", "2023-09-15"));
        assertThat(accounts.account(page.id()).state()).isEqualTo(AccountState.CLOSED);
        assertThat(check.check("vk.com/igorserov_26").verdict()).isEqualTo(Verdict.CLOSED);
    }

    private Account page(String link) {
        return accounts.findByLink(link).orElseThrow();
    }

    private Designation designation(PersonRole role) {
        return designations
                .active(ADMINISTRATION, role, LocalDate.parse(district.today()))
                .orElseThrow();
    }
}
