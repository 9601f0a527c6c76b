package org.poryadok.registry;

/**
 * A clause on which an entry rests.
 *
 * @param citation  «пункт 3 постановления … от … № …»
 * @param quotation the act's own words
 */
public record LegalBasis(String actId, String clauseId, String citation, String quotation) {}
