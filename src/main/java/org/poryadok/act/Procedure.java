package org.poryadok.act;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The procedures that carry clauses, P01 to P21 of the domain; one model each. */
public enum Procedure {
    ENACT_ACT("enact-act", "P01", "Введение акта в действие и развёртывание сроков"),
    APPOINT_OFFICIALS("appoint-officials", "P02", "Определение ответственного и уполномоченного лиц"),
    CREATE_ACCOUNT("create-account", "P03", "Создание и оформление официальной страницы"),
    EXEMPT_FROM_ACCOUNT("exempt-from-account", "P04", "Согласование освобождения от создания страницы"),
    VERIFY_ACCOUNT("verify-account", "P05", "Подтверждение подлинности и подключение к ЕПГУ"),
    NOTIFY_COORDINATOR("notify-coordinator", "P06", "Уведомление о создании или удалении страницы"),
    PUBLISH_REGISTRY("publish-registry", "P07", "Ведение и размещение реестра"),
    PLAN_CONTENT("plan-content", "P08", "Контент-план и публикация"),
    WEEKLY_NORM("weekly-norm", "P09", "Контроль недельной нормы публикаций"),
    MODERATE_COMMENT("moderate-comment", "P10", "Модерация и «чёрный список»"),
    SECURE_ACCOUNT("secure-account", "P11", "Обеспечение защищённости страниц"),
    CONSULT("consult", "P12", "Консультация и методическая помощь"),
    COORDINATE_DECISION("coordinate-decision", "P13", "Координация, ЦУР и решения рабочей группы"),
    REPORT_EXECUTION("report-execution", "P14", "Отчёт об исполнении и контроль"),
    CLOSE_ACCOUNT("close-account", "P15", "Закрытие (удаление) страницы"),
    ADOPT_OWN_ACT("adopt-own-act", "P16", "Принятие подчинённых и муниципальных актов"),
    REPLACE_OFFICIAL("replace-official", "P17", "Замена ответственного или уполномоченного лица"),
    ACCOUNT_COMPROMISED("account-compromised", "P18", "Инцидент: компрометация страницы"),
    RECHECK_CAMPAIGN("recheck-campaign", "P19", "Кампания перепроверки"),
    AUDIT_REGISTRY("audit-registry", "P20", "Годовая сверка реестра"),
    ENTER_ACCOUNTS("enter-accounts", "P21", "Внесение действующих страниц");

    /**
     * What a card names in the place of a procedure where a campaign's coordinator asks of a page what no clause demands: a
     * rule of the administration's own.
     */
    public static final String COORDINATOR_QUESTION = "coordinator-question";

    /** Keys of models that carry no clause, and of which more than their own room knows. */
    public static final String ASK_ABOUT_CARD = "ask-about-card";

    public static final String REPORT_ABSENCE = "report-absence";
    public static final String REQUEST_REPORTS = "request-reports";

    /** Models that are a part of a procedure, or begin one by the calendar. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry(COORDINATOR_QUESTION, "Вопрос координатора"),
            Map.entry("fulfil-obligations", "Исполнение части перечня обязанностей"),
            Map.entry("oblige-newcomers", "Обязанности новых адресатов акта"),
            Map.entry("repeal-act", "Прекращение действия акта"),
            Map.entry("confirm-registry-entries", "Сверка записей органа"),
            Map.entry(REQUEST_REPORTS, "Запрос отчётов об исполнении"),
            Map.entry(REPORT_ABSENCE, "Отсутствие и замещение"),
            Map.entry(ASK_ABOUT_CARD, "Просьба по карточке"),
            Map.entry("interim-report", "Сведения о ходе исполнения"),
            Map.entry("redo-obligation", "Повторное исполнение"),
            Map.entry("daily-digest", "Утренняя сводка о сроках"),
            Map.entry("monthly-report", "Ежемесячный отчёт об исполнительской дисциплине"),
            Map.entry("norm-weeks", "Еженедельное начало подсчёта публикаций"),
            Map.entry("security-cycle", "Периодическая проверка защищённости"),
            Map.entry("yearly-audit", "Ежегодное начало сверки реестра"),
            Map.entry("yearly-reports", "Напоминание контролёру об отчётах"));

    private static final Set<String> ENDING = Set.of(PUBLISH_REGISTRY.key, VERIFY_ACCOUNT.key, AUDIT_REGISTRY.key);

    private static final String FORMER = "Прежняя процедура";

    private final String key;
    private final String number;
    private final String title;

    Procedure(String key, String number, String title) {
        this.key = key;
        this.number = number;
        this.title = title;
    }

    /** Key of the process model. */
    public String key() {
        return key;
    }

    /** Number in the domain description, «P06». */
    public String number() {
        return number;
    }

    /** Russian name for an official. */
    public String title() {
        return title;
    }

    /** Key of the model of a definition: the engine calls that «key:version:id». */
    public static String keyOf(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }

    /** Russian name of a model, those too that are a part of a procedure and carry no clause; of one that was there once, that it was. */
    public static String titleOf(String key) {
        return find(key).map(Procedure::title).orElseGet(() -> PARTS.getOrDefault(key, FORMER));
    }

    /**
     * Whether each of its cases ends with a result of its own, though the clause is to be kept always: a version that is placed, a
     * page that is verified, an audit that is approved. Somebody waits for it, so it has a term.
     */
    public static boolean endsItsCases(String key) {
        return ENDING.contains(key);
    }

    /** What a card may name. */
    public static Stream<String> keysOfCards() {
        return Stream.concat(Arrays.stream(values()).map(Procedure::key), Stream.of(COORDINATOR_QUESTION));
    }

    public static Optional<Procedure> find(String key) {
        return Arrays.stream(values())
                .filter(procedure -> procedure.key.equals(key))
                .findFirst();
    }
}
