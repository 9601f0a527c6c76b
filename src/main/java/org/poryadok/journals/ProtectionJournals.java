package org.poryadok.journals;

import static org.poryadok.journals.JournalColumn.day;
import static org.poryadok.journals.JournalColumn.moment;
import static org.poryadok.journals.JournalColumn.text;

import java.util.List;
import org.poryadok.act.Procedure;
import org.poryadok.journals.Journal.State;
import org.poryadok.protection.CompromiseSign;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Journals of the security of accounts: the security sheets and the incidents. */
@Configuration(proxyBeanMethods = false)
class ProtectionJournals {

    private static final String OPEN_DEFECT = """
            exists (select 1 from security_defect d where d.sheet_id = s.id and d.waived_because is null
                        and d.confirmed_at is null)""";

    private static final String SECURITY_STATE = "case when " + OPEN_DEFECT
            + " then 'DEFECTS' when s.confirmed_at is null then 'CHECKED' else 'CONFIRMED' end";

    private static final String INCIDENT_STATE = """
            case when i.false_alarm_at is not null then 'FALSE_ALARM'
                 when i.lost then 'LOST'
                 when i.closed_at is not null then 'CLOSED'
                 when i.restored_at is not null then 'RESTORED'
                 when i.contained_at is not null then 'CONTAINED'
                 else 'REPORTED' end""";

    private static final List<State> SECURITY_STATES = List.of(
            new State("DEFECTS", "недостатки не устранены"),
            new State("CHECKED", "проверена, не принята"),
            new State("CONFIRMED", "принята"));

    private static final List<State> INCIDENT_STATES = List.of(
            new State("REPORTED", "первые меры не приняты"),
            new State("CONTAINED", "доступ не восстановлен"),
            new State("RESTORED", "доступ восстановлен, не закрыт"),
            new State("LOST", "страница утрачена"),
            new State("CLOSED", "закрыт"),
            new State("FALSE_ALARM", "ложная тревога"));

    @Bean
    @Order(2)
    Journal securitySheetJournal(ColumnsInCommon common) {
        return new Journal(
                "security-sheets",
                "Защищённость",
                "Строка – проверка защищённости одной страницы: что нашли, что устранили, кто принял.",
                "День проверки",
                "security_sheet s join body b on b.id = s.body_id join account a on a.id = s.account_id",
                "s.id",
                "s.jurisdiction",
                "s.body_id",
                "s.checked_on",
                "s.checked_on",
                "s.checked_at",
                "s.process_instance_id",
                "s.account_id",
                SECURITY_STATE,
                """
                        concat_ws(' ', b.name, a.address, s.occasion, s.note, array_to_string(s.strangers, ' '),
                            (select string_agg(d.description, ' ') from security_defect d where d.sheet_id = s.id))""",
                SECURITY_STATES,
                ColumnsInCommon.all(
                        List.of(
                                day("Проверена", "s.checked_on"),
                                text("Кто проверил", 30, ColumnsInCommon.person("s.checked_by"))
                                        .beneath()),
                        common.body("b.name", "s.jurisdiction"),
                        common.page("a.address", "a"),
                        List.of(
                                text("Повод", 36, "s.occasion").beneath(),
                                ColumnsInCommon.state(SECURITY_STATE, SECURITY_STATES),
                                text("Недостатки", 60, defects()),
                                text("Права у посторонних", 36, "s.strangers").beneath(),
                                text("Примечание", 40, "s.note").beneath(),
                                text("Кто принял", 30, ColumnsInCommon.person("s.confirmed_by")),
                                moment("Принята", "s.confirmed_at").beneath()),
                        common.clause("s.clause_id", Procedure.SECURE_ACCOUNT.key())));
    }

    @Bean
    @Order(3)
    Journal incidentJournal(ColumnsInCommon common) {
        return new Journal(
                "incidents",
                "Инциденты",
                "Строка – сообщение о том, что страница вышла из-под контроля, и что по нему сделано.",
                "День сообщения",
                "account_incident i join body b on b.id = i.body_id join account a on a.id = i.account_id",
                "i.id",
                "i.jurisdiction",
                "i.body_id",
                "cast(i.reported_at at time zone place.zone as date)",
                "cast(i.reported_at at time zone place.zone as date)",
                "i.reported_at",
                "i.process_instance_id",
                "i.account_id",
                INCIDENT_STATE,
                "concat_ws(' ', b.name, a.address, i.seen, i.cause, i.lessons, i.computer_incident, i.restoring_note)",
                INCIDENT_STATES,
                ColumnsInCommon.all(
                        List.of(
                                moment("Сообщено", "i.reported_at"),
                                text("Кто сообщил", 30, ColumnsInCommon.person("i.reported_by"))
                                        .beneath()),
                        common.body("b.name", "i.jurisdiction"),
                        common.page("a.address", "a"),
                        List.of(
                                ColumnsInCommon.state(INCIDENT_STATE, INCIDENT_STATES),
                                text(
                                        "Признак",
                                        40,
                                        "i.sign",
                                        sign -> CompromiseSign.valueOf(sign).title()),
                                text("Что замечено", 50, "i.seen").beneath(),
                                moment("Первые меры приняты", "i.contained_at"),
                                moment("Внутренний срок первых мер", "i.contain_by")
                                        .beneath(),
                                text("Почему не приняты", 40, "i.not_done_because")
                                        .beneath(),
                                moment("Граждане предупреждены", "i.warned_at").beneath(),
                                text("Уведомление НКЦКИ", 40, "i.computer_incident")
                                        .beneath(),
                                moment("Доступ восстановлен", "i.restored_at"),
                                text("Почему тревога ложная", 40, "i.false_alarm_because")
                                        .beneath(),
                                text("Причина", 40, "i.cause").beneath(),
                                text("Выводы", 50, "i.lessons").beneath(),
                                moment("Закрыт", "i.closed_at").beneath())));
    }

    private static String defects() {
        return """
                (select string_agg(d.description || case when d.waived_because is not null then ' (снят)'
                         when d.confirmed_at is not null then ' (устранён)'
                         when d.mended_on is not null then ' (устранён, не принят)'
                         when d.mend_by is not null
                             then ' (внутренний срок до ' || to_char(d.mend_by, 'DD.MM.YYYY') || ')' else '' end,
                         '; ' order by d.position)
                 from security_defect d where d.sheet_id = s.id)""";
    }
}
