package org.poryadok.act;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A text of an act («редакция») valid from a day on; an amendment makes a new one.
 *
 * @param id        unique in the act, «1», «2»
 * @param from      first day; empty for a first text whose entry into force is still to be entered
 * @param amendedBy the amending act, Russian
 * @param note      what a reader must know of it, Russian (the text of TOM's second version is missing)
 */
public record ActVersion(String id, Optional<LocalDate> from, Optional<String> amendedBy, Optional<String> note) {}
