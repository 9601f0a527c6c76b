package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.act.PersonRole;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Designations;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.PublicRegistry;
import org.poryadok.registry.VersionChain;
import org.springframework.beans.factory.annotation.Autowired;

/** The draft of St Petersburg, from the day on which it gets its number until the summer of 2021. */
@LivedThrough
class SpbYearTest {

    private static final String ADMINISTRATION = "governor-administration";
    private static final List<String> BODIES =
            List.of("press-committee", "it-committee", "health", "education", "culture", "inspection");

    @RegisterExtension
    final LivedJurisdiction petersburg = new LivedJurisdiction("spb", "spb-draft-2020", ZoneId.of("Europe/Moscow"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private Designations designations;

    @Autowired
    private PublicRegistry site;

    @Autowired
    private DataSource database;

    @Test
    @DisplayName("Распоряжение Санкт-Петербурга живёт с того дня, как проект получил номер, до лета 2021 года")
    @ForClause(
            value = "SPB-2.1",
            by = {"coordinator", "culture.responsible"},
            end = "Комитет по печати дал указание, Комитет по культуре исполнил его, отчёт принят")
    @ForClause(
            value = "SPB-2.2",
            by = {"coordinator", "health.responsible"},
            end = "На вопрос об оформлении ответил Комитет по печати, карточка исполнена")
    @ForClause(
            value = "SPB-2.3",
            by = "coordinator",
            end = "Реестр составлен с аккаунтами Правительства, руководителей и органов, версия утверждена")
    @ForClause(
            value = "SPB-3",
            by = "publisher",
            end = "Пресс-служба разместила на сайте все тринадцать записей реестра")
    @ForClause(
            value = "SPB-4",
            by = {"security", "health.responsible"},
            end =
                    "На вопрос о пароле ответил Комитет по информатизации и связи, карточка исполнена; захваченная страница возвращена с его помощью")
    @ForClause(
            value = "SPB-5.1",
            by = {"governor-administration.responsible", "governor-administration.executor"},
            end = "Аккаунт Правительства создан Администрацией Губернатора до 1 октября 2020 года")
    @ForClause(
            value = "SPB-5.2",
            by = "governor-administration.head",
            end = "Ответственное лицо Администрации Губернатора определено приказом, должность подходит")
    @ForClause(
            value = "SPB-5.3",
            by = "governor-administration.head",
            end = "Исполнитель Администрации Губернатора определён приказом")
    @ForClause(
            value = "SPB-6.1",
            by = {"health.executor", "culture.responsible"},
            end = "Карточки шести органов исполнены, когда появились аккаунты и органов, и руководителей")
    @ForClause(
            value = "SPB-6.2",
            by = "health.head",
            end = "Ответственные определены; лицо ниже заместителя руководителя не принято")
    @ForClause(
            value = "SPB-6.3",
            by = {"health.head", "education.head", "education.hr"},
            end = "Исполнители определены; уволившийся заменён к последнему дню работы")
    @ForClause(
            value = "SPB-7",
            by = {"health.head", "inspection.head", "coordinator"},
            end = "Семь отчётов поданы и проверены, отчёт инспекции с опозданием")
    @ForClause(
            value = "SPB-8",
            by = "controller",
            end = "Вице-губернатор решил по каждому отчёту и снял распоряжение с контроля")
    void yearOfTheAct() {
        theDraftObligesNobodyUntilItHasItsRequisites();
        everyBodyDesignatesItsPersonsAndARankIsRefused();
        everyBodyCreatesItsPageAndOneIsReturned();
        thePressServicePublishesTheRegistry();
        healthAsksOnBothTopics();
        theCommitteeCoordinates();
        theBodiesReportAndTheInspectionIsLate();
        theRegistryIsAudited();
        aPageIsStolen();
        aResponsiblePersonLeaves();

        cardsTellTheYear();
        theControllerReleasesTheAct();
        lettersTellWhoWasWarned();
        theRegistryStandsAsItWasKept();
        petersburg.nothingHasFailed();
    }

    private void theDraftObligesNobodyUntilItHasItsRequisites() {
        petersburg.beginsAt("2020-07-01T10:00");
        petersburg.isRefused(
                "legal",
                "enter-requisites",
                "spb-draft-2020",
                Map.of("actDate", "2020-07-01", "signatory", "Губернатор", "inForceFrom", "2020-07-01"),
                "actNumber",
                "остаётся проектом и обязанностей не создаёт");
        assertThat(petersburg.allCards()).isEmpty();
        assertThat(petersburg.desk("health.head")).isEmpty();
        petersburg.does(
                "legal",
                "enter-requisites",
                "spb-draft-2020",
                Map.of(
                        "actNumber",
                        "15-р",
                        "actDate",
                        "2020-07-01",
                        "signatory",
                        "Губернатор",
                        "inForceFrom",
                        "2020-07-01"));
        assertThat(petersburg.opened("coordinator", "confirm-obligations", "", "standingRows"))
                .as("who controls, as the act writes it, until somebody has said who that is")
                .contains("Потехина И.П.")
                .doesNotContain("Александров");
        petersburg.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        assertThat(petersburg.opened("legal", "identify-person", "SPB-8", "namedWhy"))
                .as("the controller of the installation is not the person whom the act names")
                .contains("Контролёром в оргструктуре числится");
        petersburg.does(
                "legal", "identify-person", Map.of("namedDecision", "person", "namedOfficialId", "spb.controller"));
        petersburg.does("coordinator", "confirm-person", Map.of("namedConfirmation", "confirm"));
        assertThat(petersburg.desk("health.head")).contains("propose-person", "sign-report");
        assertThat(petersburg.cards("SPB-7")).hasSize(7);
    }

    private void everyBodyDesignatesItsPersonsAndARankIsRefused() {
        petersburg.itIs("2020-07-20T11:00");
        petersburg.isRefused(
                "health.head",
                "propose-person",
                "SPB-6.2",
                Map.of("personId", "spb.health.specialist"),
                "personId",
                "Пункт 6.2");
        appoint(ADMINISTRATION, "SPB-5.2", "responsible");
        appoint(ADMINISTRATION, "SPB-5.3", "executor");
        BODIES.forEach(body -> {
            appoint(body, "SPB-6.2", "responsible");
            appoint(body, "SPB-6.3", "executor");
        });
        assertThat(designations.active("spb.health", PersonRole.RESPONSIBLE, LocalDate.of(2020, 7, 21)))
                .isPresent();
    }

    private void appoint(String body, String clause, String person) {
        petersburg.does(body + ".head", "propose-person", clause, Map.of("personId", "spb." + body + "." + person));
        petersburg.does(
                body + ".head",
                "sign-order",
                clause,
                Map.of("orderNumber", "8", "orderDate", "2020-07-20", "validFrom", "2020-07-20"));
    }

    private void everyBodyCreatesItsPageAndOneIsReturned() {
        petersburg.itIs("2020-08-17T11:00");
        create(ADMINISTRATION, "GOVERNMENT", "2020-08-17");
        BODIES.stream()
                .filter(body -> !body.equals("culture"))
                .forEach(body -> create(body, "EXECUTIVE_BODY", "2020-08-17"));
        petersburg.does(
                "culture.responsible",
                "choose-network",
                "EXECUTIVE_BODY",
                Map.of("network", "vk", "ownerClass", "EXECUTIVE_BODY"));
        petersburg.does(
                "culture.executor",
                "create-and-design",
                Map.of("address", "vk.com/spb_culture", "createdOn", "2020-08-17"));
        petersburg.does(
                "culture.responsible", "accept-account", Map.of("decision", "return", "remarks", "Нет описания."));
        petersburg.does(
                "culture.executor",
                "create-and-design",
                Map.of("address", "vk.com/spb_culture", "createdOn", "2020-08-17"));
        petersburg.does("culture.responsible", "accept-account", Map.of("decision", "accept"));
        assertThat(petersburg.cards("SPB-6.1"))
                .hasSize(6)
                .allSatisfy(card -> assertThat(petersburg.status(card))
                        .as("the accounts of the heads are still missing")
                        .isEqualTo(CardStatus.ON_TIME));
        BODIES.forEach(body -> create(body, "HEAD", "2020-08-17"));
        assertThat(petersburg.cards("SPB-6.1"))
                .allSatisfy(card -> assertThat(petersburg.status(card)).isEqualTo(CardStatus.FULFILLED));
    }

    private void create(String body, String owner, String day) {
        petersburg.does(body + ".responsible", "choose-network", owner, Map.of("network", "vk", "ownerClass", owner));
        petersburg.does(
                body + ".executor",
                "create-and-design",
                Map.of(
                        "address",
                        "vk.com/spb_" + body.replace('-', '_') + (owner.equals("HEAD") ? "_head" : ""),
                        "createdOn",
                        day));
        petersburg.does(body + ".responsible", "accept-account", Map.of("decision", "accept"));
    }

    private void thePressServicePublishesTheRegistry() {
        petersburg.itIs("2020-08-18T11:00");
        while (!petersburg.tasks("coordinator", "approve-version").isEmpty()) {
            petersburg.does("coordinator", "approve-version", Map.of("versionDecision", "approve"));
            petersburg.does(
                    "publisher",
                    "place-registry",
                    Map.of("siteUrl", "https://www.gov.spb.ru/registry", "placedOn", petersburg.today()));
        }
    }

    private void healthAsksOnBothTopics() {
        petersburg.starts(
                "health.responsible",
                "consult",
                Map.of(
                        "topics",
                        ticked("content", "security"),
                        "subject",
                        "Обложка и пароль",
                        "question",
                        "Как это сделать?"));
        for (String adviser : List.of("coordinator", "security")) {
            petersburg.does(
                    adviser,
                    "answer-question",
                    adviser.equals("security") ? "SPB-4" : "SPB-2.2",
                    Map.of("answerDecision", "answer", "answerText", "Так.", "sharing", "keep"));
            petersburg.does("health.responsible", "read-answer", Map.of("questionSettled", "yes"));
        }
        assertThat(petersburg.status("SPB-2.2", "press-committee")).isEqualTo(CardStatus.FULFILLED);
        assertThat(petersburg.status("SPB-4", "it-committee")).isEqualTo(CardStatus.FULFILLED);
    }

    private void theCommitteeCoordinates() {
        petersburg.itIs("2020-09-01T11:00");
        petersburg.starts("coordinator", "coordinate-decision", Map.of("decisionTopic", "Оформление страниц"));
        petersburg.does(
                "coordinator",
                "enter-decision",
                Map.of(
                        "entryDecision",
                        "issue",
                        "decisionClause",
                        "SPB-2.1",
                        "decidedOn",
                        "2020-09-01",
                        "decisionText",
                        "Оформить страницы.",
                        "addresseeMode",
                        "bodies",
                        "addresseeBodies",
                        ticked("spb.culture"),
                        "wanted",
                        "report",
                        "termKind",
                        "working",
                        "termDays",
                        5));
        petersburg.does("culture.responsible", "acknowledge", Map.of("acknowledgement", "accept"));
        petersburg.does(
                "culture.responsible",
                "execute",
                Map.of("execution", "done", "executedOn", "2020-09-01", "reportText", "Оформлена."));
        petersburg.does(
                "coordinator",
                "lead-decision",
                Map.of("leadAction", "rule", "ruledBodies", ticked("spb.culture"), "ruling", "accept"));
        petersburg.does("coordinator", "lead-decision", Map.of("leadAction", "close", "summary", "Исполнено."));
    }

    private void theBodiesReportAndTheInspectionIsLate() {
        petersburg.itIs("2020-10-26T11:00");
        report(ADMINISTRATION);
        BODIES.stream().filter(body -> !body.equals("inspection")).forEach(this::report);
        petersburg.itIs("2020-11-02T23:59");
        assertThat(petersburg.status("SPB-7", "inspection")).isNotEqualTo(CardStatus.OVERDUE);
        petersburg.itIs("2020-11-05T11:00");
        assertThat(petersburg.status("SPB-7", "inspection")).isEqualTo(CardStatus.OVERDUE);
        petersburg.does(
                "controller", "decide-overdue", Map.of("overdueDecision", "leave", "comesBackOn", "2020-11-16"));
        report("inspection");
        assertThat(petersburg.status("SPB-7", "inspection")).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    private void report(String body) {
        petersburg.does(
                body + ".head", "sign-report", Map.of("reportNumber", "01-05/1", "reportSentOn", petersburg.today()));
        if (body.equals("press-committee")) {
            // Nobody reports to himself.
            petersburg.does("controller", "check-report", "spb." + body, Map.of("reportDecision", "accept"));
        } else {
            petersburg.does(
                    "coordinator",
                    "check-report",
                    "spb." + body,
                    Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
        }
        petersburg.does(
                "controller",
                "decide-control",
                "spb." + body,
                body.equals("inspection")
                        ? Map.of(
                                "controlDecision", "leave", "comesBackOn", "2021-07-01", "controlNote", "Срок нарушен.")
                        : Map.of("controlDecision", "release", "controlNote", "Исполнено."));
    }

    private void theRegistryIsAudited() {
        petersburg.itIs("2020-11-18T11:00");
        assertThat(petersburg.tasks("coordinator", "check-entries"))
                .as("asked of every body with a page")
                .hasSize(7);
        for (String body : List.of(
                ADMINISTRATION, "press-committee", "it-committee", "health", "education", "culture", "inspection")) {
            petersburg.does(
                    body + ".responsible",
                    "check-entries",
                    Map.of(
                            "itemsChecked",
                            ticked("PAGES", "MARK", "ADMINISTRATORS", "LAST_POST", "EXEMPTIONS"),
                            "oldestPostOn",
                            "2020-11-10",
                            "auditAnswer",
                            "confirm"));
        }
        petersburg.does("coordinator", "approve-audit", Map.of("auditConclusion", "Реестр верен."));
    }

    private void aPageIsStolen() {
        petersburg.itIs("2021-02-10T08:00");
        petersburg.starts(
                "health.executor",
                "account-compromised",
                Map.of("sign", "FOREIGN_POST", "pageUrl", "vk.com/spb_health", "seen", "Реклама"));
        petersburg.does(
                "health.executor",
                "contain",
                Map.of("containment", "real", "measuresTaken", ticked("SUPPORT", "SESSIONS", "CREDENTIALS", "HIDDEN")));
        petersburg.does(
                "health.responsible",
                "publish-notice",
                Map.of(
                        "noticeText",
                        "Не верьте.",
                        "noticePlaces",
                        "https://health.example/1",
                        "noticeDay",
                        "2021-02-10",
                        "noticeTime",
                        "8:00"));
        petersburg.does(
                "security",
                "advise",
                Map.of(
                        "advice",
                        "Смените ключи.",
                        "computerIncident",
                        "not-needed",
                        "notNeededBecause",
                        "Не значимый объект."));
        petersburg.itIs("2021-02-10T12:00");
        petersburg.does(
                "health.executor",
                "restore",
                Map.of(
                        "restoring",
                        "restored",
                        "restoringChecks",
                        ticked("FOREIGN_REMOVED", "ADMINS_CHECKED", "OWNER_CHECKED"),
                        "restoredDay",
                        "2021-02-10",
                        "restoredTime",
                        "11:00",
                        "restoringNote",
                        "Чужое удалено."));
        petersburg.does(
                "health.responsible",
                "report-cause",
                Map.of("cause", "Подобран пароль.", "lessons", "Вторая проверка."));
        petersburg.does("security", "accept-report", Map.of("reportDecision", "accept"));
    }

    private void aResponsiblePersonLeaves() {
        petersburg.itIs("2021-04-05T11:00");
        petersburg.starts("education.hr", "replace-official", Map.of());
        petersburg.does(
                "education.hr",
                "report-departure",
                Map.of(
                        "officialId",
                        "spb.education.executor",
                        "departure",
                        "DISMISSAL",
                        "lastDay",
                        "2021-04-09",
                        "departureDocument",
                        "приказ от 05.04.2021 № 14-к"));
        petersburg.does("education.head", "propose-person", Map.of("personId", "spb.education.specialist"));
        petersburg.does(
                "education.head",
                "sign-order",
                Map.of("orderNumber", "40", "orderDate", "2021-04-05", "validFrom", "2021-04-10"));
        petersburg.itIs("2021-04-09T17:00");
        petersburg.does(
                "education.head",
                "hand-over-access",
                Map.of(
                        "rightsRemovedOn",
                        ticked("https://vk.com/spb_education", "https://vk.com/spb_education_head"),
                        "gospabliki",
                        "DONE",
                        "epgu",
                        "NONE",
                        "secrets",
                        "DONE",
                        "receivedBy",
                        "spb.education.specialist",
                        "handedOverOn",
                        "2021-04-09"));
        assertThat(designations
                        .active("spb.education", PersonRole.EXECUTOR, LocalDate.of(2021, 4, 12))
                        .orElseThrow()
                        .officialId())
                .isEqualTo("spb.education.specialist");
    }

    private void theControllerReleasesTheAct() {
        petersburg.itIs("2021-07-01T10:00");
        petersburg.does(
                "controller",
                "decide-control",
                "spb.inspection",
                Map.of("controlDecision", "release", "controlNote", "Исполнено."));
        petersburg.does("controller", "release-act", Map.of("releaseNote", "Исполнено."));
        assertThat(petersburg.act()).as("the act's own procedure is over").isNull();
    }

    private void cardsTellTheYear() {
        // An internal term is no term of the act, and nobody places a version that he need not.
        assertThat(petersburg.allCards())
                .noneMatch(card -> !card.internalTerm() && petersburg.status(card) == CardStatus.OVERDUE);
        assertThat(petersburg.allCards())
                .filteredOn(card -> petersburg.status(card) == CardStatus.FULFILLED_LATE)
                .extracting(ControlCard::clauseId, ControlCard::bodyId)
                .containsExactly(tuple("SPB-7", "spb.inspection"));
        assertThat(petersburg.cards("SPB-7"))
                .filteredOn(card -> petersburg.status(card) == CardStatus.RELEASED)
                .hasSize(6);
    }

    private void lettersTellWhoWasWarned() {
        ControlCard missed = petersburg.card("SPB-7", "inspection");
        assertThat(petersburg.lettersTo("inspection.head", missed))
                .containsExactly("2020-10-29 reminder", "2020-11-03 overdue");
        assertThat(petersburg.digestsTo("coordinator", "Инспекция по контролю"))
                .as("4 November is a holiday")
                .first()
                .isEqualTo("2020-11-05");
        assertThat(petersburg.lettersTo("coordinator"))
                .as("discipline of every month")
                .extracting(entry -> entry.letter().key())
                .contains("monthly-report:spb:2020-11:spb.coordinator", "monthly-report:spb:2021-05:spb.coordinator");
    }

    private void theRegistryStandsAsItWasKept() {
        assertThat(accounts.ofJurisdiction("spb"))
                .hasSize(13)
                .extracting(Account::bodyId, Account::ownerKind)
                .doesNotHaveDuplicates();
        assertThat(VersionChain.in(database).firstBroken("spb")).isEmpty();
        assertThat(site.lastPublication("spb").orElseThrow().entries()).isEqualTo(13);
    }
}
