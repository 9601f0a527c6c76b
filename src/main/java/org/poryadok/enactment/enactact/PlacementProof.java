package org.poryadok.enactment.enactact;

import java.util.Optional;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Procedure;
import org.poryadok.casework.FulfilmentProof;
import org.poryadok.control.ControlCard;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Where and when the act was placed on the site that a clause names (SHP-5). */
@Component
class PlacementProof implements FulfilmentProof {

    private final Acts acts;
    private final ActRegister register;

    PlacementProof(Acts acts, ActRegister register) {
        this.acts = acts;
        this.register = register;
    }

    @Override
    public String procedure() {
        return Procedure.ENACT_ACT.key();
    }

    @Override
    public Optional<String> of(ControlCard card) {
        return acts.act(card.actId())
                .clause(card.clauseId())
                .siteName()
                .flatMap(site -> register.placements(card.actId()).stream()
                        .findFirst()
                        .map(place -> "размещён " + Russian.day(place.placedOn()) + ": " + place.siteUrl()));
    }
}
