package org.poryadok.host.tasklist;

import java.util.List;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.VariableInstance;

/** Lists the variables that somebody may read: each page of tasks comes with those that its filter shows. */
class VariablesOfReaders extends VariableInstanceManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<VariableInstance> findVariableInstanceByQueryCriteria(VariableInstanceQueryImpl query, Page page) {
        configureQuery(query);
        // Where rights to variables are told from rights to tasks there are further ones, which the product does not
        // give.
        boolean special = Context.getProcessEngineConfiguration().isEnforceSpecificVariablePermission();
        return RightsFirst.mayBeAsked(query.getAuthCheck()) && !special
                ? RightsFirst.ask(
                        getDbEntityManager(),
                        query,
                        Reader.ofVariables(query.getAuthCheck()),
                        () -> getDbEntityManager()
                                .selectList(RightsFirst.statement("selectVariablesOfReader"), query, page))
                : getDbEntityManager().selectList("selectVariableInstanceByQueryCriteria", query, page);
    }
}
