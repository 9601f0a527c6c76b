package org.poryadok.coordination;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is issued; the parts are those of {@link CoordinatedDecision} and of its first {@link DecisionEdition}.
 *
 * @param processInstanceId the procedure that carries it out; a decision is issued once for each
 */
public record NewDecision(
        String jurisdiction,
        String actId,
        String clauseId,
        String topic,
        Optional<String> number,
        LocalDate decidedOn,
        boolean reportWanted,
        boolean joint,
        String text,
        Optional<LocalDate> dueOn,
        String issuedBy,
        String processInstanceId) {}
