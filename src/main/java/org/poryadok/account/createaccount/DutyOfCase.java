package org.poryadok.account.createaccount;

import java.util.Set;
import org.poryadok.act.Acts;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.CreationDuties;
import org.poryadok.registry.CreationDuty;
import org.springframework.stereotype.Component;

/** What the forms say of the duty behind a page. A page of a body's own accord has none behind it. */
@Component
class DutyOfCase {

    private final Acts acts;
    private final CreationDuties duties;

    DutyOfCase(Acts acts, CreationDuties duties) {
        this.acts = acts;
        this.duties = duties;
    }

    /** How far the duty is, today. */
    void describe(CaseFile file) {
        String progress = "";
        String reading = "";
        if (isDuty(file)) {
            CreationDuty duty = duty(file);
            progress = "По этому пункту " + duty.progress() + ".";
            reading = duty.readingText();
        }
        keep(file, Variables.PROGRESS_TEXT, progress);
        keep(file, Variables.READING_TEXT, reading);
    }

    /** Networks in which the clause still wants a page of the body, whether this case is to create it or not. */
    Set<String> missingNetworks(CaseFile file) {
        return acts.act(file.actId()).clause(file.clauseId()).obligesToCreatePages()
                ? duty(file).missingNetworks()
                : Set.of();
    }

    /** Whether a page in the network would leave the duty as it is. */
    boolean isBeside(CaseFile file, Network network) {
        return isDuty(file) && !duty(file).networks().contains(network.id());
    }

    /** @throws Refusal when a page in the network would leave the duty as it is */
    void requireCounting(CaseFile file, Network network) {
        if (isBeside(file, network)) {
            throw new Refusal(
                    Variables.NETWORK,
                    "Страница на площадке " + network.quoted() + " этой обязанности не исполняет. Выберите другую: "
                            + "такую страницу можно создать отдельно.");
        }
    }

    private static boolean isDuty(CaseFile file) {
        return WantedPage.parse(file.known(Variables.PAGE)).owner().isPresent();
    }

    private CreationDuty duty(CaseFile file) {
        return duties.of(file.actId(), file.clauseId(), file.bodyId());
    }

    /** Asked each time a form is opened: what is the same as before is not written again. */
    private static void keep(CaseFile file, String variable, String text) {
        if (!file.has(variable) || !file.text(variable).orElse("").equals(text)) {
            file.setLocal(variable, text);
        }
    }
}
