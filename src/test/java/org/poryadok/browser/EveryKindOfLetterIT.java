package org.poryadok.browser;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Modality;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.cycle.Cycles;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Departures;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.TestAccounts;
import org.poryadok.supervision.Supervision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter of every kind that there is a template of: it is written by what happens, read, and its links are followed by its reader. */
@PoryadokTest
@EachTestAlone
class EveryKindOfLetterIT {

    private static final String TEMPLATE = ".subject.txt";
    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String KUZBASS = "kuzbass-66-2020";
    private static final String CULTURE = "kuzbass.culture";
    private static final String COORDINATOR = "kuzbass.coordinator";
    private static final String CONTROLLER = "kuzbass.controller";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", KEMEROVO);

    private final LetterReader reader = new LetterReader(browser);

    /** Kind, as its template is called → what happens until it is written. */
    private final Map<String, Scene> scenes = Map.ofEntries(
            entry("absence", this::ministerIsAway),
            entry("card-news", this::releaseIsTakenBack),
            entry("control-mark", this::controllerRemarks),
            entry("decision-news", this::requestIsWithdrawn),
            entry("deed-of-many", this::controllerHandsAllOver),
            entry("departure-taken-back", this::departureWasAMistake),
            entry("digest", this::morningComes),
            entry("early-return", this::deputyMinisterIsBack),
            entry("follow-up", this::recommendationIsNotFollowed),
            entry("incident", this::pageIsHacked),
            entry("monthly-report", this::monthIsOver),
            entry("overdue", this::termPasses),
            entry("page-without-person", this::pageHasNobody),
            entry("reminder", this::termComesNear),
            entry("reminders", this::controllerRemindsOfAll),
            entry("weekly-norm", this::weekFallsBehind));

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Acts register;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Designations designations;

    @Autowired
    private Departures departures;

    @Autowired
    private Absences absences;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Supervision supervision;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Desk desk;

    @Autowired
    private Clock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MailJournal journal;

    @Autowired
    private JdbcClient database;

    private interface Scene {
        Written plays();
    }

    /**
     * @param key         pattern of its key
     * @param subject     with which its subject begins
     * @param application in which the reader logs in
     */
    private record Written(String key, String subject, String application, String reader) {}

    static List<String> kinds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates/mail"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(TEMPLATE))
                    .map(name -> name.substring(0, name.length() - TEMPLATE.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void letterIsReadAndItsLinksLand(String kind) {
        assertThat(scenes).as("what happens until such a letter is written").containsKey(kind);

        lands(scenes.get(kind).plays());
    }

    /** It shares its template with the letter of the beginning. */
    @Test
    void letterOfAnAbsenceThatEndsEarlyIsReadAndItsLinksLand() {
        lands(ministerIsBackEarly());
    }

    private void lands(Written written) {
        Letter letter = letter(written);
        assertThat(letter.subject()).startsWith(written.subject());
        reader.lands(letter, written.application(), written.reader());
    }

    private Written termComesNear() {
        obliged();
        return new Written("card:%:reminder:%", "Срок ", "tasklist", CULTURE + ".responsible");
    }

    private Written termPasses() {
        obliged();
        return new Written("card:%:overdue:%", "Просрочено на ", "tasklist", CULTURE + ".head");
    }

    private Written morningComes() {
        ProcessInstance page = obliged();
        ProcessInstance digest =
                runtime.startProcessInstanceByKey("daily-digest", "every kind", Map.of("jurisdiction", "kuzbass"));
        office.begins(digest);
        office.timePassesTo(2020, 3, 9, 10);
        engine.passTimeUntil(digest, at("2020-03-10T10:00", KEMEROVO));
        assertThat(cards.of(page.getId())).isNotEmpty();
        return new Written("digest:%", "Просрочено: ", "cockpit", CONTROLLER);
    }

    private Written recommendationIsNotFollowed() {
        inForce();
        UUID card = new TestCards(database, register, clock)
                .open(Draft.due(KUZBASS, "KUZ-3a", CULTURE, LocalDate.of(2020, 2, 20))
                        .modality(Modality.RECOMMENDED));
        office.itIs(2020, 3, 16, 10);
        supervision.escalateNow(card, CONTROLLER);
        return new Written("card:%:follow-up:%", "Рекомендация ждёт ", "tasklist", CULTURE + ".responsible");
    }

    private Written pageIsHacked() {
        inForce();
        accounts.open("kuzbass.health", OwnerKind.EXECUTIVE_BODY, "vk", "vk.com/pt_every", LocalDate.of(2020, 2, 1));
        office.begins(desk.start("kuzbass.health.executor", "account-compromised", Map.of("sign", "FOREIGN_POST")));
        return new Written("incident:%:reported:%", "Страница не под ", "tasklist", "kuzbass.health.head");
    }

    private Written controllerRemindsOfAll() {
        obliged();
        CockpitSession controller = CockpitSession.of(port, CONTROLLER, "cockpit");
        done(controller, CULTURE, Map.of("deed", "escalate"));
        return new Written("plan:%", "Напоминание: «", "tasklist", CULTURE + ".responsible");
    }

    private Written controllerHandsAllOver() {
        obliged();
        CockpitSession controller = CockpitSession.of(port, CONTROLLER, "cockpit");
        database.sql("update official set roles = array_append(roles, 'responsible') where user_id = :user")
                .param("user", CULTURE + ".executor")
                .update();
        done(controller, CULTURE, Map.of("deed", "reassign", "assignee", CULTURE + ".executor", "reason", "Отпуск"));
        return new Written(
                "plan:%:" + CULTURE + ".executor", "Вам передана задача: ", "tasklist", CULTURE + ".executor");
    }

    private static void done(CockpitSession controller, String body, Map<String, String> entered) {
        JsonNode plan = CockpitSession.json(controller.post("deed-plans?body=" + body, entered));
        String address = "deed-plans/" + plan.get("id").asText();
        controller.post(address + "/next", Map.of());
        controller.post(address + "/confirm", Map.of());
        assertThat(CockpitSession.json(controller.post(address + "/next", Map.of()))
                        .get("finished")
                        .asBoolean())
                .isTrue();
    }

    private Written releaseIsTakenBack() {
        inForce();
        ProcessInstance page = office.oblige(KUZBASS, "create-account", "KUZ-3a", CULTURE, LocalDate.of(2020, 2, 14));
        String card = "cards/" + cards.of(page.getId()).get(0).id();
        CockpitSession controller = CockpitSession.of(port, CONTROLLER, "cockpit");
        assertThat(controller
                        .post(card + "/release", Map.of("note", "Страница не нужна"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(controller.post(card + "/reopen", Map.of("reason", "Нужна")).statusCode())
                .isEqualTo(204);
        return new Written("card:%:news:%", "Карточка возвращена на контроль: ", "tasklist", CULTURE + ".head");
    }

    private Written ministerIsAway() {
        inForce();
        String hr = "kuzbass.health.hr";
        ProcessInstance absence = desk.start(hr, "report-absence", Map.of());
        office.begins(absence);
        desk.complete(
                absence,
                hr,
                "enter-absence",
                Map.of(
                        "absenceDeed", "REPORT",
                        "absenceKind", "ANNUAL_LEAVE",
                        "absentId", "kuzbass.health.responsible",
                        "firstDay", "2020-02-20",
                        "lastDay", "2020-02-28",
                        "deputyId", "kuzbass.health.specialist",
                        "standing", "ACTING",
                        "absenceGround", "приказ от 14.02.2020 № 14-к"));
        return new Written("absence:%", "Отсутствие: ", "tasklist", "kuzbass.health.head");
    }

    private Written ministerIsBackEarly() {
        ministerIsAway();
        office.itIs(2020, 2, 21, 10);
        absences.end(absences.notOver("kuzbass").get(0).id(), "kuzbass.health.responsible", Optional.empty());
        return new Written("absence:%", "Отсутствие завершено раньше: ", "tasklist", "kuzbass.health.specialist");
    }

    private Written deputyMinisterIsBack() {
        inForce();
        departures.report(
                "leave-of-the-deputy",
                organisation.official("kuzbass.health.responsible").orElseThrow(),
                Departure.LEAVE,
                LocalDate.of(2020, 2, 3),
                Optional.of(LocalDate.of(2020, 6, 30)));
        String hr = "kuzbass.health.hr";
        ProcessInstance absence = desk.start(hr, "report-absence", Map.of());
        office.begins(absence);
        desk.complete(
                absence,
                hr,
                "enter-absence",
                Map.of(
                        "absenceDeed", "RETURN",
                        "returningId", "kuzbass.health.responsible",
                        "returnOrderNumber", "7",
                        "returnOrderDate", "2020-02-14",
                        "returnedFrom", "2020-02-14"));
        return new Written("early-return:%", "Выход из отпуска раньше срока: ", "tasklist", "kuzbass.health.head");
    }

    private Written departureWasAMistake() {
        String education = "shpakovsky.education";
        engine.setClock(at("2023-10-02T10:00", MOSCOW));
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-02");
        accounts.open(education, OwnerKind.STRUCTURAL_UNIT, "vk", "vk.com/pt_every", LocalDate.of(2023, 9, 11));
        designations.designate(
                new NewDesignation(
                        education,
                        PersonRole.AUTHORIZED,
                        education + ".executor",
                        "shpakovsky-1199-2023",
                        "SHP-3.2.1.3",
                        "1",
                        LocalDate.of(2023, 9, 12),
                        LocalDate.of(2023, 9, 12),
                        Optional.of(LocalDate.of(2023, 9, 1))),
                "test");
        String hr = education + ".hr";
        ProcessInstance departure = desk.start(hr, "replace-official", Map.of());
        office.begins(departure);
        desk.complete(
                departure,
                hr,
                "report-departure",
                Map.of(
                        "officialId",
                        education + ".executor",
                        "departure",
                        "DISMISSAL",
                        "lastDay",
                        "2023-10-06",
                        "departureDocument",
                        "приказ от 02.10.2023 № 14-к"));
        desk.complete(
                departure,
                hr,
                "hand-over-access",
                Map.of("departureWrong", true, "takeBackReason", "Приказ о другом человеке."));
        return new Written("departure-taken-back:%", "Выбытие отменено: ", "tasklist", education + ".head");
    }

    private Written pageHasNobody() {
        engine.setClock(at("2023-09-04T12:00", MOSCOW));
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        accounts.open(
                "shpakovsky.library",
                OwnerKind.SUBORDINATE_ORGANIZATION,
                "vk",
                "vk.com/pt_every",
                LocalDate.of(2023, 9, 4));
        return new Written("unattended:%", "Страница без лица с ", "cockpit", "shpakovsky.coordinator");
    }

    private Written monthIsOver() {
        obliged();
        cycles.find("monthly-report", "kuzbass").ifPresent(left -> runtime.deleteProcessInstance(left, "test"));
        cycles.settle();
        ProcessInstance report = runtime.createProcessInstanceQuery()
                .processInstanceId(cycles.find("monthly-report", "kuzbass").orElseThrow())
                .singleResult();
        engine.passTimeUntil(report, at("2020-04-01T10:00", KEMEROVO));
        return new Written("monthly-report:%", "Исполнительская дисциплина за ", "cockpit", CONTROLLER);
    }

    private Written controllerRemarks() {
        String head = "spb.education.head";
        engine.setClock(at("2020-07-01T10:00", MOSCOW));
        acts.inForce("spb-draft-2020", "15-р", "2020-07-01", "2020-07-01");
        ProcessInstance report =
                acts.obliges("spb-draft-2020", "SPB-7", "spb.education", "report-execution", "2020-07-01");
        office.begins(report);
        desk.open(report, head, "sign-report");
        desk.complete(
                report,
                head,
                "sign-report",
                Map.of(
                        "reportNumber", "3",
                        "reportSentOn", "2020-07-01",
                        "why1", "Оформляется.",
                        "until1", "2021-12-31",
                        "why2", "Оформляется.",
                        "until2", "2021-12-31",
                        "why3", "Оформляется.",
                        "until3", "2021-12-31"));
        desk.complete(
                report,
                "spb.coordinator",
                "check-report",
                Map.of("reportDecision", "accept", "controllerSummary", "Сверено."));
        desk.complete(
                report,
                "spb.controller",
                "decide-control",
                Map.of(
                        "controlDecision",
                        "release",
                        "controlNote",
                        "Остаток под своими карточками.",
                        "mark",
                        "remark",
                        "markText",
                        "Отчитываться полнее."));
        return new Written("card:%:mark:%", "Замечание контролёра от 01.07.2020", "tasklist", head);
    }

    private Written requestIsWithdrawn() {
        inForce();
        ProcessInstance request =
                desk.start(COORDINATOR, "coordinate-decision", Map.of("decisionTopic", "Сведения о страницах"));
        office.begins(request);
        desk.complete(
                request,
                COORDINATOR,
                "enter-decision",
                Map.of(
                        "entryDecision", "issue",
                        "decisionClause", "KUZ-3d",
                        "decidedOn", "2020-02-14",
                        "decisionText", "Сообщите адреса страниц.",
                        "addresseeMode", "bodies",
                        "addresseeBodies", ticked("kuzbass.health"),
                        "wanted", "report",
                        "termKind", "working",
                        "termDays", 5));
        desk.complete(
                request,
                COORDINATOR,
                "lead-decision",
                Map.of("leadAction", "withdraw", "withdrawReason", "Сведения получены"));
        return new Written("decision:%", "Решение отозвано — ", "tasklist", "kuzbass.health.responsible");
    }

    private Written weekFallsBehind() {
        engine.setClock(at("2021-03-01T10:00", KEMEROVO));
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        accounts.open("kuzbass.government", OwnerKind.GOVERNMENT, "ok", "ok.ru/pt_every", LocalDate.of(2021, 2, 1));
        cycles.find("norm-weeks", "kuzbass").ifPresent(left -> runtime.deleteProcessInstance(left, "test"));
        cycles.settle();
        engine.runDueJobs(runtime.createProcessInstanceQuery()
                .processInstanceId(cycles.find("norm-weeks", "kuzbass").orElseThrow())
                .singleResult());
        ProcessInstance week = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(KUZBASS + "|KUZ-A2.2|2021-03-01")
                .singleResult();
        engine.passTimeUntil(week, at("2021-03-04T09:30", KEMEROVO));
        return new Written("weekly-norm:%", "Публикаций за неделю ", "tasklist", "kuzbass.government.executor");
    }

    private ProcessInstance obliged() {
        inForce();
        ProcessInstance page = office.oblige(KUZBASS, "create-account", "KUZ-3a", CULTURE, LocalDate.of(2020, 2, 14));
        office.timePassesTo(2020, 3, 6, 9);
        return page;
    }

    private void inForce() {
        office.itIs(2020, 2, 14, 10);
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        accounts.forgetAllOf("kuzbass");
    }

    private Letter letter(Written written) {
        String key = database.sql("""
                        select l.key from letter l join official o on o.email = l.to_address
                        where l.key like :key and l.subject like :subject || '%' and o.user_id = :reader
                        order by l.id desc limit 1""")
                .param("key", written.key())
                .param("subject", written.subject())
                .param("reader", written.reader())
                .query(String.class)
                .single();
        return journal.find(key).map(OutboxEntry::letter).orElseThrow();
    }

    private static ZonedDateTime at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone);
    }
}
