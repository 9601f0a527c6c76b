package org.poryadok.act;

import java.time.LocalDate;
import java.util.Optional;

/** How an act comes into force, as its text says. */
public sealed interface EntryIntoForce {

    /** On a day that the act names. */
    record OnDate(LocalDate date) implements EntryIntoForce {}

    /** On the day after its official publication (SHP-7), working day or not: it is not the last day of a term. */
    record DayAfterPublication() implements EntryIntoForce {}

    /** On the day of signing. */
    record OnSigning() implements EntryIntoForce {}

    /**
     * The act does not say: the legal officer enters the day.
     *
     * @param proposed what the file proposes to the officer; not a claim about the law
     */
    record Unstated(Optional<LocalDate> proposed) implements EntryIntoForce {}
}
