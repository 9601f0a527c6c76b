package org.poryadok.host.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Organisation;

/** The engine's authorization service, in which no person gives, takes or forbids what follows from the organisation. */
class HeldRights extends AuthorizationServiceImpl {

    private static final String OF_ORGANISATION =
            "Права ролей, органов и всех сотрудников следуют из оргструктуры: здесь"
                    + " они не даются, не меняются, не удаляются и не запрещаются.";

    private static final String OF_PROCEDURES =
            "Кто начинает процедуру, следует из оргструктуры и назначений: разрешение «начало дел» и «всё», куда оно"
                    + " входит, вручную не даётся.";

    private final Supplier<Authentication> user;

    HeldRights(Supplier<Authentication> user) {
        this.user = user;
    }

    /**
     * @throws Refusal when it is, or becomes, a right of everybody or of a group of the organisation, when it forbids something,
     *                 or lets somebody begin a procedure
     */
    @Override
    public Authorization saveAuthorization(Authorization authorization) {
        refuse(
                authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE || isHeld(authorization),
                OF_ORGANISATION);
        refuse(authorization.getId() != null && isHeld(kept(authorization.getId())), OF_ORGANISATION);
        refuse(letsBegin(authorization), OF_PROCEDURES);
        return super.saveAuthorization(authorization);
    }

    /** @throws Refusal when it is a right of everybody or of a group of the organisation */
    @Override
    public void deleteAuthorization(String id) {
        refuse(isHeld(kept(id)), OF_ORGANISATION);
        super.deleteAuthorization(id);
    }

    /** As it was before somebody changed it. */
    private Authorization kept(String id) {
        return createAuthorizationQuery().authorizationId(id).singleResult();
    }

    private boolean isHeld(Authorization authorization) {
        if (authorization == null || authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            return false;
        }
        String group = authorization.getGroupId();
        return authorization.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL
                || group != null
                        && commandExecutor.execute(command -> {
                            Group known = command.getReadOnlyIdentityProvider().findGroupById(group);
                            return known instanceof GroupEntity && Organisation.GROUP_TYPE.equals(known.getType());
                        });
    }

    private static boolean letsBegin(Authorization authorization) {
        return authorization.getResourceType() == Resources.PROCESS_DEFINITION.resourceType()
                && authorization.isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE);
    }

    private void refuse(boolean held, String sentence) {
        if (held && OnlyTheForm.submits(user.get())) {
            throw new Refusal(null, sentence);
        }
    }
}
