package org.poryadok.mail;

import java.util.List;

/**
 * What a supervisor reminds one person of at once; template {@code reminders}. The order of the lines is kept; a long list is
 * cut in the letter, with the full number.
 *
 * @param recipient    full name and post of the recipient
 * @param why          why the recipient gets it, continuing «Вы получили это письмо, потому что …», no full stop
 * @param jurisdiction name of the jurisdiction
 * @param lines        at least one; the link of each leads to where the recipient may act
 */
public record Reminders(String recipient, String why, String jurisdiction, List<Digest.Line> lines) {

    public Reminders {
        lines = List.copyOf(lines);
    }
}
