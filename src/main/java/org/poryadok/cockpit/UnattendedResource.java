package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.poryadok.act.Network;
import org.poryadok.control.ControlCard;
import org.poryadok.registry.UnattendedAccount;
import org.poryadok.registry.UnattendedAccounts;
import org.springframework.stereotype.Component;

/** Pages for which nobody may act: of everything that the user oversees, or of the bodies of one case. */
@Component
@Path(PoryadokPlugin.ADDRESS)
public class UnattendedResource {

    /** As many as a reader can take in; the number of all stands beside them. */
    private static final int SHOWN = 50;

    private final Supervisors supervisors;
    private final Cards cards;
    private final UnattendedAccounts unattended;
    private final Answers answers;

    UnattendedResource(Supervisors supervisors, Cards cards, UnattendedAccounts unattended, Answers answers) {
        this.supervisors = supervisors;
        this.cards = cards;
        this.unattended = unattended;
        this.answers = answers;
    }

    /**
     * @param body  that keeps the page
     * @param owner whose page it is, where that is not the body; null otherwise
     * @param since first day without anybody; null when nobody ever was
     */
    record Line(
            String bodyId,
            String body,
            String owner,
            String network,
            String address,
            String missing,
            LocalDate since) {}

    record Found(int total, List<Line> accounts) {}

    @GET
    @Path("unattended")
    public Response overseen() {
        return answers.json(() -> found(supervisors.current().jurisdictions().stream()
                .sorted()
                .flatMap(jurisdiction -> unattended.of(jurisdiction).stream())
                .toList()));
    }

    @GET
    @Path("instances/{id}/unattended")
    public Response ofCase(@PathParam("id") String processInstanceId) {
        return answers.json(() -> {
            List<ControlCard> known = cards.ofInstance(supervisors.current(), processInstanceId);
            List<String> bodies =
                    known.stream().map(ControlCard::bodyId).distinct().toList();
            return found(known.stream()
                    .map(ControlCard::jurisdiction)
                    .distinct()
                    .flatMap(jurisdiction -> unattended.of(jurisdiction).stream())
                    .filter(account -> bodies.contains(account.bodyId()))
                    .toList());
        });
    }

    private static Found found(List<UnattendedAccount> accounts) {
        return new Found(
                accounts.size(),
                accounts.stream()
                        .limit(SHOWN)
                        .map(account -> new Line(
                                account.bodyId(),
                                account.owner().keeperName(),
                                account.owner().otherThanKeeper().orElse(null),
                                Network.of(account.network()).title(),
                                account.address(),
                                account.missing().title(),
                                account.since().orElse(null)))
                        .toList());
    }
}
