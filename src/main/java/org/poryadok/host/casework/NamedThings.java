package org.poryadok.host.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.poryadok.casework.CaseOwnership;

/**
 * Variables that one command has written and that name something. They are checked when the case takes its next step:
 * by then all that belongs together has been written, and a form's own step has told a person what to mend. And they
 * are checked at the end of the command, before anything of it is kept.
 */
class NamedThings implements Session {

    private final CommandContext command;
    private final CaseOwnership ownership;
    private final Set<String> written = new LinkedHashSet<>();

    NamedThings(CommandContext command, CaseOwnership ownership) {
        this.command = command;
        this.ownership = ownership;
    }

    void written(String variableInstanceId) {
        written.add(variableInstanceId);
    }

    /** @throws org.poryadok.casework.ForeignPart at the first thing that the case may not name */
    void check() {
        List<String> asked = new ArrayList<>(written);
        written.clear();
        for (String id : asked) {
            VariableInstanceEntity variable = command.getDbEntityManager().selectById(VariableInstanceEntity.class, id);
            // A loop's own variable may be gone again, and with it whatever it named.
            if (variable != null) {
                ownership.check(
                        variable.getTenantId(),
                        variable.getName(),
                        variable.getTypedValue(false),
                        variable.getExecution());
            }
        }
    }

    @Override
    public void flush() {
        check();
    }

    @Override
    public void close() {
        written.clear();
    }
}
