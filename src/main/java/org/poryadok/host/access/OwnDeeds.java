package org.poryadok.host.access;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * A question to the log of deeds, which a person asks of his own jurisdictions alone. What belongs to none (users, groups
 * and rights given and taken) is the administrators'.
 */
class OwnDeeds extends UserOperationLogQueryImpl {

    private static final long serialVersionUID = 1L;

    OwnDeeds(CommandExecutor executor) {
        super(executor);
    }

    @Override
    public long executeCount(CommandContext command) {
        return asksOwn(command) ? super.executeCount(command) : 0;
    }

    @Override
    public List<UserOperationLogEntry> executeList(CommandContext command, Page page) {
        return asksOwn(command) ? super.executeList(command, page) : List.of();
    }

    private boolean asksOwn(CommandContext command) {
        if (!command.getTenantManager().isTenantCheckEnabled()) {
            return true;
        }
        List<String> own = command.getAuthentication().getTenantIds();
        if (own == null || isTenantIdSet && tenantIds == null) {
            return false;
        }
        tenantIds = (isTenantIdSet ? Stream.of(tenantIds).filter(own::contains) : own.stream()).toArray(String[]::new);
        isTenantIdSet = true;
        return tenantIds.length > 0;
    }
}
