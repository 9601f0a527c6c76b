package org.poryadok.staffing.appointofficials;

import java.util.Optional;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.PagesUnderAct;
import org.poryadok.organisation.Body;
import org.springframework.stereotype.Component;

/**
 * The administration's own rule of persons. An act that asks a body for nobody presupposes somebody all the same: whoever
 * keeps the pages, and the responsible officers who carry decisions out (KIR-3.2). No clause is the ground of such an
 * appointment; its card stands under the one by which the act's rules apply to the body's pages.
 */
@Component
class InternalRule {

    private final OwnInitiative ownInitiative;
    private final PagesUnderAct pages;

    InternalRule(OwnInitiative ownInitiative, PagesUnderAct pages) {
        this.ownInitiative = ownInitiative;
        this.pages = pages;
    }

    /** Empty where the act itself says whom the body designates, and of authorised persons: ESIA is asked by acts alone. */
    Optional<Clause> of(LegalAct act, Body body, PersonRole role) {
        boolean ofTheAct = role == PersonRole.AUTHORIZED
                || ownInitiative
                        .asked(act, body, Procedure.APPOINT_OFFICIALS.key())
                        .isPresent();
        return ofTheAct ? Optional.empty() : pages.ground(act, body);
    }
}
