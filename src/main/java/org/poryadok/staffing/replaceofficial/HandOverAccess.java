package org.poryadok.staffing.replaceofficial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Network;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Option;
import org.poryadok.casework.PersonChoice;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.staffing.replaceofficial.AccessHandOver.Removal;
import org.poryadok.verification.verifyaccount.EpguAccess;
import org.springframework.stereotype.Component;

/**
 * «Передать доступ к страницам»: the pages from which the departing person's rights go, and the colleagues who may take
 * the access over. It is handed over wholly, or it is said why not; whoever leaves does not confirm it himself. Until then a
 * departure that was entered by mistake is taken back here.
 */
@Component
public class HandOverAccess implements TaskStep {

    private final HandOverPages pages;
    private final Organisation organisation;
    private final Candidates candidates;
    private final PageOwners owners;
    private final AccessHandOvers handOvers;
    private final EpguAccess epgu;
    private final CardSteps cards;
    private final TakeBackDeparture takeBack;
    private final Clock clock;

    HandOverAccess(
            HandOverPages pages,
            Organisation organisation,
            Candidates candidates,
            PageOwners owners,
            AccessHandOvers handOvers,
            EpguAccess epgu,
            CardSteps cards,
            TakeBackDeparture takeBack,
            Clock clock) {
        this.pages = pages;
        this.organisation = organisation;
        this.candidates = candidates;
        this.owners = owners;
        this.handOvers = handOvers;
        this.epgu = epgu;
        this.cards = cards;
        this.takeBack = takeBack;
        this.clock = clock;
    }

    @Override
    public void offer(CaseFile file) {
        receivers(file).offer(file, Variables.RECEIVER_OPTIONS);
    }

    private PersonChoice receivers(CaseFile file) {
        return new PersonChoice(candidates.of(pages.bodies(file).stream()
                .flatMap(body -> organisation.officialsOf(body).stream())
                .filter(official -> !official.userId().equals(file.known(Variables.OFFICIAL)))
                .distinct()
                .toList()));
    }

    @Override
    public void show(CaseFile file) {
        List<Account> accounts = pages.of(file);
        file.setJson(
                Variables.PAGE_OPTIONS,
                accounts.stream()
                        .map(account -> new Option(
                                Network.of(account.network()).title() + " — "
                                        + account.address().normalized()
                                        + owners.of(account.keeping()).mention(),
                                account.address().normalized()))
                        .toList());
        file.set(Variables.PAGE_COUNT, accounts.size());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        boolean wrong = file.isTrue(Variables.DEPARTURE_WRONG);
        file.set(Variables.DEPARTURE_WRONG, wrong);
        if (wrong) {
            takeBack.require(file, actor);
            return;
        }
        Faults faults = new Faults();
        List<String> removed = file.chosen(Variables.RIGHTS_REMOVED_ON);
        boolean all = pages.of(file).stream()
                .allMatch(account -> removed.contains(account.address().normalized()));
        if (!all && file.text(Variables.RIGHTS_KEPT_BECAUSE).isEmpty()) {
            faults.at(
                    Variables.RIGHTS_KEPT_BECAUSE,
                    "Права сняты не на всех страницах: напишите, на каких остались и почему.");
        }
        faults.check(() -> receivers(file).chosen(file, Variables.RECEIVED_BY));
        faults.refuse();
    }

    /** «Записать передачу доступа»: the day on which it was handed over fulfils the card. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String official = file.known(Variables.OFFICIAL);
        LocalDate on = file.day(Variables.HANDED_OVER_ON).orElseThrow();
        handOvers.record(new AccessHandOver(
                file.jurisdiction(),
                file.bodyId(),
                official,
                Departure.valueOf(file.known(Variables.DEPARTURE)),
                file.known(Variables.DEPARTURE_DOCUMENT),
                file.day(Variables.LAST_DAY).orElseThrow(),
                file.day(Variables.LEAVE_UNTIL),
                file.chosen(Variables.RIGHTS_REMOVED_ON),
                file.text(Variables.RIGHTS_KEPT_BECAUSE),
                removal(file, Variables.GOSPABLIKI),
                removal(file, Variables.EPGU),
                removal(file, Variables.SECRETS),
                file.known(Variables.RECEIVED_BY),
                on,
                file.known(Variables.HANDED_OVER_BY),
                clock.instant(),
                file.processInstanceId()));
        if (removal(file, Variables.EPGU) == Removal.DONE) {
            pages.bodies(file).forEach(body -> epgu.remove(body, official, on));
        }
        cards.fulfilOn(execution, CaseVariables.CARD_ID, Variables.HANDED_OVER_ON, Variables.HANDED_OVER_BY);
    }

    private static Removal removal(CaseFile file, String variable) {
        return Removal.valueOf(file.known(variable));
    }
}
