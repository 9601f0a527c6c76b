package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.poryadok.casework.document.AccountLine;
import org.poryadok.casework.document.Letterhead;

/**
 * Notice of the creation or deletion of accounts.
 *
 * @param words    what the act calls it, and what has happened
 * @param act      «постановление Правительства … от 14.02.2020 № 66»
 * @param citation clause that demands the notice, as the act writes it: «абзац второй пункта 3»
 * @param source   the first-tier notice on which a second-tier one rests (SHP-3.1.5); absent in the first tier
 */
public record NoticeData(
        Letterhead letterhead,
        NoticeWords words,
        String act,
        String citation,
        List<AccountLine> accounts,
        Optional<Source> source) {

    /** The letter that came from the body whose account it is. */
    public record Source(String body, String number, LocalDate date) {}
}
