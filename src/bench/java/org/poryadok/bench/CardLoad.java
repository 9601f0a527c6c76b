package org.poryadok.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cards as a deployment has them after years, evenly over all jurisdictions: of those under control each tenth is overdue,
 * each tenth a recommendation, each twentieth soon due; of the closed ones three of twenty came late.
 */
final class CardLoad {

    private static final int BODIES_OF_A_JURISDICTION = 200;

    /** One row per number; the jurisdiction changes fastest, so every share holds in each of them. */
    private static final String NUMBERED = """
            from generate_series(cast(:from as int), cast(:to as int)) n
            cross join lateral (select n / j.number_of as k, j.* from bench_jurisdiction j
                where j.number = n % j.number_of) place
            join bench_body b on b.jurisdiction = place.id and b.number = (k * 7) % :bodies
            join bench_obligation d on d.jurisdiction = place.id and d.number = (k / 3) % d.number_of
            """;

    private static final String OPEN = """
            insert into control_card (id, jurisdiction, act_id, act_version, clause_id, modality, body_id, procedure,
                process_instance_id, step, event_date, last_day, target_date, overdue_after, explanation, internal_term,
                state, opened_at, submitted_at, checked_since, submitted_by, escalation_level)
            select gen_random_uuid(), place.id, d.act_id, d.version, d.clause_id,
                   case when kind = 1 then 'RECOMMENDED' else 'MANDATORY' end, b.id, d.procedure, gen_random_uuid()::text,
                   d.step, last_day - 14, last_day, last_day, limit_of, repeat('Последний день — рабочий. ', 8), false,
                   case when sent then 'SUBMITTED' else 'OPEN' end, limit_of - interval '15 days',
                   case when sent then limit_of - interval '1 day' end, case when sent then limit_of - interval '1 day' end,
                   case when sent then 'bench' end,
                   case when kind = 0 and k % 3 > 0 then 'overdue' end
            """ + NUMBERED + """
            cross join lateral (select k % 10 as kind, k % 50 = 9 as sent) of_kind
            cross join lateral (select cast(:today as date) + case when kind = 0 then -1 - k / 10 % 60
                when kind = 1 then k % 120 - 60 when k % 20 = 2 then k % 3 else 10 + k % 45 end as last_day) days
            cross join lateral (select (last_day + 1)::timestamp at time zone place.zone as limit_of) limits
            """;
    private static final String CLOSED = """
            insert into control_card (id, jurisdiction, act_id, act_version, clause_id, modality, body_id, procedure,
                process_instance_id, step, event_date, last_day, target_date, overdue_after, explanation, internal_term,
                state, opened_at, fulfilled_at, fulfilled_by, released_at, released_by, working_days_late)
            select gen_random_uuid(), place.id, d.act_id, d.version, d.clause_id, 'MANDATORY', b.id, d.procedure,
                   gen_random_uuid()::text, d.step, last_day - 14, last_day, last_day, limit_of,
                   repeat('Последний день — рабочий. ', 8), false,
                   case when kind = 0 then 'RELEASED' else 'FULFILLED' end, limit_of - interval '15 days',
                   case when kind between 1 and 3 then limit_of + (1 + k % 20) * interval '1 day'
                        when kind > 3 then limit_of - interval '1 day' end,
                   case when kind > 0 then 'bench' end,
                   case when kind = 0 then limit_of - interval '2 days' end, case when kind = 0 then 'bench' end,
                   case when kind between 1 and 3 then 1 + k % 15 end
            """ + NUMBERED + """
            cross join lateral (select k % 20 as kind) of_kind
            cross join lateral (select cast(:today as date) - 30 - (k * 13) % 1800 as last_day) days
            cross join lateral (select (last_day + 1)::timestamp at time zone place.zone as limit_of) limits
            """;
    private static final String HISTORY = """
            insert into control_card_event (card_id, at, kind, extensions, level, occurrence, recipient)
            select id, opened_at, 'OPENED', null, null, null, null from control_card c
            where not exists (select 1 from control_card_event e where e.card_id = c.id)
            union all
            select id, overdue_after, 'ESCALATED', 0, 'overdue', 0, 'bench' from control_card c
            where escalation_level is not null
              and not exists (select 1 from control_card_event e where e.card_id = c.id and e.kind = 'ESCALATED')
            """;
    private static final String TALLY = """
            insert into control_tally (jurisdiction, act_id, clause_id, procedure, body_id, modality, outcome, quarter,
                cards)
            select jurisdiction, act_id, clause_id, procedure, body_id, modality,
                   case when fulfilled_at >= overdue_after then 'FULFILLED_LATE' else state end,
                   date_trunc('quarter', last_day), count(*)
            from control_card where state in ('FULFILLED', 'RELEASED') group by 1, 2, 3, 4, 5, 6, 7, 8
            """;
    private static final String WEEKS = """
            insert into control_week_tally (jurisdiction, week, act_id, clause_id, procedure, body_id, in_time, late)
            select jurisdiction, date_trunc('week', last_day), act_id, clause_id, procedure, body_id,
                   count(*) filter (where fulfilled_at < overdue_after), count(*) filter (where fulfilled_at >= overdue_after)
            from control_card where fulfilled_at is not null
            group by jurisdiction, date_trunc('week', last_day), act_id, clause_id, procedure, body_id
            """;
    private static final String LATE = """
            insert into control_late_total (jurisdiction, act_id, clause_id, procedure, body_id, cards)
            select jurisdiction, act_id, clause_id, procedure, body_id, count(*)
            from control_card where fulfilled_at >= overdue_after
            group by jurisdiction, act_id, clause_id, procedure, body_id
            """;

    private final JdbcClient database;
    private final Acts acts;

    CardLoad(JdbcClient database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    /** Bodies with a responsible officer each, and what the acts tell them to do. */
    void organisation() {
        database.sql("create table bench_jurisdiction (number int, number_of int, id text, zone text)")
                .update();
        database.sql("create table bench_body (number int, jurisdiction text, id text)")
                .update();
        database.sql(
                        "create table bench_obligation (number int, number_of int, jurisdiction text, act_id text, version text, "
                                + "clause_id text, procedure text, step text)")
                .update();
        List<Jurisdiction> jurisdictions = List.copyOf(acts.jurisdictions());
        for (Jurisdiction jurisdiction : jurisdictions) {
            database.sql("insert into bench_jurisdiction values (?, ?, ?, ?)")
                    .params(
                            jurisdictions.indexOf(jurisdiction),
                            jurisdictions.size(),
                            jurisdiction.id(),
                            jurisdiction.zone().getId())
                    .update();
            bodies(jurisdiction.id());
            obligations(jurisdiction.id());
        }
        database.sql(
                        "update bench_obligation d set number_of = (select count(*) from bench_obligation o where o.jurisdiction = d.jurisdiction)")
                .update();
    }

    private void bodies(String jurisdiction) {
        database.sql("""
                insert into bench_body select n, :jurisdiction, :jurisdiction || '.bench' || n
                from generate_series(0, :bodies - 1) n
                """)
                .param("jurisdiction", jurisdiction)
                .param("bodies", BODIES_OF_A_JURISDICTION)
                .update();
        database.sql("""
                insert into body (id, jurisdiction, code, name, owner_kind)
                select id, jurisdiction, 'bench' || number, 'Управление по вопросам внутренней политики № ' || number, 'SECTORAL_BODY'
                from bench_body where jurisdiction = :jurisdiction
                """).param("jurisdiction", jurisdiction).update();
        database.sql("""
                insert into official (user_id, jurisdiction, body_id, full_name, post, post_rank, civil_service, email, roles)
                select id || '.responsible', jurisdiction, id, 'Иванова Мария Петровна ' || number, 'заместитель начальника',
                       'DEPUTY_HEAD', true, 'bench' || number || '@example.org', array['responsible']
                from bench_body where jurisdiction = :jurisdiction
                """).param("jurisdiction", jurisdiction).update();
    }

    private void obligations(String jurisdiction) {
        int number = 0;
        for (LegalAct act : acts.ofJurisdiction(jurisdiction)) {
            for (Clause clause : act.clauses()) {
                for (String procedure : clause.procedures()) {
                    database.sql("insert into bench_obligation values (?, 0, ?, ?, ?, ?, ?, ?)")
                            .params(number++, jurisdiction, act.id(), "1", clause.id(), procedure, clause.title())
                            .update();
                }
            }
        }
    }

    void open(int cards) {
        fill(OPEN, 1, cards);
    }

    /** Adds closed cards, numbered on from those that are there. */
    void closed(int from, int to) {
        fill(CLOSED, from + 1, to);
    }

    private void fill(String cards, int from, int to) {
        database.sql(cards)
                .param("from", from)
                .param("to", to)
                .param("bodies", BODIES_OF_A_JURISDICTION)
                .param("today", LocalDate.ofInstant(BenchHost.NOW, ZoneOffset.UTC))
                .update();
    }

    /** History and tally of what is there, and statistics as autovacuum keeps them. */
    void settle() {
        database.sql(HISTORY).update();
        database.sql("truncate control_tally, control_week_tally, control_late_total, closed_period")
                .update();
        database.sql(TALLY).update();
        database.sql(WEEKS).update();
        database.sql(LATE).update();
        database.sql(
                        "vacuum (analyze) control_card, control_card_event, control_tally, control_week_tally, control_late_total, body, official")
                .update();
        database.sql("checkpoint").update();
    }
}
