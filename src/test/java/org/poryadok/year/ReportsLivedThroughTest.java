package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports on execution, from the day on which each act enters into force to what its controller decides. */
@LivedThrough
class ReportsLivedThroughTest {

    private static final int PLACES_FOR_REASONS = 6;

    @RegisterExtension
    final LivedJurisdiction kuzbass =
            new LivedJurisdiction("kuzbass", "kuzbass-66-2020", ZoneId.of("Asia/Novokuznetsk"));

    @RegisterExtension
    final LivedJurisdiction petersburg = new LivedJurisdiction("spb", "spb-draft-2020", ZoneId.of("Europe/Moscow"));

    @RegisterExtension
    final LivedJurisdiction tomsk = new LivedJurisdiction("tomsk", "tomsk-132r-2023", ZoneId.of("Asia/Tomsk"));

    @RegisterExtension
    final LivedJurisdiction district =
            new LivedJurisdiction("shpakovsky", "shpakovsky-1199-2023", ZoneId.of("Europe/Moscow"));

    @Autowired
    private Desk desk;

    @Autowired
    private Acts acts;

    @Autowired
    private ActRegister register;

    @Autowired
    private Organisation organisation;

    @Test
    @DisplayName("Контролёр Кузбасса запрашивает отчёты, когда вышли первые сроки; молчащий округ ничего не держит")
    @ForClause(
            value = "KUZ-5",
            by = {"controller", "health.head", "media.head", "coordinator"},
            end =
                    "Отчёты сняты с контроля: один после возвращения к контролёру, координатор отчитался перед самим контролёром, рекомендация снята с причиной")
    void controllerOfKuzbassAsksWhenTheFirstTermsAreOverAndASilentMunicipalityHoldsNothing() throws IOException {
        kuzbass.beginsAt("2020-02-14T10:00");
        enters(kuzbass, "kuzbass-66-2020", "66", "2020-02-14");
        healthHasItsPageAndItsNotice();

        kuzbass.itIs("2020-03-03T09:00");
        assertThat(kuzbass.opened("controller", "define-request", "", "reason"))
                .isEqualTo("истекли сроки, которые акт отсчитывает со дня вступления в силу");
        assertThat(kuzbass.shown("controller", "define-request", "", "openRows"))
                .contains("Министерство образования Кузбасса", "абзац второй пункта 3 — просрочено");
        kuzbass.does(
                "controller",
                "define-request",
                Map.of(
                        "requestDecision",
                        "ask",
                        "periodFrom",
                        "2020-02-14",
                        "periodTo",
                        "2020-03-02",
                        "requestWhom",
                        "all",
                        "reportBy",
                        "2020-03-20"));

        ministryReportsPointByPointAndItComesBackToTheController();
        coordinatorReportsToTheController();
        municipalityKeepsSilent();
        kuzbass.nothingHasFailed();
    }

    private void healthHasItsPageAndItsNotice() {
        kuzbass.itIs("2020-02-25T11:00");
        kuzbass.does("health.responsible", "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        kuzbass.does(
                "health.executor",
                "create-and-design",
                Map.of(
                        "address",
                        "vk.com/kuz_health_reports",
                        "createdOn",
                        "2020-02-25",
                        "requirementsDone",
                        ticked("description", "design")));
        kuzbass.does("health.responsible", "accept-account", Map.of("decision", "accept"));
        kuzbass.does("health.responsible", "send-notice", Map.of("outgoingNumber", "01-1", "sentOn", "2020-02-25"));
        kuzbass.does("coordinator", "check-notice", "kuzbass.health", Map.of("noticeDecision", "accept"));
    }

    private void ministryReportsPointByPointAndItComesBackToTheController() throws IOException {
        assertThat(kuzbass.opened("health.head", "sign-report", "", "pointRows"))
                .contains("абзац четвёртый пункта 3", "уведомление от 25.02.2020 № 01-1")
                .satisfies(rows -> namesEveryClause(kuzbass, rows, "kuzbass-66-2020", "kuzbass.health"))
                .contains("\"point\":\"абзац третий пункта 3: Принять собственный правовой акт\","
                        + "\"result\":\"Не исполнено, последний день срока — 17.03.2020 (внутренний срок)\"");
        assertThat(kuzbass.shown("health.head", "sign-report", "", "accountRows"))
                .contains("https://vk.com/kuz_health_reports");
        kuzbass.isRefused(
                "health.head",
                "sign-report",
                "",
                Map.of("reportNumber", "01-7", "reportSentOn", "2020-03-03"),
                placeOf(kuzbass, "health.head", "Принять собственный правовой акт"),
                "без причины отчёт не принимается");
        reports(kuzbass, "health", "01-7", "2020-03-20");
        whoSignsIsNamedOnce();
        letterOfWhoHasNoPageSaysWhatIsMissingWithoutOurReading();
        kuzbass.does(
                "coordinator",
                "check-report",
                "kuzbass.health",
                Map.of("reportDecision", "accept", "controllerSummary", "Акта нет."));
        kuzbass.does(
                "controller",
                "decide-control",
                "kuzbass.health",
                Map.of("controlDecision", "leave", "comesBackOn", "2020-04-02", "controlNote", "Нет своего акта."));

        kuzbass.itIs("2020-03-18T11:00");
        kuzbass.does("health.responsible", "compare-draft", Map.of("differences", "Реестр ведёт координатор."));
        kuzbass.does(
                "health.head",
                "sign-act",
                Map.of(
                        "signing",
                        "sign",
                        "actKind",
                        "приказ",
                        "ownActNumber",
                        "41",
                        "adoptedOn",
                        "2020-03-18",
                        "textLink",
                        "https://health.example/41"));
        kuzbass.does("coordinator", "check-act", "kuzbass.health", Map.of("actDecision", "accept"));
        kuzbass.itIs("2020-04-02T08:59");
        assertThat(kuzbass.tasks("controller", "decide-control")).isEmpty();
        kuzbass.itIs("2020-04-02T09:00");
        assertThat(kuzbass.opened("controller", "decide-control", "kuzbass.health", "changedSince"))
                .as("what the report said of its period stands, and what became of it beside it")
                .contains("абзац третий пункта 3: Принять собственный правовой акт — не исполнено, "
                        + "последний день срока — 17.03.2020 (внутренний срок); после периода: исполнено 18.03.2020");
        kuzbass.does(
                "controller",
                "decide-control",
                "kuzbass.health",
                Map.of("controlDecision", "release", "controlNote", "Акт принят."));
        assertThat(report(kuzbass, "KUZ-5", "health").releasedBy()).contains("kuzbass.controller");
    }

    private void whoSignsIsNamedOnce() throws IOException {
        String letter = desk.letter(
                kuzbass.task("coordinator", "check-report", "kuzbass.health").getProcessInstanceId(), "reportFile");
        assertThat(letter.split("Ветлугин", -1))
                .as("who signs a letter that he has prepared himself is named once")
                .hasSize(2);
    }

    private void letterOfWhoHasNoPageSaysWhatIsMissingWithoutOurReading() throws IOException {
        assertThat(kuzbass.opened("education.head", "sign-report", "", "pointRows"))
                .as("the form shows how the act was read")
                .contains("создано 0 из 1: нет страницы (настройка: достаточно одной страницы");
        reports(kuzbass, "education", "02-1", "2020-03-20");
        assertThat(desk.letter(
                        kuzbass.task("coordinator", "check-report", "kuzbass.education")
                                .getProcessInstanceId(),
                        "reportFile"))
                .contains("создано 0 из 1: нет страницы")
                .doesNotContain("настройка");
    }

    private void coordinatorReportsToTheController() {
        assertThat(kuzbass.opened("media.head", "sign-report", "", "standingText"))
                .contains("пункт 2.1 Порядка: Единая информационная политика")
                .as("what is only recommended is not listed as if it were demanded")
                .contains(" (рекомендуется)");
        assertThat(kuzbass.shown("media.head", "sign-report", "", "pointRows"))
                .contains("\"result\":\"Рекомендуется постоянно, записей об исполнении нет\"");
        reports(kuzbass, "media", "3", "2020-04-30");
        Task check = kuzbass.task("controller", "check-report", "kuzbass.media");
        BpmnAwareTests.assertThat(check).hasCandidateGroup("kuzbass.controller");
        kuzbass.does("controller", "check-report", "kuzbass.media", Map.of("reportDecision", "accept"));
        kuzbass.does(
                "controller",
                "decide-control",
                "kuzbass.media",
                Map.of("controlDecision", "release", "controlNote", "Сверено."));
    }

    private void municipalityKeepsSilent() {
        assertThat(kuzbass.opened("controller", "decide-overdue", "kuzbass.tayozhny", "lateness"))
                .isEqualTo("рекомендация не выполнена");
        assertThat(kuzbass.status(report(kuzbass, "KUZ-5", "tayozhny")))
                .as("what is only recommended is never overdue")
                .isEqualTo(CardStatus.RECOMMENDED);
        kuzbass.does(
                "controller",
                "decide-overdue",
                "kuzbass.tayozhny",
                Map.of("overdueDecision", "release", "decisionReason", "Отчёт рекомендован, округ не ответил."));
        assertThat(report(kuzbass, "KUZ-5", "tayozhny").state()).isEqualTo(CardState.RELEASED);
        assertThat(kuzbass.tasks("tayozhny.head", "sign-report")).isEmpty();
    }

    @Test
    @DisplayName(
            "Комитет по культуре Санкт-Петербурга отчитывается дважды, и каждый отчёт показывает сделанное с тех пор")
    @ForClause(
            value = "SPB-7",
            by = {"culture.head", "press-committee.head", "coordinator"},
            end = "Оба отчёта показывают сделанное по пунктам ко дню подписания; неисполненное – с причиной и сроком")
    @ForClause(
            value = "SPB-8",
            by = "controller",
            end = "Вице-губернатор продлил срок с замечанием, принял второй отчёт, снял просроченный с причиной")
    void petersburgReportsTwiceAndEachReportShowsWhatWasDoneSince() throws IOException {
        petersburg.beginsAt("2020-07-01T10:00");
        enters(petersburg, "spb-draft-2020", "15-р", "2020-07-01");
        assertThat(petersburg.opened("culture.head", "sign-report", "", "personRows"))
                .isEqualTo("[]");

        petersburg.itIs("2020-07-20T11:00");
        appoints("SPB-6.2", "responsible");
        appoints("SPB-6.3", "executor");
        petersburg.itIs("2020-10-26T11:00");
        assertThat(petersburg.opened("culture.head", "sign-report", "", "pointRows"))
                .contains("приказ от 20.07.2020 № 8, Незванов Ф. Т.", "Исполнено", "20.07.2020")
                .contains("\"point\":\"пункт 6.1: Создать аккаунты руководителя и органа\",\"result\":"
                        + "\"Не исполнено, срок истёк 01.10.2020; создано 0 из 2: ");
        reports(petersburg, "culture", "01-05/1", "2020-11-30");
        assertThat(petersburg.opened("coordinator", "check-report", "spb.culture", "reportSummary"))
                .contains("исполнено 2 из 3; страниц — 0, определено лиц — 2.")
                .contains("Причина: Не хватило времени. Будет исполнено до 30.11.2020.");
        petersburg.does(
                "coordinator",
                "check-report",
                "spb.culture",
                Map.of("reportDecision", "accept", "controllerSummary", "Страниц нет."));
        petersburg.does(
                "controller",
                "decide-control",
                "spb.culture",
                Map.of(
                        "controlDecision",
                        "extend",
                        "extendedTo",
                        "2020-12-01",
                        "decisionReason",
                        "Оформляется.",
                        "mark",
                        "remark",
                        "markText",
                        "Срок нарушен."));
        assertThat(petersburg.card("SPB-6.1", "culture").lastDay()).contains(LocalDate.of(2020, 10, 1));
        assertThat(petersburg.card("SPB-6.1", "culture").promisedOn()).contains(LocalDate.of(2020, 12, 1));

        petersburg.itIs("2020-11-16T11:00");
        Map.of("EXECUTIVE_BODY", "vk.com/spb_culture_reports", "HEAD", "vk.com/spb_culture_reports_head")
                .forEach((owner, address) -> {
                    petersburg.does(
                            "culture.responsible",
                            "choose-network",
                            owner,
                            Map.of("network", "vk", "ownerClass", owner));
                    petersburg.does(
                            "culture.executor",
                            "create-and-design",
                            Map.of("address", address, "createdOn", "2020-11-16"));
                    petersburg.does("culture.responsible", "accept-account", Map.of("decision", "accept"));
                });
        assertThat(petersburg.opened("culture.head", "sign-report", "", "accountRows"))
                .contains("https://vk.com/spb_culture_reports");
        assertThat(petersburg.shown("culture.head", "sign-report", "", "marks")).contains("Срок нарушен.");
        assertThat(petersburg.lettersTo("culture.head"))
                .extracting(entry -> entry.letter().subject())
                .anyMatch(subject -> subject.startsWith("Замечание контролёра от 26.10.2020"));
        reports(petersburg, "culture", "01-05/2", "2020-12-30");
        Task check = petersburg.task("coordinator", "check-report", "spb.culture");
        assertThat(desk.letter(check.getProcessInstanceId(), "reportFile"))
                .contains("01-05/2", "https://vk.com/spb_culture_reports", "приказ от 20.07.2020 № 8, Незванов Ф. Т.");
        petersburg.does(
                "coordinator",
                "check-report",
                "spb.culture",
                Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
        petersburg.does(
                "controller",
                "decide-control",
                "spb.culture",
                Map.of("controlDecision", "release", "controlNote", "Сверено."));

        pressCommitteeReportsToTheViceGovernor();
        inspectionKeepsSilent();
        reportThatTheViceGovernorAsksForNamesAllThatLiesOnTheCommittee();
        petersburg.nothingHasFailed();
    }

    private void pressCommitteeReportsToTheViceGovernor() {
        assertThat(petersburg.opened("press-committee.head", "sign-report", "", "receiverName"))
                .isEqualTo("Вице-губернатор Санкт-Петербурга");
        reports(petersburg, "press-committee", "7", "2020-12-30");
        petersburg.does("controller", "check-report", "spb.press-committee", Map.of("reportDecision", "accept"));
        petersburg.does(
                "controller",
                "decide-control",
                "spb.press-committee",
                Map.of("controlDecision", "release", "controlNote", "Остаток на контроле по пунктам."));
    }

    private void inspectionKeepsSilent() {
        assertThat(petersburg.status("SPB-7", "inspection")).isEqualTo(CardStatus.OVERDUE);
        petersburg.does(
                "controller",
                "decide-overdue",
                "spb.inspection",
                Map.of("overdueDecision", "leave", "comesBackOn", "2020-11-23"));
        petersburg.itIs("2020-11-23T08:59");
        assertThat(petersburg.tasks("controller", "decide-overdue", "spb.inspection"))
                .isEmpty();
        petersburg.itIs("2020-11-23T09:00");
        petersburg.does(
                "controller",
                "decide-overdue",
                "spb.inspection",
                Map.of("overdueDecision", "release", "decisionReason", "Инспекция упраздняется."));
        assertThat(petersburg.card("SPB-7", "inspection").state()).isEqualTo(CardState.RELEASED);
        assertThat(petersburg.tasks("inspection.head", "sign-report")).isEmpty();
    }

    private void reportThatTheViceGovernorAsksForNamesAllThatLiesOnTheCommittee() {
        petersburg.starts(
                "controller", "request-reports", Map.of("periodFrom", "2020-07-01", "periodTo", "2020-11-20"));
        petersburg.does(
                "controller", "define-request", request("2020-07-01", "2020-11-20", "2020-12-04", "spb.culture"));
        assertThat(petersburg.opened("culture.head", "sign-report", "", "pointRows"))
                .satisfies(rows -> namesEveryClause(petersburg, rows, "spb-draft-2020", "spb.culture"))
                .as("what was done after its last day, by whom, when and by what")
                .contains("\"point\":\"пункт 6.1: Создать аккаунты руководителя и органа\","
                        + "\"result\":\"Исполнено с нарушением срока\"")
                .contains("https://vk.com/spb_culture_reports_head", "16.11.2020", "приказ от 20.07.2020 № 8")
                .as("also that it has reported itself")
                .contains("\"point\":\"пункт 7: Сообщить об исполнении пунктов 5 – 6\","
                        + "\"result\":\"Исполнено, случаев: 2\","
                        + "\"by\":\"Фролкина З. Г., председатель комитета\",\"on\":\"16.11.2020\","
                        + "\"shown\":\"отчёт от 16.11.2020 № 01-05/2\"");
    }

    private void appoints(String clause, String person) {
        petersburg.does("culture.head", "propose-person", clause, Map.of("personId", "spb.culture." + person));
        petersburg.does(
                "culture.head",
                "sign-order",
                clause,
                Map.of("orderNumber", "8", "orderDate", "2020-07-20", "validFrom", "2020-07-20"));
    }

    @Test
    @DisplayName("Контролёр Томской области запрашивает отчёты за период и каждый год получает напоминание")
    @ForClause(
            value = "TOM-6",
            by = {"controller", "health.head", "coordinator"},
            end = "Отчёт за период проверен и снят с контроля; в январе контролёру предложен следующий")
    void controllerOfTomskAsksForReportsOfAPeriodAndIsRemindedEveryYear() {
        tomsk.beginsAt("2023-05-04T10:00");
        tomsk.does(
                "legal",
                "enter-requisites",
                "tomsk-132r-2023",
                Map.of("actNumber", "132-р", "actDate", "2023-05-04", "signatory", "Губернатор Томской области"));
        // The order that amends it is known already; it takes effect in August.
        tomsk.does("coordinator", "confirm-obligations", "2", Map.of("listDecision", "confirm"));
        tomsk.does("coordinator", "confirm-obligations", "tomsk-132r-2023", Map.of("listDecision", "confirm"));

        tomsk.itIs("2023-08-01T11:00");
        tomsk.starts("controller", "request-reports", Map.of("periodFrom", "2023-05-04", "periodTo", "2023-07-31"));
        tomsk.does("controller", "define-request", request("2023-05-04", "2023-07-31", "2023-08-21", "tomsk.health"));
        assertThat(tomsk.opened("health.head", "sign-report", "", "standingText"))
                .contains("пункт 4: Защищённость страниц исполнительного органа");
        assertThat(tomsk.shown("health.head", "sign-report", "", "pointRows"))
                .satisfies(rows -> namesEveryClause(tomsk, rows, "tomsk-132r-2023", "tomsk.health"));
        reports(tomsk, "health", "12", "2023-12-29");
        assertThat(tomsk.shown("coordinator", "check-report", "tomsk.health", "pointRows"))
                .contains("Пароли сменены.");
        tomsk.does(
                "coordinator",
                "check-report",
                "tomsk.health",
                Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
        tomsk.does(
                "controller",
                "decide-control",
                "tomsk.health",
                Map.of("controlDecision", "release", "controlNote", "Сверено."));
        assertThat(report(tomsk, "TOM-6", "health").state()).isEqualTo(CardState.RELEASED);

        tomsk.itIs("2024-01-22T09:00");
        assertThat(tomsk.opened("controller", "define-request", "", "reason"))
                .as("20 January is a Saturday")
                .isEqualTo("ежегодный отчёт, 20.01.2024");
        tomsk.nothingHasFailed();
    }

    @Test
    @DisplayName("Контролёр Шпаковского округа запрашивает отчёт, когда вышел месяц, и пишет указание")
    @ForClause(
            value = "SHP-6",
            by = {"controller", "education.head", "coordinator"},
            end = "Отчёт без исполнения снят только с отметкой контролёра, указание с новым днём ушло руководителю")
    void controllerOfShpakovskyAsksWhenTheMonthIsOver() {
        district.beginsAt("2024-08-29T10:00");
        district.does(
                "legal",
                "enter-requisites",
                Map.of("actNumber", "1199", "actDate", "2023-08-29", "signatory", "Первый заместитель главы"));
        district.does("legal", "enter-publication", Map.of("publishedOn", "2024-08-29"));
        district.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        district.itIs("2024-08-30T10:00");

        district.itIs("2024-10-01T09:00");
        district.does(
                "controller",
                "define-request",
                request("2024-08-30", "2024-09-30", "2024-10-15", "shpakovsky.education"));
        assertThat(district.opened("education.head", "sign-report", "", "pointRows"))
                .contains("пункт 3.2.1.1: Создать официальные страницы", "срок истёк 20.09.2024")
                .satisfies(rows -> namesEveryClause(district, rows, "shpakovsky-1199-2023", "shpakovsky.education"))
                .contains("пункт 3.2.2: Сообщить в отдел о странице\",\"result\":\"Случаев не было");
        assertThat(district.shown("education.head", "sign-report", "", "answeringText"))
                .as("as the form in which a page is accepted")
                .contains("не определено: уполномоченное лицо");
        reports(district, "education", "5", "2024-10-15");
        district.does(
                "coordinator",
                "check-report",
                "shpakovsky.education",
                Map.of("reportDecision", "accept", "controllerSummary", "Ничего не сделано."));
        district.isRefused(
                "controller",
                "decide-control",
                "shpakovsky.education",
                Map.of("controlDecision", "release"),
                "controlNote",
                "на каком основании");
        district.does(
                "controller",
                "decide-control",
                "shpakovsky.education",
                Map.of(
                        "controlDecision",
                        "release",
                        "controlNote",
                        "Пункты остаются на контроле.",
                        "mark",
                        "instruction",
                        "markText",
                        "Создать страницы до 15.10.2024."));
        assertThat(district.lettersTo("education.head"))
                .extracting(entry -> entry.letter().subject())
                .anyMatch(subject -> subject.startsWith("Указание контролёра от 01.10.2024"));
        district.nothingHasFailed();
    }

    /** By the act's own words: whatever demands or recommends anything of bodies of this kind. */
    private void namesEveryClause(LivedJurisdiction jurisdiction, String pointRows, String act, String body) {
        OwnerKind kind = organisation.body(body).kind();
        assertThat(acts.act(act).clausesIn(register.versionOf(act, LocalDate.parse(jurisdiction.today()))).stream()
                        .filter(clause -> clause.modality().expectsAction())
                        .filter(clause -> clause.addressees().contains(kind)))
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(pointRows).contains(clause.citation() + ": " + clause.title()));
    }

    private static void enters(LivedJurisdiction jurisdiction, String act, String number, String day) {
        jurisdiction.does(
                "legal",
                "enter-requisites",
                act,
                Map.of("actNumber", number, "actDate", day, "signatory", "Губернатор", "inForceFrom", day));
        jurisdiction.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
    }

    private static Map<String, Object> request(String from, String to, String reportBy, String body) {
        return Map.of(
                "requestDecision",
                "ask",
                "periodFrom",
                from,
                "periodTo",
                to,
                "requestWhom",
                "some",
                "addresseeBodies",
                ticked(body),
                "reportBy",
                reportBy);
    }

    /** The head opens the form, says of each open point why and until when, and sends the report today. */
    private static void reports(LivedJurisdiction jurisdiction, String body, String number, String until) {
        String head = body + ".head";
        Map<String, Object> form = new HashMap<>();
        form.put("reportNumber", number);
        form.put("reportSentOn", jurisdiction.today());
        jurisdiction.opened(head, "sign-report", "", "pointRows");
        for (int place = 1; place <= PLACES_FOR_REASONS; place++) {
            if (!jurisdiction.shown(head, "sign-report", "", "point" + place).equals("null")) {
                form.put("why" + place, "Не хватило времени.");
                form.put("until" + place, until);
            }
        }
        if (!jurisdiction.shown(head, "sign-report", "", "standingText").equals("null")) {
            form.put("standingNote", "Пароли сменены.");
        }
        jurisdiction.does(head, "sign-report", form);
    }

    /** The field that asks why a point is open. */
    private static String placeOf(LivedJurisdiction jurisdiction, String head, String point) {
        for (int place = 1; place <= PLACES_FOR_REASONS; place++) {
            if (jurisdiction.shown(head, "sign-report", "", "point" + place).contains(point)) {
                return "why" + place;
            }
        }
        throw new AssertionError("Nobody is asked why «" + point + "» is open");
    }

    /** The card of the report that the controller has asked for. */
    private static ControlCard report(LivedJurisdiction jurisdiction, String clause, String body) {
        return jurisdiction.card(clause, body);
    }
}
