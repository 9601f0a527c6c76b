package org.poryadok.publication.publishregistry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;

/**
 * What the case of a version has settled on its placing.
 *
 * @param id                 of the case
 * @param actId              of the act under which it goes on
 * @param sites              ids of the bodies on whose sites it is placed; empty until it is handed over
 * @param receiptClauses     as {@link Variables#RECEIPT_CLAUSES}
 * @param onlyReceiptClauses as {@link Variables#ONLY_RECEIPT_CLAUSES}
 */
record PlacedVersion(
        String id, String actId, List<String> sites, List<String> receiptClauses, List<String> onlyReceiptClauses) {

    static PlacedVersion of(CaseFile file) {
        return new PlacedVersion(
                file.processInstanceId(),
                file.actId(),
                file.chosen(Variables.RESOURCE_BODY_IDS),
                file.chosen(Variables.RECEIPT_CLAUSES),
                file.chosen(Variables.ONLY_RECEIPT_CLAUSES));
    }

    static PlacedVersion of(String id, RuntimeService runtime) {
        Map<String, Object> known = runtime.getVariables(
                id,
                List.of(
                        CaseVariables.ACT_ID,
                        Variables.RESOURCE_BODY_IDS,
                        Variables.RECEIPT_CLAUSES,
                        Variables.ONLY_RECEIPT_CLAUSES));
        return new PlacedVersion(
                id,
                known.get(CaseVariables.ACT_ID).toString(),
                list(known.get(Variables.RESOURCE_BODY_IDS)),
                list(known.get(Variables.RECEIPT_CLAUSES)),
                list(known.get(Variables.ONLY_RECEIPT_CLAUSES)));
    }

    private static List<String> list(Object value) {
        return Stream.ofNullable(value)
                .flatMap(known -> ((List<?>) known).stream())
                .map(Object::toString)
                .toList();
    }
}
