package org.poryadok.enactment.adoptownact;

import java.util.List;
import java.util.Set;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** Lays the comparison before whoever signs or checks the act. */
@Component
class Comparison {

    private record Row(String provision, String modality, String taken) {}

    private final AdoptionClauses obligation;

    Comparison(AdoptionClauses obligation) {
        this.obligation = obligation;
    }

    void show(CaseFile file) {
        Set<String> taken = Set.copyOf(file.chosen(Variables.PROVISIONS_TAKEN));
        List<Row> rows = obligation.provisions(file).stream()
                .map(clause -> new Row(
                        clause.citation() + ": " + clause.title(),
                        clause.modality().title(),
                        taken.contains(clause.id()) ? "учтено" : "не учтено"))
                .toList();
        file.setJson(Variables.PROVISION_ROWS, rows);
    }
}
