package org.poryadok.host.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.poryadok.host.engine.EngineBatches;
import org.poryadok.organisation.Official;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Officials as users of the engine. */
@Component
class EngineUsers {

    private record Described(String surname, String givenNames, String email) {

        static Described of(Official official) {
            int space = official.fullName().indexOf(' ');
            return new Described(
                    official.fullName().substring(0, space),
                    official.fullName().substring(space + 1),
                    official.email().orElse(""));
        }
    }

    private final IdentityService identity;
    private final Passwords passwords;
    private final EngineBatches batches;
    private final JdbcClient jdbc;

    EngineUsers(IdentityService identity, Passwords passwords, EngineBatches batches, JdbcClient jdbc) {
        this.identity = identity;
        this.passwords = passwords;
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** @return how many were not there before */
    int ensure(Collection<Official> officials) {
        Map<String, Described> known = known(officials);
        List<Official> added = officials.stream()
                .filter(official -> !known.containsKey(official.userId()))
                .toList();
        List<Official> changed = officials.stream()
                .filter(official -> known.containsKey(official.userId()))
                .filter(official -> !Described.of(official).equals(known.get(official.userId())))
                .toList();
        batches.each(added, official -> passwords.saveNew(described(identity.newUser(official.userId()), official)));
        batches.each(
                changed,
                official -> identity.saveUser(described(
                        identity.createUserQuery().userId(official.userId()).singleResult(), official)));
        return added.size();
    }

    /**
     * Who has left can no longer log in; his name stays in the tables of the organisation.
     *
     * @return how many could until now
     */
    int leave(Collection<String> left) {
        List<String> users = jdbc.sql("select id_ from act_id_user where id_ = any (?) order by id_")
                .param(left.toArray(String[]::new))
                .query(String.class)
                .list();
        users.forEach(identity::deleteUser);
        return users.size();
    }

    private Map<String, Described> known(Collection<Official> officials) {
        Map<String, Described> known = new HashMap<>();
        jdbc.sql("select id_, last_, first_, coalesce(email_, '') from act_id_user where id_ = any (?)")
                .param(officials.stream().map(Official::userId).toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString(1), new Described(row.getString(2), row.getString(3), row.getString(4)));
                });
        return known;
    }

    private static User described(User user, Official official) {
        Described described = Described.of(official);
        user.setLastName(described.surname());
        user.setFirstName(described.givenNames());
        user.setEmail(official.email().orElse(null));
        return user;
    }
}
