package org.poryadok.host.access;

import java.util.Collection;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Membership;
import org.poryadok.casework.Refusal;

/**
 * Binds an instance of a shared definition to its jurisdiction: the caller's, else the one that the variable
 * {@code jurisdiction} names, else the user's only one. A user cannot start anything in a jurisdiction not his own, nor
 * say at the start what the form does not ask.
 */
class JurisdictionTenants implements TenantIdProvider {

    private final FormContracts contracts;

    JurisdictionTenants(FormContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        DelegateExecution caller = start.getSuperExecution();
        if (caller != null && caller.getTenantId() != null) {
            return caller.getTenantId();
        }
        Object named =
                start.getVariables() == null ? null : start.getVariables().get(CaseVariables.JURISDICTION);
        CommandContext command = Context.getCommandContext();
        Authentication user = command.getAuthentication();
        if (user == null || user.getUserId() == null) {
            return named == null ? null : named.toString();
        }
        asked(start, user);
        Collection<String> own = tenantsOf(user, command);
        if (named == null) {
            return onlyOne(own);
        }
        if (!own.contains(named.toString())
                && !command.getAuthorizationManager().isCamundaAdmin(user)) {
            throw new AuthorizationException("Процедуру можно начать только на своей территории.");
        }
        return named.toString();
    }

    /** What a person may say at the start is what the start form asks, and the jurisdiction. */
    private void asked(TenantIdProviderProcessInstanceContext start, Authentication user) {
        if (OnlyTheForm.isPerson(user)) {
            contracts.holdStart(user, start.getProcessDefinition().getId(), start.getVariables());
        }
    }

    private static String onlyOne(Collection<String> own) {
        if (own.size() != 1) {
            // Without a tenant every coordinator of every jurisdiction would see the instance.
            throw new Refusal(
                    null,
                    "Не указано, на какой территории начинается процедура: её начинает сотрудник органа под своим"
                            + " логином.");
        }
        return own.iterator().next();
    }

    private static Collection<String> tenantsOf(Authentication user, CommandContext command) {
        if (user.getTenantIds() != null && !user.getTenantIds().isEmpty()) {
            return user.getTenantIds();
        }
        return command.runWithoutAuthorization(() -> Membership.of(
                        user.getUserId(),
                        command.getProcessEngineConfiguration().getIdentityService()))
                .tenants();
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
