package org.poryadok.staffing.replaceofficial;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.account.verifyaccount.EpguAccess;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Departure;
import org.poryadok.staffing.replaceofficial.AccessHandOver.Removal;
import org.springframework.stereotype.Component;

/** «Записать передачу доступа»: the day on which it was handed over fulfils the card. */
@Component
class RecordHandOver implements JavaDelegate {

    private final AccessHandOvers handOvers;
    private final EpguAccess epgu;
    private final HandOverPages pages;
    private final ControlCards cards;
    private final JurisdictionDays days;
    private final Clock clock;

    RecordHandOver(AccessHandOvers handOvers, EpguAccess epgu, HandOverPages pages, ControlCards cards,
                   JurisdictionDays days, Clock clock) {
        this.handOvers = handOvers;
        this.epgu = epgu;
        this.pages = pages;
        this.cards = cards;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String official = file.known("officialId");
        String by = file.known("handedOverBy");
        LocalDate on = file.day("handedOverOn").orElseThrow();
        handOvers.record(new AccessHandOver(file.jurisdiction(), file.bodyId(), official,
                Departure.valueOf(file.known("departure")), file.known("departureDocument"), file.day("lastDay").orElseThrow(),
                file.day("leaveUntil"), file.chosen("rightsRemovedOn"), file.text("rightsKeptBecause"),
                removal(file, "gospabliki"), removal(file, "epgu"), removal(file, "secrets"), file.known("receivedBy"), on,
                by, clock.instant(), execution.getProcessInstanceId()));
        if (removal(file, "epgu") == Removal.DONE) {
            pages.bodies(file).forEach(body -> epgu.remove(body, official, on));
        }
        cards.fulfil(file.cardId(), days.momentOf(on, file.jurisdiction()), by);
    }

    private static Removal removal(CaseFile file, String variable) {
        return Removal.valueOf(file.known(variable));
    }
}
