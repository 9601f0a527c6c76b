package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Candidate;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Подтвердить, кого назначил акт»: a second person compares whom the legal officer has chosen with the words of the act; only
 * then has he his part.
 */
@Component
class ConfirmPerson implements TaskStep {

    private static final String CONFIRMED = "confirm";

    private final Acts acts;
    private final NamedByAct named;
    private final NamedChoice choice;
    private final NamedBasis basis;
    private final Organisation organisation;
    private final Candidates candidates;

    ConfirmPerson(
            Acts acts,
            NamedByAct named,
            NamedChoice choice,
            NamedBasis basis,
            Organisation organisation,
            Candidates candidates) {
        this.acts = acts;
        this.named = named;
        this.choice = choice;
        this.basis = basis;
        this.organisation = organisation;
        this.candidates = candidates;
    }

    @Override
    public void show(CaseFile file) {
        Official official = official(file);
        basis.show(file);
        file.setLocal(Variables.NAMED_PERSON_TEXT, choice.text(official));
        file.setLocal(
                Variables.NAMED_BY_TEXT,
                organisation
                        .official(file.known(Variables.NAMED_BY))
                        .map(choice::text)
                        .orElse(file.known(Variables.NAMED_BY)));
        file.setLocal(
                Variables.NAMED_ESIA_TEXT,
                file.day(Variables.NAMED_ESIA_ON)
                        .filter(day ->
                                basis.clauses(file).stream().anyMatch(clause -> named.asksForEsia(clause, official)))
                        .map(day -> "Личность подтверждена в ЕСИА " + Russian.day(day) + ".")
                        .orElse(""));
        file.setLocal(
                Variables.NAMED_DIFFERENCES,
                choice.differences(acts.act(file.actId()), basis.clause(file), official)
                        .map(text -> "Отличие от слов акта: " + text + ".")
                        .orElse("Слова акта этому лицу подходят."));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (!file.known(Variables.NAMED_CONFIRMATION).equals(CONFIRMED)) {
            return;
        }
        LegalAct act = acts.act(file.actId());
        Official official = official(file);
        if (actor.equals(official.userId())
                && !named.candidates(act, basis.clause(file)).equals(List.of(official))) {
            throw refused("Указаны вы сами: подтвердить это должен другой человек.");
        }
        Candidate candidate = candidates.of(official);
        if (!candidate.mayBeChosen()) {
            throw refused(candidate.refusal() + " Верните с замечаниями.");
        }
        Optional<LocalDate> identifiedOn = file.day(Variables.NAMED_ESIA_ON);
        for (Clause clause : basis.clauses(file)) {
            named.put(act, clause, official, identifiedOn, actor);
        }
    }

    private Official official(CaseFile file) {
        return organisation.official(file.known(Variables.NAMED_OFFICIAL)).orElseThrow();
    }

    private static Refusal refused(String sentence) {
        return new Refusal(Variables.NAMED_CONFIRMATION, sentence);
    }
}
