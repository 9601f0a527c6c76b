package org.poryadok.account.createaccount;

import java.time.Instant;
import org.poryadok.casework.CaseFile;

/**
 * When the page that is handed in was first entered: what is given back and handed in again unchanged was told on that day.
 *
 * @param page      its address, as the registry writes it
 * @param createdOn the day of creation, ISO 8601
 * @param at        when both were entered, ISO 8601
 */
record FirstEntry(String page, String createdOn, String at) {

    /** Keeps that of the page, or notes that another page or another day is entered now. */
    static void keep(CaseFile file, String page, String createdOn, Instant now) {
        if (file.read(Variables.FIRST_ENTRY, FirstEntry.class)
                .filter(first -> first.page().equals(page) && first.createdOn().equals(createdOn))
                .isEmpty()) {
            file.setJson(Variables.FIRST_ENTRY, new FirstEntry(page, createdOn, now.toString()));
        }
    }

    /** Of a case that had been begun before this was kept, when the page was last handed in. */
    static Instant of(CaseFile file) {
        return file.read(Variables.FIRST_ENTRY, FirstEntry.class)
                .map(first -> Instant.parse(first.at()))
                .orElseGet(() -> file.doneAt(Variables.CREATED_BY));
    }
}
