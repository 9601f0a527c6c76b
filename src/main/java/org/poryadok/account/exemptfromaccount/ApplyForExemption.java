package org.poryadok.account.exemptfromaccount;

import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.act.Clauses;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Подать заявление об освобождении»: it names networks in which the body still owes a page, and no others (SHP-4). */
@Component
@Clauses("SHP-4")
class ApplyForExemption implements TaskStep {

    private final LiftedObligation obligation;
    private final HangingAppointments appointments;
    private final JurisdictionDays days;

    ApplyForExemption(LiftedObligation obligation, HangingAppointments appointments, JurisdictionDays days) {
        this.obligation = obligation;
        this.appointments = appointments;
        this.days = days;
    }

    @Override
    public void show(CaseFile file) {
        obligation.describe(file);
        file.set(Variables.HANGING_TEXT, appointments.beforeApplying(file));
        file.setJson(
                Variables.NETWORK_CHOICES,
                obligation.of(file).missingNetworks().stream()
                        .map(id -> new Option(Network.of(id).title(), id))
                        .toList());
    }

    /** The body may have created a page since the networks were offered. */
    @Override
    public void complete(CaseFile file, String actor) {
        List<String> chosen = file.chosen(Variables.EXEMPT_NETWORKS);
        if (chosen.isEmpty()) {
            // The form does not demand it: the browser would say less than this sentence does.
            throw new Refusal(Variables.EXEMPT_NETWORKS, "Отметьте хотя бы одну площадку.");
        }
        if (!obligation.of(file).missingNetworks().containsAll(chosen)) {
            throw new Refusal(
                    Variables.EXEMPT_NETWORKS,
                    "Освободить можно только от страниц, которых требует акт и которых у органа нет.");
        }
        file.set(Variables.APPLIED_ON, days.today(file.jurisdiction()).toString());
        file.set(
                Variables.NETWORKS_TEXT,
                chosen.stream().map(id -> Network.of(id).quoted()).collect(Collectors.joining(", ")));
    }
}
