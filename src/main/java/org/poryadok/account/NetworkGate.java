package org.poryadok.account;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Acts;
import org.poryadok.act.Clauses;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkOpening;
import org.poryadok.act.NetworkState;
import org.poryadok.act.NetworkVerdict;
import org.poryadok.casework.Refusal;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Lets nobody open an account in a network that was prohibited on the day (KUZ-A1.1). */
@Component
@Clauses("KUZ-A1.1")
public class NetworkGate {

    private final Acts acts;

    NetworkGate(Acts acts) {
        this.acts = acts;
    }

    /** @throws Refusal also when the act does not name the network: an account there would fulfil nothing */
    public void requireOffered(String actId, String networkId, LocalDate on, String field) {
        requireAllowed(actId, networkId, on, field);
        NetworkVerdict verdict = acts.act(actId).network(networkId, on);
        if (!verdict.named()) {
            throw new Refusal(
                    field, "Площадку " + Network.of(networkId).quoted() + " выбрать нельзя. " + verdict.reason());
        }
    }

    /** @throws Refusal with the reason that the act's dated list or the federal restriction gives */
    public void requireAllowed(String actId, String networkId, LocalDate on, String field) {
        requireOpened(Network.of(networkId), on, field);
        prohibition(actId, networkId, on).ifPresent(sentence -> {
            throw new Refusal(field, sentence);
        });
    }

    /** @throws Refusal when there was no such network yet on the day */
    public void requireOpened(Network network, LocalDate on, String field) {
        acts.opening(network.id())
                .map(NetworkOpening::from)
                .filter(on::isBefore)
                .ifPresent(opened -> {
                    throw new Refusal(
                            field,
                            "Площадка " + network.quoted() + " работает с " + Russian.day(opened)
                                    + ": раньше этого дня страницы в ней быть не могло.");
                });
    }

    /** Why no account may be opened there on the day, a Russian sentence; empty when one may. */
    public Optional<String> prohibition(String actId, String networkId, LocalDate on) {
        NetworkVerdict verdict = acts.act(actId).network(networkId, on);
        return verdict.state() == NetworkState.PROHIBITED
                ? Optional.of("Площадка " + Network.of(networkId).quoted() + " на " + Russian.day(on) + " запрещена. "
                        + verdict.reason())
                : Optional.empty();
    }
}
