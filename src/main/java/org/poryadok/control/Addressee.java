package org.poryadok.control;

import java.util.Optional;

import org.poryadok.act.Role;
import org.poryadok.organisation.Official;

/**
 * Who gets a letter.
 *
 * @param id          user id, or the vacant role
 * @param description full name and post
 * @param address     e-mail address; blank when there is none, which the outbox then reports
 */
record Addressee(String id, String name, String description, String address) {

    private static final String VACANT = "vacant:";

    static Addressee of(Official official) {
        return new Addressee(official.userId(), official.fullName(), official.fullName() + ", " + official.post(),
                official.email().orElse(""));
    }

    /** A role that nobody holds: its letter stays in the mail journal as undeliverable. */
    static Addressee vacant(String role, String title) {
        return new Addressee(VACANT + role, vacantName(title), vacantName(title), "");
    }

    /** Name of the vacant role that an id stands for. */
    static Optional<String> vacantName(Optional<String> id) {
        return id.filter(any -> any.startsWith(VACANT)).map(vacant -> vacant.substring(VACANT.length()))
                .map(role -> vacantName(Role.find(role).map(Role::title).orElse(role)));
    }

    private static String vacantName(String title) {
        return title + " (в роли никто не состоит)";
    }
}
