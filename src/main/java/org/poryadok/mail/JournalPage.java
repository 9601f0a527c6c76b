package org.poryadok.mail;

import java.util.List;

/**
 * A page of the mail journal, the newest letter first.
 *
 * @param total how many letters were found; counting ends at {@link MailJournal#MAX_COUNTED}
 * @param more  whether there are more than {@code total}
 */
public record JournalPage(long total, boolean more, List<JournalLine> lines) {}
