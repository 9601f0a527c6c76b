package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.Optional;

import org.poryadok.act.Requisites;
import org.poryadok.casework.CaseFile;

/** Reads the requisites that the legal officer has typed so far. */
final class EnteredRequisites {

    private EnteredRequisites() {
    }

    static Requisites of(CaseFile file) {
        return withPublication(file, file.day("publishedOn"));
    }

    static Requisites withPublication(CaseFile file, Optional<LocalDate> publishedOn) {
        return new Requisites(
                file.requiredLine("actNumber", "Укажите номер акта. Пока номера нет, акт остаётся проектом и обязанностей не создаёт."),
                file.requiredDay("actDate", "Укажите дату подписания акта. Пока её нет, акт остаётся проектом и обязанностей не создаёт."),
                publishedOn,
                file.day("inForceFrom"),
                Optional.empty());
    }
}
