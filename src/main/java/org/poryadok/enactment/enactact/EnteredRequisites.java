package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Requisites;
import org.poryadok.casework.CaseFile;

/** Reads the requisites that the legal officer has typed so far. */
final class EnteredRequisites {

    private EnteredRequisites() {}

    static Requisites of(CaseFile file) {
        return withPublication(file, file.day(Variables.PUBLISHED_ON));
    }

    static Requisites withPublication(CaseFile file, Optional<LocalDate> publishedOn) {
        return new Requisites(
                file.known(Variables.ACT_NUMBER),
                file.day(Variables.ACT_DATE).orElseThrow(),
                publishedOn,
                file.day(Variables.IN_FORCE_FROM),
                Optional.empty());
    }
}
