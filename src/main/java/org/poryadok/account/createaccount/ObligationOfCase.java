package org.poryadok.account.createaccount;

import java.util.Set;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.registry.CreationObligation;
import org.poryadok.registry.CreationObligations;
import org.springframework.stereotype.Component;

/** What the forms say of the obligation behind a page. A page of a body's own accord has none behind it. */
@Component
class ObligationOfCase {

    private final Acts acts;
    private final ActRegister register;
    private final CreationObligations obligations;
    private final PagesInAcceptance acceptance;

    ObligationOfCase(Acts acts, ActRegister register, CreationObligations obligations, PagesInAcceptance acceptance) {
        this.acceptance = acceptance;
        this.register = register;
        this.acts = acts;
        this.obligations = obligations;
    }

    /** How far the obligation is, today. */
    void describe(CaseFile file) {
        String progress = "";
        String reading = "";
        if (isObligation(file)) {
            CreationObligation obligation = acceptance.seenIn(obligation(file), file.processInstanceId());
            progress = "По этому пункту " + obligation.progress() + ".";
            reading = obligation.readingText();
        }
        keep(file, Variables.PROGRESS_TEXT, progress);
        keep(file, Variables.READING_TEXT, reading);
    }

    /** Networks in which the clause still wants a page of the body, whether this case is to create it or not. */
    Set<String> missingNetworks(CaseFile file) {
        return acts.act(file.actId()).clause(file.clauseId()).obligesToCreatePages()
                        && register.repealed(file.actId()).isEmpty()
                ? obligation(file).missingNetworks()
                : Set.of();
    }

    /** Whether a page in the network would leave the obligation as it is. */
    boolean isBeside(CaseFile file, Network network) {
        return isObligation(file) && !obligation(file).networks().contains(network.id());
    }

    /** @throws Refusal when a page in the network would leave the obligation as it is */
    void requireCounting(CaseFile file, Network network) {
        if (isBeside(file, network)) {
            throw new Refusal(
                    Variables.NETWORK,
                    "Страница на площадке " + network.quoted() + " этой обязанности не исполняет. Выберите другую: "
                            + "такую страницу можно создать отдельно.");
        }
    }

    /** Of a repealed act nothing is wanted any more, and whoever goes on with a page does so as he likes. */
    private boolean isObligation(CaseFile file) {
        return register.repealed(file.actId()).isEmpty()
                && WantedPage.parse(file.known(Variables.PAGE)).owner().isPresent();
    }

    private CreationObligation obligation(CaseFile file) {
        return obligations.of(file.actId(), file.clauseId(), file.bodyId());
    }

    /** Asked each time a form is opened: what is the same as before is not written again. */
    private static void keep(CaseFile file, String variable, String text) {
        if (!file.has(variable) || !file.text(variable).orElse("").equals(text)) {
            file.setLocal(variable, text);
        }
    }
}
