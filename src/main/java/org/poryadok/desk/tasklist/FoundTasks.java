package org.poryadok.desk.tasklist;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.CaseVariables;
import org.poryadok.control.TermWeight;
import org.poryadok.host.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open tasks whose cards speak of what is typed: words in any form, a day, or that they are late. Looked for is among what the
 * reader may see, so that others' tasks do not take up the places; the engine judges his rights once more when it lists them.
 */
@Component
class FoundTasks {

    /** @param more whether there are further ones */
    record Found(List<String> tasks, boolean more) {}

    /** As many as anybody reads; the list asks the engine for them by their ids. */
    static final int MOST = 300;

    private static final String FIND = """
            select t.id_ from act_ru_variable v join act_ru_task t on t.id_ = v.task_id_
            where v.name_ = '%s' and t.suspension_state_ = 1 and (%%s)%%s
            order by t.due_date_ nulls last, t.create_time_
            limit :most""".formatted(CaseVariables.SEARCHED_WORDS);

    private static final String OF_WORDS =
            " and to_tsvector('russian', searched_name(v.text_)) @@ to_tsquery('russian', :query)";
    private static final String PAST = " and t.due_date_ <= :now";
    private static final String LATE = PAST + " and t.priority_ >= " + TermWeight.OF_THE_ACT.priority();
    private static final String INTERNAL =
            " and t.due_date_ is not null and t.priority_ = " + TermWeight.INTERNAL.priority();
    /** The day stands at the beginning of the last day, or in the name of an act. */
    private static final String OF_DAY = """
             and (v.text_ like '%%%%' || :day%%1$d || '%%%%' or exists (
                select from act_ru_variable l where l.task_id_ = t.id_ and l.name_ = '%s' and l.text_ like :day%%1$d || '%%%%'))""".formatted(CaseVariables.LAST_DAY_TEXT);

    /** Begins with the few tasks that are his, however many cards speak of the word. */
    private static final String HIS = """
            t.tenant_id_ = any (:tenants) and t.id_ in (
                select task_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ = any (:groups)
                union select task_id_ from act_ru_identitylink where type_ = 'candidate' and user_id_ = :user
                union select id_ from act_ru_task where assignee_ = :user)""";

    private static final String OF_A_SUPERVISOR = ":everything or t.tenant_id_ = any (:overseen) or " + HIS;

    private final JdbcClient database;
    private final Acts acts;
    private final Clock clock;

    FoundTasks(JdbcClient database, Acts acts, Clock clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /** Those due first come first. */
    Found find(SignedIn reader, String typed) {
        TypedSearch search = TypedSearch.of(typed);
        if (search.isEmpty()) {
            return new Found(List.of(), false);
        }
        String[] overseen = acts.jurisdictions().stream()
                .map(Jurisdiction::id)
                .filter(reader.tenants()::contains)
                .filter(reader::oversees)
                .toArray(String[]::new);
        boolean everything = reader.isAdministrator();
        JdbcClient.StatementSpec asked = database.sql(
                        FIND.formatted(everything || overseen.length > 0 ? OF_A_SUPERVISOR : HIS, conditions(search)))
                .param("query", search.words().orElse(""))
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("everything", everything)
                .param("overseen", overseen)
                .param("tenants", reader.tenants().toArray(String[]::new))
                .param("groups", reader.groups().toArray(String[]::new))
                .param("user", reader.userId())
                .param("most", MOST + 1);
        for (int day = 0; day < search.days().size(); day++) {
            asked = asked.param("day" + day, search.days().get(day));
        }
        List<String> found = asked.query(String.class).list();
        return new Found(found.stream().limit(MOST).toList(), found.size() > MOST);
    }

    private static String conditions(TypedSearch search) {
        StringBuilder conditions = new StringBuilder();
        search.words().ifPresent(words -> conditions.append(OF_WORDS));
        if (search.late()) {
            conditions.append(LATE);
        }
        if (search.internal()) {
            conditions.append(INTERNAL);
        }
        if (search.past()) {
            conditions.append(PAST);
        }
        for (int day = 0; day < search.days().size(); day++) {
            conditions.append(OF_DAY.formatted(day));
        }
        return conditions.toString();
    }
}
