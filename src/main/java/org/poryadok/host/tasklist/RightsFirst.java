package org.poryadok.host.tasklist;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;

/**
 * The engine joins whatever it lists with each right of its reader. Here it is first asked whether he may read all, or all of some
 * procedures, and otherwise begun with the few rows to which he has a right. What he sees is the same
 * (docs/decisions/0075-the-rights-to-tasks-are-asked-first.md).
 */
final class RightsFirst {

    private static final String NAMESPACE = "org.poryadok.host.tasklist.RightsFirst.";

    private RightsFirst() {}

    /** Where a right has been taken away by a row of its own, the engine's statements weigh the rows against each other. */
    static boolean mayBeAsked(AuthorizationCheck rights) {
        return rights.getShouldPerformAuthorizatioCheck()
                && rights.getAuthUserId() != null
                && !rights.isRevokeAuthorizationCheckEnabled();
    }

    static String statement(String name) {
        return NAMESPACE + name;
    }

    /** @param reader with the rights as the engine has put them; the question finds him in the query */
    @SuppressWarnings("unchecked")
    static <T> T ask(DbEntityManager database, ListQueryParameterObject query, Reader reader, Supplier<T> question) {
        AuthorizationCheck asked = query.getAuthCheck();
        ListQueryParameterObject ofRights = new ListQueryParameterObject();
        ofRights.setAuthCheck(reader);
        try {
            query.setAuthCheck(reader.of(
                    Set.copyOf((List<String>) database.selectList(statement("selectProceduresReadBy"), ofRights))));
            return question.get();
        } finally {
            query.setAuthCheck(asked);
        }
    }
}
