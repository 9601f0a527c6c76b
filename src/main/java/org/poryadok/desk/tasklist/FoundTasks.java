package org.poryadok.desk.tasklist;

import java.util.List;
import java.util.Optional;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.CaseVariables;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.BodySearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open tasks whose cards speak of what is typed, in any form of the words. Looked for is among what the reader may see, so
 * that others' tasks do not take up the places; the engine judges his rights once more when it lists them.
 */
@Component
class FoundTasks {

    /** @param more whether there are further ones */
    record Found(List<String> tasks, boolean more) {}

    /** As many as anybody reads; the list asks the engine for them by their ids. */
    static final int MOST = 300;

    private static final String FIND = """
            select t.id_ from act_ru_variable v join act_ru_task t on t.id_ = v.task_id_
            where v.name_ = '%s' and to_tsvector('russian', searched_name(v.text_)) @@ to_tsquery('russian', :query)
                and t.suspension_state_ = 1 and (%%s)
            order by t.due_date_ nulls last, t.create_time_
            limit :most""".formatted(CaseVariables.SEARCHED_WORDS);

    /** Begins with the few tasks that are his, however many cards speak of the word. */
    private static final String HIS = """
            t.tenant_id_ = any (:tenants) and t.id_ in (
                select task_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ = any (:groups)
                union select task_id_ from act_ru_identitylink where type_ = 'candidate' and user_id_ = :user
                union select id_ from act_ru_task where assignee_ = :user)""";

    private static final String OF_A_SUPERVISOR = ":everything or t.tenant_id_ = any (:overseen) or " + HIS;

    private final JdbcClient database;
    private final Acts acts;

    FoundTasks(JdbcClient database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    /** Those due first come first. */
    Found find(SignedIn reader, String typed) {
        Optional<String> query = BodySearch.everyWord(typed);
        if (query.isEmpty()) {
            return new Found(List.of(), false);
        }
        String[] overseen = acts.jurisdictions().stream()
                .map(Jurisdiction::id)
                .filter(reader.tenants()::contains)
                .filter(reader::oversees)
                .toArray(String[]::new);
        boolean everything = reader.isAdministrator();
        List<String> found = database.sql(FIND.formatted(everything || overseen.length > 0 ? OF_A_SUPERVISOR : HIS))
                .param("query", query.get())
                .param("everything", everything)
                .param("overseen", overseen)
                .param("tenants", reader.tenants().toArray(String[]::new))
                .param("groups", reader.groups().toArray(String[]::new))
                .param("user", reader.userId())
                .param("most", MOST + 1)
                .query(String.class)
                .list();
        return new Found(found.stream().limit(MOST).toList(), found.size() > MOST);
    }
}
