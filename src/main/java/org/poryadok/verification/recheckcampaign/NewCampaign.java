package org.poryadok.verification.recheckcampaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a coordinator has decided about a campaign; the parts are those of {@link Campaign}.
 *
 * @param processInstanceId the procedure that carries it out; a campaign is opened once for each
 */
public record NewCampaign(
        String jurisdiction,
        String actId,
        String occasion,
        List<String> clauses,
        Optional<String> question,
        LocalDate dueOn,
        String startedBy,
        String processInstanceId) {}
