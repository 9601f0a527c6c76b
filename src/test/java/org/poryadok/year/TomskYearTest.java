package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.registry.VersionChain;
import org.springframework.beans.factory.annotation.Autowired;

/** Tomsk oblast № 132-р of 04.05.2023, amended on 25.08.2023 by an order whose text is missing, until May 2024. */
@LivedThrough
class TomskYearTest {

    private static final String ACT = "tomsk-132r-2023";
    private static final List<String> PUBLISHERS =
            List.of("administration", "culture", "education", "health", "transport");

    @RegisterExtension
    final LivedJurisdiction tomsk = new LivedJurisdiction("tomsk", ACT, ZoneId.of("Asia/Tomsk"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private DataSource database;

    @Test
    @DisplayName("Распоряжение № 132-р Томской области живёт от подписания через изменение до мая 2024 года")
    @ForClause(
            value = "TOM-2.1",
            by = {"information-policy.responsible", "information-policy.executor"},
            end =
                    "Созданы страницы и Администрации, и Губернатора, план утверждён; карточка исполнена со второй страницей")
    @ForClause(
            value = "TOM-2.2",
            by = {"coordinator", "health.responsible", "administration.responsible"},
            end = "Реестр утверждён и размещён на ресурсах всех исполнительных органов")
    @ForClause(
            value = "TOM-2.3",
            by = {"coordinator", "regional-centre", "health.responsible", "culture.responsible"},
            end =
                    "Запрос согласован с центром; один орган ознакомился в срок, другой с опозданием; на вопрос отвечено вместе с центром")
    @ForClause(
            value = "TOM-3",
            by = {"security", "information-policy.executor"},
            end = "Защищённость страниц Администрации и Губернатора проверена; захваченная страница возвращена")
    @ForClause(
            value = "TOM-5",
            by = "kedrovy-bor.head",
            end = "Район последовал рекомендации и принял свой акт, карточка исполнена")
    @ForClause(
            value = "TOM-6",
            by = "controller",
            end = "Контролёр снял с контроля сначала изменение, затем само распоряжение")
    @ForClause(
            value = "TOM-7",
            by = {"legal", "coordinator"},
            end =
                    "Действует с 4 мая 2023 года; изменение от 25 августа предложило перепроверку, координатор отклонил её с причиной")
    void yearOfTheAct() {
        theActIsSignedAndObligesTheCoordinatorAlone();
        theAdministrationsPageAppearsWithItsPlanAndItsSecurityIsChecked();
        theGovernorsPageIsOwedBesides();
        everyExecutiveBodyPlacesTheRegistryOnItsOwnResource();
        aMunicipalityFollowsTheRecommendation();
        theCentreOfTheRegionHelpsToAnswer();
        cultureMissesTheTermOfAJointRequest();
        theAmendmentOffersAReCheckThatIsNotHeld();
        theRegistryIsAudited();
        thePageIsStolenAndComesBack();
        cardsTellTheYear();
        theRegistryStandsAsItWasKept();
        theControllerReleasesTheAct();
        tomsk.nothingHasFailed();
    }

    private void theActIsSignedAndObligesTheCoordinatorAlone() {
        tomsk.beginsAt("2023-05-04T10:00");
        tomsk.does(
                "legal",
                "enter-requisites",
                ACT,
                Map.of("actNumber", "132-р", "actDate", "2023-05-04", "signatory", "Губернатор Томской области"));
        // The order that amends it is known already; it takes effect in August.
        tomsk.does("coordinator", "confirm-obligations", "2", Map.of("listDecision", "confirm"));
        tomsk.does("coordinator", "confirm-obligations", ACT, Map.of("listDecision", "confirm"));
        assertThat(tomsk.desk("information-policy.responsible")).containsExactly("choose-network", "choose-network");
        assertThat(tomsk.desk("kedrovy-bor.head")).containsExactly("decide-adoption");
        assertThat(tomsk.desk("health.responsible")).isEmpty();
    }

    private void theAdministrationsPageAppearsWithItsPlanAndItsSecurityIsChecked() {
        tomsk.itIs("2023-05-15T11:00");
        tomsk.does(
                "information-policy.responsible",
                "choose-network",
                "ADMINISTRATION",
                Map.of("network", "vk", "ownerClass", "ADMINISTRATION"));
        tomsk.does(
                "information-policy.executor",
                "create-and-design",
                Map.of("address", "vk.com/club70132", "createdOn", "2023-05-15"));
        tomsk.does("information-policy.responsible", "accept-account", Map.of("decision", "accept"));
        assertThat(creationCards())
                .singleElement()
                .satisfies(card -> assertThat(tomsk.status(card))
                        .as("the Governor has no page yet")
                        .isEqualTo(CardStatus.ON_TIME));
        securityIsChecked();
        tomsk.does(
                "information-policy.executor",
                "prepare-plan",
                Map.of(
                        "planLines",
                        "22.05; 1; Приём граждан; карточки; Иванова А. А.",
                        "periodFrom",
                        "2023-05-15",
                        "periodTo",
                        "2024-05-12",
                        "planDecision",
                        "submit"));
        tomsk.does(
                "information-policy.responsible", "review-plan", Map.of("approval", "accept", "policyConforms", true));
    }

    private void theGovernorsPageIsOwedBesides() {
        tomsk.itIs("2023-05-19T11:00");
        assertThat(tomsk.opened("information-policy.responsible", "choose-network", "GOVERNOR", "progressText"))
                .contains("создано 1 из 2");
        tomsk.does(
                "information-policy.responsible", "choose-network", Map.of("network", "ok", "ownerClass", "GOVERNOR"));
        tomsk.does(
                "information-policy.executor",
                "create-and-design",
                Map.of("address", "ok.ru/tomsk_governor", "createdOn", "2023-05-19"));
        tomsk.does("information-policy.responsible", "accept-account", Map.of("decision", "accept"));
        assertThat(creationCards())
                .singleElement()
                .satisfies(card -> assertThat(tomsk.status(card)).isEqualTo(CardStatus.FULFILLED));
        securityIsChecked();
        assertThat(tomsk.cards("TOM-3"))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(tomsk.status(card)).isEqualTo(CardStatus.FULFILLED));
    }

    private List<ControlCard> creationCards() {
        return tomsk.cards("TOM-2.1").stream()
                .filter(card -> card.procedure().equals("create-account"))
                .toList();
    }

    private void everyExecutiveBodyPlacesTheRegistryOnItsOwnResource() {
        tomsk.itIs("2023-05-22T11:00");
        tomsk.does("coordinator", "approve-version", Map.of("versionDecision", "approve"));
        PUBLISHERS.forEach(body -> tomsk.does(
                body + ".responsible",
                "place-registry",
                Map.of("siteUrl", "https://" + body + ".example/registry", "placedOn", tomsk.today())));
        assertThat(versions.publications(
                        "tomsk", versions.newest("tomsk").orElseThrow().number()))
                .hasSize(PUBLISHERS.size());
    }

    private void aMunicipalityFollowsTheRecommendation() {
        tomsk.itIs("2023-06-01T11:00");
        assertThat(tomsk.status("TOM-5", "kedrovy-bor")).isEqualTo(CardStatus.RECOMMENDED);
        tomsk.does("kedrovy-bor.head", "decide-adoption", Map.of("adoption", "adopt"));
        tomsk.does("kedrovy-bor.responsible", "compare-draft", Map.of("differences", "Реестр ведёт департамент."));
        tomsk.does(
                "kedrovy-bor.head",
                "sign-act",
                Map.of(
                        "signing",
                        "sign",
                        "actKind",
                        "постановление",
                        "ownActNumber",
                        "1-п",
                        "adoptedOn",
                        "2023-06-01",
                        "textLink",
                        "https://kedrovy-bor.example/1"));
        tomsk.does("coordinator", "check-act", Map.of("actDecision", "accept"));
    }

    private void theCentreOfTheRegionHelpsToAnswer() {
        tomsk.starts(
                "health.head",
                "consult",
                Map.of(
                        "topics",
                        ticked("content"),
                        "subject",
                        "Ответы на жалобы",
                        "question",
                        "В какой срок отвечать?"));
        tomsk.does(
                "coordinator",
                "answer-question",
                Map.of("answerDecision", "propose", "proposalsQuestion", "Каков порядок?"));
        tomsk.does("regional-centre", "propose", Map.of("proposalsText", "Отвечать за четыре часа."));
        tomsk.does(
                "coordinator",
                "answer-question",
                Map.of("answerDecision", "answer", "answerText", "За четыре часа.", "sharing", "share"));
        tomsk.does("health.head", "read-answer", Map.of("questionSettled", "yes"));
    }

    private void cultureMissesTheTermOfAJointRequest() {
        tomsk.itIs("2023-06-05T10:00");
        tomsk.starts("regional-centre", "coordinate-decision", Map.of("decisionTopic", "Обучение"));
        tomsk.does("regional-centre", "enter-decision", request());
        tomsk.does("coordinator", "agree-jointly", Map.of("agreement", "return", "agreementRemarks", "Добавьте дату."));
        tomsk.does("regional-centre", "enter-decision", request());
        tomsk.does("coordinator", "agree-jointly", Map.of("agreement", "accept"));
        tomsk.does("health.responsible", "acknowledge", Map.of("acknowledgement", "accept"));

        ControlCard missed = tomsk.cards("TOM-2.3").stream()
                .filter(card -> card.bodyId().equals("tomsk.culture"))
                .findFirst()
                .orElseThrow();
        assertThat(missed.lastDay()).as("12 June is a holiday").contains(LocalDate.of(2023, 6, 13));
        tomsk.itIs("2023-06-13T23:59");
        assertThat(tomsk.status(missed)).isNotEqualTo(CardStatus.OVERDUE);
        tomsk.itIs("2023-06-15T12:00");
        assertThat(tomsk.status(missed)).isEqualTo(CardStatus.OVERDUE);
        assertThat(tomsk.lettersTo("culture.head", missed)).containsExactly("2023-06-14 overdue");
        assertThat(tomsk.digestsTo("coordinator", "Департамент по культуре")).containsExactly("2023-06-15");
        tomsk.does("culture.responsible", "acknowledge", Map.of("acknowledgement", "accept"));
        assertThat(tomsk.status(missed)).isEqualTo(CardStatus.FULFILLED_LATE);
        tomsk.does("coordinator", "lead-decision", Map.of("leadAction", "close", "summary", "Двое ознакомлены."));
    }

    private void theAmendmentOffersAReCheckThatIsNotHeld() {
        tomsk.itIs("2023-08-25T10:00");
        tomsk.does(
                "coordinator",
                "define-scope",
                Map.of(
                        "campaignDecision",
                        "decline",
                        "campaignDeclineReason",
                        "Текста изменения нет, требования прежние."));
    }

    private void theRegistryIsAudited() {
        tomsk.itIs("2023-11-16T11:00");
        tomsk.does(
                "information-policy.responsible",
                "check-entries",
                Map.of(
                        "itemsChecked",
                        ticked("PAGES", "MARK", "ADMINISTRATORS", "LAST_POST", "EXEMPTIONS"),
                        "oldestPostOn",
                        "2023-11-10",
                        "auditAnswer",
                        "confirm"));
        tomsk.does("coordinator", "approve-audit", Map.of("auditConclusion", "Реестр верен."));
    }

    private void thePageIsStolenAndComesBack() {
        tomsk.itIs("2023-11-18T23:30");
        tomsk.starts(
                "information-policy.executor",
                "account-compromised",
                Map.of("sign", "FOREIGN_POST", "pageUrl", "vk.com/club70132", "seen", "Реклама"));
        tomsk.does(
                "information-policy.executor",
                "contain",
                Map.of("containment", "real", "measuresTaken", ticked("SUPPORT", "SESSIONS", "CREDENTIALS", "HIDDEN")));
        tomsk.does(
                "information-policy.responsible",
                "publish-notice",
                Map.of(
                        "noticeText",
                        "Не верьте.",
                        "noticePlaces",
                        "https://tomsk.example/1",
                        "noticeDay",
                        "2023-11-18",
                        "noticeTime",
                        "23:30"));
        tomsk.does(
                "security",
                "advise",
                Map.of(
                        "advice",
                        "Смените ключи.",
                        "computerIncident",
                        "not-needed",
                        "notNeededBecause",
                        "Не значимый объект."));
        tomsk.itIs("2023-11-19T09:00");
        tomsk.does(
                "information-policy.executor",
                "restore",
                Map.of(
                        "restoring",
                        "restored",
                        "restoringChecks",
                        ticked("FOREIGN_REMOVED", "ADMINS_CHECKED", "OWNER_CHECKED"),
                        "restoredDay",
                        "2023-11-19",
                        "restoredTime",
                        "08:40",
                        "restoringNote",
                        "Чужое удалено."));
        tomsk.does(
                "information-policy.responsible",
                "report-cause",
                Map.of("cause", "Подобран пароль.", "lessons", "Вторая проверка."));
        tomsk.does("security", "accept-report", Map.of("reportDecision", "accept"));
    }

    private void cardsTellTheYear() {
        tomsk.itIs("2024-05-06T10:00");
        assertThat(tomsk.status("TOM-5", "kedrovy-bor")).isEqualTo(CardStatus.FULFILLED);
        assertThat(tomsk.cards("TOM-2.3"))
                .extracting(tomsk::status)
                .contains(CardStatus.FULFILLED, CardStatus.FULFILLED_LATE);
        assertThat(tomsk.lettersTo("coordinator"))
                .as("discipline of every month")
                .extracting(entry -> entry.letter().key())
                .contains(
                        "monthly-report:tomsk:2023-06:tomsk.coordinator",
                        "monthly-report:tomsk:2024-04:tomsk.coordinator");
    }

    private void theRegistryStandsAsItWasKept() {
        assertThat(accounts.ofJurisdiction("tomsk"))
                .extracting(Account::bodyId, Account::state)
                .as("the Administration's and the Governor's")
                .containsExactly(
                        tuple("tomsk.information-policy", AccountState.ACTIVE),
                        tuple("tomsk.information-policy", AccountState.ACTIVE));
        assertThat(VersionChain.in(database).firstBroken("tomsk")).isEmpty();
    }

    private void theControllerReleasesTheAct() {
        tomsk.does("controller", "release-act", "2", Map.of("releaseNote", "Изменение принято к сведению."));
        tomsk.does("controller", "release-act", ACT, Map.of("releaseNote", "Исполнено."));
        assertThat(tomsk.act()).as("the act's own procedure is over").isNull();
    }

    private void securityIsChecked() {
        tomsk.does(
                "information-policy.executor",
                "self-check",
                Map.of(
                        "measures1", ticked("TWO_FACTOR", "RECOVERY", "PASSWORDS", "OWNERSHIP"),
                        "entitled1", ticked("tomsk.information-policy.executor")));
        tomsk.does("security", "review-check", Map.of("reviewDecision", "accept"));
    }

    private static Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "entryDecision",
                "issue",
                "decisionClause",
                "TOM-2.3",
                "decidedOn",
                "2023-06-05",
                "decisionText",
                "Пройти обучение.",
                "addresseeMode",
                "bodies",
                "addresseeBodies",
                ticked("tomsk.health", "tomsk.culture"),
                "wanted",
                "notice",
                "termKind",
                "working",
                "termDays",
                5));
    }
}
