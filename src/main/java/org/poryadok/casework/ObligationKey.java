package org.poryadok.casework;

/**
 * Names one obligation: what one clause demands of one body. As business key of the procedure that carries it, it tells
 * everybody which procedure that is.
 *
 * @param clauseId such as «KUZ-3a»
 * @param bodyId   such as «kuzbass.health»
 */
public record ObligationKey(String clauseId, String bodyId) {

    private static final char SEPARATOR = '|';

    /** Reads «KUZ-3a|kuzbass.health». */
    public static ObligationKey parse(String key) {
        int separator = key.indexOf(SEPARATOR);
        return new ObligationKey(key.substring(0, separator), key.substring(separator + 1));
    }

    /** The business key of the procedure that carries the obligation: «kuzbass-66-2020|KUZ-3a|kuzbass.health». */
    public String businessKey(String actId) {
        return actId + SEPARATOR + this;
    }

    @Override
    public String toString() {
        return clauseId + SEPARATOR + bodyId;
    }
}
