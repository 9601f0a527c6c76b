package org.poryadok.oversight.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A card as a supervisor's list shows it. Days are days of the jurisdiction's zone.
 *
 * @param actName         short: «Кировская область, № 131-П»; a draft says so
 * @param citation        place in the act, as the act counts
 * @param procedureTitle  Russian
 * @param internalTerm    whether the administration set the term itself («внутренний срок»)
 * @param statusText      status in words; more exact than its title («на проверке», «рекомендация не выполнена»)
 * @param workingDaysLate working days past the last day until it was sent or fulfilled, else until now; 0 when not late,
 *                        and on the days off that follow the last day
 * @param level           latest level of escalation of today's term
 * @param responsible     full name of the responsible officer of the body
 * @param progress        how far it is, where it consists of several results: «создано 1 из 2: нет «Одноклассники»»
 * @param extensions      how many extensions of the term hold
 * @param missedDay       last day of the first term that had passed before it was extended
 * @param checkedSince    when the system was told of the sending, while it is being checked
 * @param toldLater       day on which the system was told of the fulfilment, where that is a later one
 * @param promisedOn     day that the body has promised beside the act's term
 * @param attributable    whether it is late because an earlier tier was
 */
public record CardLine(
        UUID id,
        String jurisdiction,
        String jurisdictionName,
        String actId,
        String actName,
        String clauseId,
        String citation,
        String bodyId,
        String body,
        String procedure,
        String procedureTitle,
        String step,
        Optional<String> processInstanceId,
        LocalDate eventDate,
        Optional<LocalDate> lastDay,
        boolean internalTerm,
        ListStatus status,
        String statusText,
        int workingDaysLate,
        Optional<String> level,
        Optional<String> levelTitle,
        Optional<String> responsible,
        boolean attributable,
        int extensions,
        Optional<LocalDate> missedDay,
        Optional<Instant> checkedSince,
        Optional<LocalDate> promisedOn,
        Optional<Instant> fulfilledAt,
        Optional<LocalDate> toldLater,
        Optional<String> progress) {}
