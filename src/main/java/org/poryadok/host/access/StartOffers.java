package org.poryadok.host.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.poryadok.casework.StartOffer;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;

/** All {@link StartOffer}s, of which a start form is given those that it names. */
class StartOffers {

    private final Supplier<Organisation> organisation;
    private final Supplier<Stream<StartOffer>> offers;

    /** Both need the engine themselves: they are asked for when a form needs them. */
    StartOffers(Supplier<Organisation> organisation, Supplier<Stream<StartOffer>> offers) {
        this.organisation = organisation;
        this.offers = offers;
    }

    /** @param asked names of variables */
    VariableMap of(String userId, Set<String> asked) {
        VariableMap offered = Variables.createVariables();
        Optional<Official> starter = organisation.get().official(userId);
        starter.ifPresent(official -> offers.get()
                .filter(offer -> asked.contains(offer.variable()))
                .forEach(offer -> Optional.ofNullable(offer.of(official))
                        .ifPresent(value -> offered.putValueTyped(offer.variable(), value))));
        return offered;
    }
}
