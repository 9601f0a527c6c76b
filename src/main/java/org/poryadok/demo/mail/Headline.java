package org.poryadok.demo.mail;

import java.time.Instant;

/**
 * A caught letter in the list.
 *
 * @param id           number in the order of arrival
 * @param recipient    names and addresses, decoded
 * @param date         moment of the Date header; the epoch when the letter has none
 * @param jurisdiction id, empty when the letter names none
 */
public record Headline(long id, String recipient, String subject, Instant date, String jurisdiction) {}
