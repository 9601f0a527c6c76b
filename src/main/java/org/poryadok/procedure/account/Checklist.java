package org.poryadok.procedure.account;

import java.util.List;
import java.util.Set;

import org.poryadok.act.Acts;
import org.poryadok.act.ApplicableRequirement;
import org.poryadok.act.Modality;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Organisation;
import org.poryadok.procedure.step.CaseFile;
import org.springframework.stereotype.Component;

/** What the act demands of this account in its network (KIR-2.3 to 2.5, KUZ-A2.4). */
@Component
class Checklist {

    private final Acts acts;
    private final Organisation organisation;

    Checklist(Acts acts, Organisation organisation) {
        this.acts = acts;
        this.organisation = organisation;
    }

    List<ApplicableRequirement> of(CaseFile file) {
        OwnerKind owner = file.text("ownerClass").map(OwnerKind::valueOf)
                .filter(kind -> kind != OwnerKind.HEAD)
                .orElseGet(() -> organisation.body(file.bodyId()).kind());
        return acts.act(file.actId()).requirements(file.known("network"), owner);
    }

    /** Mandatory items that were not ticked. */
    List<ApplicableRequirement> missing(CaseFile file) {
        Set<String> done = Set.copyOf(file.chosen("requirementsDone"));
        return of(file).stream()
                .filter(item -> item.modality() == Modality.MANDATORY && !done.contains(item.requirement().id()))
                .toList();
    }
}
