package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.poryadok.act.Acts;
import org.springframework.stereotype.Component;

/** What the user may see and do, so that the pages offer nothing else. */
@Component
@Path(PoryadokPlugin.ADDRESS + "/me")
public class SupervisorResource {

    record JurisdictionTitle(String id, String title) {}

    record Me(
            List<JurisdictionTitle> jurisdictions,
            boolean mayExtend,
            boolean mayRelease,
            boolean mayReassign,
            boolean mayEscalate) {}

    private final Supervisors supervisors;
    private final Acts acts;
    private final Answers answers;

    SupervisorResource(Supervisors supervisors, Acts acts, Answers answers) {
        this.supervisors = supervisors;
        this.acts = acts;
        this.answers = answers;
    }

    @GET
    public Response me() {
        return answers.json(() -> {
            Supervisor user = supervisors.anybody();
            List<JurisdictionTitle> jurisdictions = acts.jurisdictions().stream()
                    .filter(jurisdiction -> user.sees(jurisdiction.id()))
                    .map(jurisdiction -> new JurisdictionTitle(jurisdiction.id(), jurisdiction.name()))
                    .toList();
            return new Me(
                    jurisdictions,
                    user.may(Deed.EXTEND),
                    user.may(Deed.RELEASE),
                    user.may(Deed.REASSIGN),
                    user.may(Deed.ESCALATE));
        });
    }
}
