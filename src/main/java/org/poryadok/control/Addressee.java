package org.poryadok.control;

import org.poryadok.organisation.Official;

/**
 * Who gets a letter.
 *
 * @param id          user id, or the vacant role
 * @param description full name and post
 * @param address     e-mail address; blank when there is none, which the outbox then reports
 */
record Addressee(String id, String name, String description, String address) {

    static Addressee of(Official official) {
        return new Addressee(
                official.userId(),
                official.fullName(),
                official.withPost(),
                official.email().orElse(""));
    }

    /** A role that nobody holds: its letter stays in the mail journal as undeliverable. */
    static Addressee vacant(String role, String title) {
        VacantRole vacant = VacantRole.of(role, title);
        return new Addressee(vacant.id(), vacant.name(), vacant.name(), "");
    }
}
