package org.poryadok.protection.secureaccount;

import java.util.Optional;
import java.util.UUID;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** Moves a control card on as its step goes; where no act gives the charge there is no card to move. */
@Component
class SecurityCards {

    private final ControlCards cards;
    private final JurisdictionDays days;

    SecurityCards(ControlCards cards, JurisdictionDays days) {
        this.cards = cards;
        this.days = days;
    }

    /** Sent for checking now. */
    void submit(CaseFile file, String variable, String by) {
        cardOf(file, variable).ifPresent(card -> cards.submit(card, days.momentOf(days.today(file.jurisdiction()),
                file.jurisdiction()), by));
    }

    void returned(CaseFile file, String variable, String by, String remarks) {
        cardOf(file, variable).ifPresent(card -> cards.returned(card, by, remarks));
    }

    /** Fulfilled at the moment of sending. */
    void fulfil(CaseFile file, String variable, String by) {
        cardOf(file, variable).ifPresent(card ->
                cards.fulfil(card, cards.card(card).submittedAt().orElseThrow(), by));
    }

    private static Optional<UUID> cardOf(CaseFile file, String variable) {
        return file.text(variable).map(UUID::fromString);
    }
}
