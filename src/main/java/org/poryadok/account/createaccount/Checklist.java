package org.poryadok.account.createaccount;

import java.util.List;
import java.util.Set;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.ApplicableRequirement;
import org.poryadok.act.Clauses;
import org.poryadok.act.Modality;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * What the act demands of a new account in its network (KUZ-A2.4, KIR-2.2 to 2.5). Marks and connections that a network
 * or ЕПГУ gives (KIR-2.3 to 2.5) may come after the creation: what is not ticked here, verify-account asks for.
 */
@Component
@Clauses({"KUZ-A2.4a", "KUZ-A2.4b", "KIR-2.2"})
class Checklist {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final JurisdictionDays days;

    Checklist(Acts acts, ActRegister register, Organisation organisation, JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.days = days;
    }

    List<ApplicableRequirement> of(CaseFile file) {
        OwnerKind owner = file.text(Variables.OWNER_CLASS)
                .map(OwnerKind::valueOf)
                .filter(kind -> kind != OwnerKind.HEAD)
                .orElseGet(() -> organisation.body(file.bodyId()).kind());
        String version = register.versionOf(file.actId(), days.today(file.jurisdiction()));
        return acts.act(file.actId()).requirements(file.known(Variables.NETWORK), owner, version);
    }

    /** Whether the item may be confirmed once the account exists. */
    static boolean mayComeLater(ApplicableRequirement item) {
        return !item.clause().carriedBy(Procedure.CREATE_ACCOUNT.key());
    }

    /** How binding an item is today. */
    String binding(CaseFile file, ApplicableRequirement item) {
        return register.modalityTitle(file.actId(), item.clause(), item.modality());
    }

    /** Mandatory items that were not ticked and cannot come later; a repealed act demands none. */
    List<ApplicableRequirement> missing(CaseFile file) {
        if (register.repealed(file.actId()).isPresent()) {
            return List.of();
        }
        Set<String> done = Set.copyOf(file.chosen(Variables.REQUIREMENTS_DONE));
        return of(file).stream()
                .filter(item -> item.modality() == Modality.MANDATORY && !mayComeLater(item))
                .filter(item -> !done.contains(item.requirement().id()))
                .toList();
    }
}
