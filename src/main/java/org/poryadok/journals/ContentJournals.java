package org.poryadok.journals;

import static org.poryadok.journals.JournalColumn.day;
import static org.poryadok.journals.JournalColumn.moment;
import static org.poryadok.journals.JournalColumn.number;
import static org.poryadok.journals.JournalColumn.text;

import java.util.List;
import java.util.stream.Stream;
import org.poryadok.act.Procedure;
import org.poryadok.content.CountBasis;
import org.poryadok.content.PlanState;
import org.poryadok.content.SheetDecision;
import org.poryadok.journals.Journal.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Journals of what bodies publish: the weekly sheets and the content plans. */
@Configuration(proxyBeanMethods = false)
class ContentJournals {

    private static final String COUNTED =
            "case when s.unit = 'DAYS' then s.counted_days when s.reposts_count then s.counted_all else s.counted_own end";
    private static final String SHEET_STATE = "coalesce(s.decision, case when " + COUNTED
            + " >= s.norm then 'MET' when s.explanation is not null then 'EXPLAINED' else 'SHORT' end)";
    /** A plan has no such state of its own: its period is over and summed up. */
    private static final String CLOSED = "CLOSED";

    /** Nor this one: a draft was sent to be approved and has not been given back. */
    private static final String SENT = "SENT";

    private static final String PLAN_STATE =
            "case when p.state = 'APPROVED' and p.closed_at is not null then '" + CLOSED
                    + "' when p.state = 'DRAFT' and (select e.kind from content_plan_event e where e.plan_id = p.id"
                    + " and e.kind in ('SUBMITTED', 'RETURNED') order by e.id desc limit 1) = 'SUBMITTED' then '" + SENT
                    + "' else p.state end";

    private static final List<State> SHEET_STATES = List.of(
            new State("SHORT", "недобор, объяснения нет"),
            new State("EXPLAINED", "недобор объяснён, решения нет"),
            new State("VIOLATION", SheetDecision.VIOLATION.title()),
            new State("EXCUSED", SheetDecision.EXCUSED.title()),
            new State("MENDED", SheetDecision.MENDED.title()),
            new State("MET", "норма выполнена"));

    private static final List<State> PLAN_STATES = Stream.concat(
                    Stream.of(PlanState.values()).map(state -> new State(state.name(), state.title())),
                    Stream.of(new State(SENT, "на утверждении"), new State(CLOSED, "период завершён, итоги подведены")))
            .toList();

    @Bean
    @Order(1)
    Journal weeklySheetJournal(ColumnsInCommon common) {
        return new Journal(
                "weekly-sheets",
                "Норма публикаций",
                "Строка – неделя одной страницы: сколько публикаций учтено, сколько нужно, чем кончилось.",
                "Неделя",
                "weekly_sheet s join body b on b.id = s.body_id left join account a on a.id = s.account_id",
                "s.id",
                "s.jurisdiction",
                "s.body_id",
                "s.week",
                "s.week + 6",
                "s.week",
                "s.process_instance_id",
                "s.account_id",
                SHEET_STATE,
                "concat_ws(' ', b.name, a.address, s.explanation, s.decision_note)",
                SHEET_STATES,
                ColumnsInCommon.all(
                        List.of(
                                day("Неделя с", "s.week"),
                                day("по", "s.week + 6").beneath()),
                        common.body("b.name", "s.jurisdiction"),
                        common.page("coalesce(a.address, 'все страницы органа')", "a"),
                        List.of(
                                number("Учтено", COUNTED),
                                text(
                                                "Чего",
                                                22,
                                                "s.unit",
                                                unit -> unit.equals("DAYS") ? "дней с публикациями" : "публикаций")
                                        .beneath(),
                                number("Всего публикаций", "s.counted_all").beneath(),
                                number("Из них не репостов", "s.counted_own").beneath(),
                                number("Дней с публикациями", "s.counted_days").beneath(),
                                number("Норма", "s.norm"),
                                ColumnsInCommon.state(SHEET_STATE, SHEET_STATES),
                                text(
                                        "Основание подсчёта",
                                        36,
                                        "s.basis",
                                        basis -> CountBasis.valueOf(basis).title()),
                                text("Кто внёс сведения", 36, tellers()).beneath(),
                                text("Подсчёт неполный", 40, "s.incomplete").beneath(),
                                text("Объяснение органа", 50, "s.explanation"),
                                text("Решение", 40, "s.decision_note").beneath(),
                                text("Кто решил", 30, event("DECIDED", ColumnsInCommon.person("e.recorded_by")))
                                        .beneath(),
                                moment("Решено", event("DECIDED", "e.recorded_at"))
                                        .beneath()),
                        common.clause("s.clause_id", Procedure.WEEKLY_NORM.key())));
    }

    @Bean
    @Order(4)
    Journal contentPlanJournal(ColumnsInCommon common) {
        return new Journal(
                "content-plans",
                "Контент-планы",
                "Строка – редакция плана одного органа: на какой период, кем утверждена и что из неё вышло.",
                "Период плана",
                "content_plan p join body b on b.id = p.body_id",
                "p.id",
                "p.jurisdiction",
                "p.body_id",
                "p.period_from",
                "p.period_to",
                "p.period_from",
                "p.process_instance_id",
                null,
                PLAN_STATE,
                "concat_ws(' ', b.name, p.conclusion)",
                PLAN_STATES,
                ColumnsInCommon.all(
                        List.of(
                                day("План с", "p.period_from"),
                                day("по", "p.period_to").beneath()),
                        common.body("b.name", "p.jurisdiction"),
                        List.of(
                                number("Редакция", "p.version"),
                                ColumnsInCommon.state(PLAN_STATE, PLAN_STATES),
                                number(
                                        "Намечено",
                                        "(select cast(count(*) as integer) from content_plan_item i where i.plan_id = p.id)"),
                                number("Вышло", """
                                        (select cast(count(*) as integer) from content_plan_item i where i.plan_id = p.id
                                             and exists (select 1 from publication q where q.plan_item_id = i.id))"""),
                                text("Кто утвердил", 30, planEvent(ColumnsInCommon.person("e.recorded_by"))),
                                moment("Утверждён", planEvent("e.recorded_at")).beneath(),
                                text("Итоги", 60, "p.conclusion"),
                                moment("Итоги подведены", "p.closed_at").beneath()),
                        common.clause("p.clause_id", Procedure.PLAN_CONTENT.key())));
    }

    /** Who told of the publications of a sheet or of their number. */
    private static String tellers() {
        return """
                (select string_agg(distinct coalesce(o.full_name, told.by), ', ')
                 from (select q.account_id, q.recorded_by as by from publication q
                       where q.source <> 'CONNECTOR'
                         and q.published_at >= cast(s.week as timestamp) at time zone place.zone
                         and q.published_at < cast(s.week + 7 as timestamp) at time zone place.zone
                       union
                       select k.account_id, k.recorded_by from publication_count k where k.week = s.week) told
                      join account ta on ta.id = told.account_id
                      left join official o on o.user_id = told.by
                 where told.account_id = s.account_id or s.account_id is null and ta.body_id = s.body_id)""";
    }

    private static String event(String kind, String value) {
        return "(select " + value + " from weekly_sheet_event e where e.sheet_id = s.id and e.kind = '" + kind
                + "' order by e.id desc limit 1)";
    }

    private static String planEvent(String value) {
        return "(select " + value
                + " from content_plan_event e where e.plan_id = p.id and e.kind = 'APPROVED' order by e.id desc limit 1)";
    }
}
