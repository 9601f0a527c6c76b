package org.poryadok.organisation;

import java.util.Optional;

/**
 * An absence has ended before its last day, or will not be. Told while that is entered: whoever listens does so in the
 * same transaction.
 *
 * @param absence   as it was
 * @param enteredBy user id of whoever had entered or changed it last
 * @param by        user id of whoever has ended it
 * @param instance  process instance in which that is entered
 */
public record AbsenceEnded(Absence absence, String enteredBy, String by, Optional<String> instance) {}
