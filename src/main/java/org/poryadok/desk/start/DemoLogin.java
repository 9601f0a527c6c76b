package org.poryadok.desk.start;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.organisation.Official;

/** A line of the demo's list: who one can be. The password is the login. */
record DemoLogin(String login, String roles, String person, String post, String body) {

    static DemoLogin of(Official official, String body) {
        String roles = Arrays.stream(Role.values())
                .filter(role -> official.roles().contains(role.id()))
                .map(Role::title)
                .collect(Collectors.joining(", "));
        return new DemoLogin(official.userId(), roles, official.fullName(), official.post(), body);
    }
}
