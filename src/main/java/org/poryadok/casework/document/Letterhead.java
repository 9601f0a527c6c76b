package org.poryadok.casework.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Head and foot of an official letter.
 *
 * @param body          the body that sends it, nominative
 * @param details       its postal address, telephone, e-mail; lines are kept
 * @param number        outgoing number; absent in a draft
 * @param date          date of the letter; absent in a draft
 * @param addressee     body to which it goes, nominative, as GOST R 7.0.97-2016 wants it for organisations
 * @param addresseeLine a line under it, for example the official in the dative
 * @param signatoryPost post of the person who signs
 * @param signatoryName «И. И. Иванов»
 * @param executorName  who prepared the letter
 */
public record Letterhead(
        String body,
        Optional<String> details,
        Optional<String> number,
        Optional<LocalDate> date,
        String addressee,
        Optional<String> addresseeLine,
        String signatoryPost,
        String signatoryName,
        Optional<String> executorName,
        Optional<String> executorPhone) {}
