package org.poryadok.mail;

import java.util.List;

/**
 * What a supervisor reminds one person of at once; template {@code reminders}. The order of the lines is kept; a long list is
 * cut in the letter, with the full number.
 *
 * @param recipient    full name and post of the recipient
 * @param why          why the recipient gets it, continuing «Вы получили это письмо, потому что …», no full stop
 * @param by           short name and post of whoever reminds
 * @param jurisdiction name of the jurisdiction
 * @param lines        at least one; the link of each leads to where the recipient may act
 * @param next         who is told next of what is in the letter, and when: a line for each day
 */
public record Reminders(
        String recipient, String why, String by, String jurisdiction, List<Digest.Line> lines, List<String> next) {

    public Reminders {
        lines = List.copyOf(lines);
        next = List.copyOf(next);
    }
}
