package org.poryadok.host.identity;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.poryadok.casework.Refusal;
import org.poryadok.deployment.PasswordRule;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.KnownNames;

/**
 * The engine's identity service, which says what is wrong with a password, where the engine itself calls it a fault, and
 * takes away no log-in and no group that the product needs.
 */
class HeldUsers extends IdentityServiceImpl {

    private static final String OF_ORGANISATION =
            "Группа ведётся по оргструктуре: её название, состав и сама она меняются только загрузкой из кадров"
                    + " и назначениями.";

    private final Organisation organisation;
    private final KnownNames names;

    HeldUsers(Organisation organisation, KnownNames names) {
        this.organisation = organisation;
        this.names = names;
    }

    /** @throws Refusal when the password is none, or a person gives a log-in or a name that would be another person's */
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
        if (getCurrentAuthentication() != null && user instanceof UserEntity entity) {
            if (entity.getRevision() == 0) {
                keepNewApart(user);
            } else {
                keepChangedApart(user);
            }
        }
        super.saveUser(user);
    }

    private void keepNewApart(User user) {
        if (organisation.official(user.getId()).isPresent()) {
            throw new Refusal(
                    null,
                    "Логин «" + user.getId()
                            + "» принадлежит сотруднику из оргструктуры: его заводит и удаляет загрузка из кадров.");
        }
        names.keepApartLogin(user.getId());
        names.keepApartName(user);
    }

    private void keepChangedApart(User user) {
        User kept = createUserQuery().userId(user.getId()).singleResult();
        boolean isRenamed = kept != null && !KnownNames.name(kept).equals(KnownNames.name(user));
        boolean isMoved = kept != null && !Objects.equals(kept.getEmail(), user.getEmail());
        if ((isRenamed || isMoved) && organisation.official(user.getId()).isPresent()) {
            throw new Refusal(
                    null, "Имя и почта сотрудника ведутся по оргструктуре: они меняются только загрузкой из кадров.");
        }
        if (isRenamed) {
            names.keepApartName(user);
        }
    }

    /** @throws Refusal when he works and his tasks would be without him, or nobody would be left to administer */
    @Override
    public void deleteUser(String userId) {
        if (organisation.isListed(userId)) {
            throw new Refusal(
                    null,
                    "Сотрудник числится в оргструктуре: его логин удаляется сам, когда он выбыл по выгрузке из кадров.");
        }
        keepAnAdministrator(userId);
        super.deleteUser(userId);
    }

    /** @throws Refusal when a person gives somebody a role or a body, which only the staff list and designations do */
    @Override
    public void createMembership(String userId, String groupId) {
        keepToTheOrganisation(groupId);
        super.createMembership(userId, groupId);
    }

    /** @throws Refusal when a person takes from somebody a role or a body, or nobody would be left to administer */
    @Override
    public void deleteMembership(String userId, String groupId) {
        keepToTheOrganisation(groupId);
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

    /** @throws Refusal when a person gives a role or a body another name, or makes a group one of these */
    @Override
    public void saveGroup(Group group) {
        boolean isThere = group instanceof GroupEntity entity && entity.getRevision() > 0;
        if (isThere) {
            keepToTheOrganisation(group.getId());
        }
        if (getCurrentAuthentication() != null && Organisation.GROUP_TYPE.equals(group.getType())) {
            throw new Refusal(
                    null,
                    "Тип «" + Organisation.GROUP_TYPE
                            + "» — у групп, которые ведутся по оргструктуре: выберите другой.");
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
            throw new Refusal(null, OF_ORGANISATION);
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
