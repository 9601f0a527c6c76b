package org.poryadok.enactment.adoptownact;

import java.util.List;
import java.util.Set;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What a superior act demands of a body's own act; the model asks it whether there is a choice. */
@Component
@Clauses({"KUZ-3b", "KUZ-4a", "TOM-5"})
public class AdoptionClauses {

    /** They put the superior act itself into effect and under control: there is nothing in them to take up. */
    private static final Set<String> OF_THE_SUPERIOR_ACT_ONLY =
            Set.of(Procedure.ENACT_ACT.key(), Procedure.ADOPT_OWN_ACT.key(), Procedure.REPORT_EXECUTION.key());

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final JurisdictionDays days;

    AdoptionClauses(Acts acts, ActRegister register, Organisation organisation, JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.days = days;
    }

    /** KUZ-3b obliges; KUZ-4a and TOM-5 recommend. */
    public boolean isMandatory(String actId, String clauseId) {
        return acts.act(actId).clause(clauseId).modality() == Modality.MANDATORY;
    }

    /** Provisions of the superior act that concern this body or whoever keeps accounts, in the order of the act. */
    List<Clause> provisions(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        OwnerKind kind = organisation.body(file.bodyId()).kind();
        return act.clausesIn(register.versionOf(act.id(), days.today(file.jurisdiction()))).stream()
                .filter(clause -> clause.modality() != Modality.DECLARATIVE)
                .filter(clause -> !OF_THE_SUPERIOR_ACT_ONLY.containsAll(clause.procedures()))
                .filter(clause ->
                        clause.addressees().isEmpty() || clause.addressees().contains(kind))
                .toList();
    }

    List<Clause> notTaken(CaseFile file) {
        List<String> taken = file.chosen(Variables.PROVISIONS_TAKEN);
        return provisions(file).stream()
                .filter(clause -> !taken.contains(clause.id()))
                .toList();
    }
}
