package org.poryadok.control;

/**
 * Who gets a letter.
 *
 * @param id      user id, or the vacant role
 * @param address e-mail address; blank when there is none, which the outbox then reports
 */
record Addressee(String id, String name, String address) {
}
