package org.poryadok.enactment.adoptownact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poryadok.casework.CaseFile;
import org.poryadok.term.Russian;

/**
 * What a body has done about an act of its own under a superior act.
 *
 * @param parentActId the superior act
 * @param clauseId    clause of the superior act that demands or recommends it
 * @param text        the adopted act; empty when the recommendation was declined
 * @param provisions  clauses of the superior act that it takes up
 * @param note        what was not taken up and why, or why the recommendation was declined
 * @param decidedBy   user id of whoever signed or declined
 */
public record OwnAct(
        UUID id,
        String bodyId,
        String parentActId,
        String clauseId,
        Optional<Text> text,
        Set<String> provisions,
        Optional<String> note,
        String decidedBy,
        Instant recordedAt) {

    public OwnAct {
        provisions = Set.copyOf(provisions);
    }

    /**
     * The adopted act.
     *
     * @param kind «приказ», nominative
     * @param url  where it can be read
     */
    public record Text(String kind, String number, LocalDate adoptedOn, String url) {

        /** As the head of the body has entered it. */
        static Text of(CaseFile file) {
            return new Text(
                    file.known(Variables.ACT_KIND),
                    file.known(Variables.OWN_ACT_NUMBER),
                    file.day(Variables.ADOPTED_ON).orElseThrow(),
                    file.known(Variables.TEXT_LINK));
        }

        /** «приказ от 02.03.2020 № 15». */
        public String reference() {
            return kind + " от " + Russian.day(adoptedOn) + " № " + number;
        }
    }
}
