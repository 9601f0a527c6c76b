package org.poryadok.host.login;

import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.poryadok.casework.Refusal;
import org.poryadok.deployment.PasswordRule;
import org.poryadok.organisation.Organisation;

/**
 * The engine's identity service, which says what is wrong with a password, where the engine itself calls it a fault, and
 * takes away no log-in and no group that the product needs.
 */
class HeldUsers extends IdentityServiceImpl {

    private final Organisation organisation;

    HeldUsers(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public void saveUser(User user) {
        commandExecutor.execute(command -> {
            if (user instanceof UserEntity entity && entity.hasNewPassword() && !entity.checkPasswordAgainstPolicy()) {
                throw new Refusal(
                        null,
                        "Пароль не подходит: нужно не меньше " + PasswordRule.MIN_LENGTH
                                + " знаков, и он не должен совпадать с логином.");
            }
            return null;
        });
        super.saveUser(user);
    }

    /** @throws Refusal when he works and his tasks would be without him, or nobody would be left to administer */
    @Override
    public void deleteUser(String userId) {
        if (organisation.works(userId)) {
            throw new Refusal(
                    null,
                    "Сотрудник числится в оргструктуре: его логин удаляется сам, когда он выбыл по выгрузке из кадров.");
        }
        keepAnAdministrator(userId);
        super.deleteUser(userId);
    }

    /** @throws Refusal when nobody would be left to administer */
    @Override
    public void deleteMembership(String userId, String groupId) {
        if (groupId.equals(Groups.CAMUNDA_ADMIN)) {
            keepAnAdministrator(userId);
        }
        super.deleteMembership(userId, groupId);
    }

    /** @throws Refusal when nobody would be left to administer, or a person deletes a role or a body */
    @Override
    public void deleteGroup(String groupId) {
        if (groupId.equals(Groups.CAMUNDA_ADMIN)) {
            throw new Refusal(null, "Группа администраторов нужна системе: удалить её нельзя.");
        }
        keepToTheOrganisation(groupId);
        super.deleteGroup(groupId);
    }

    /** @throws Refusal when a person gives a role or a body another name */
    @Override
    public void saveGroup(Group group) {
        boolean isThere = group instanceof GroupEntity entity && entity.getRevision() > 0;
        if (isThere) {
            keepToTheOrganisation(group.getId());
        }
        super.saveGroup(group);
    }

    private void keepToTheOrganisation(String groupId) {
        if (getCurrentAuthentication() != null
                && createGroupQuery()
                                .groupId(groupId)
                                .groupType(Organisation.GROUP_TYPE)
                                .count()
                        > 0) {
            throw new Refusal(
                    null,
                    "Группа ведётся по оргструктуре: её название и сама она меняются только загрузкой из кадров.");
        }
    }

    private void keepAnAdministrator(String leaving) {
        List<User> administrators =
                createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list();
        if (administrators.size() == 1 && administrators.get(0).getId().equals(leaving)) {
            throw new Refusal(null, "Это единственный администратор: сначала назначьте другого.");
        }
    }
}
