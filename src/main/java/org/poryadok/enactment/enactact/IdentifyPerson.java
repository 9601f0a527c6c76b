package org.poryadok.enactment.enactact;

import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.PersonChoice;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * «Указать, кого назначил акт»: nobody, or more than one, answers to the act's words. The legal officer says who is meant, or
 * that the act has to be amended since the one whom it names is not there any more.
 */
@Component
@Clauses({"SHP-2.2", "SHP-2.3", "SHP-6", "KUZ-5", "SPB-8", "TOM-6"})
class IdentifyPerson implements TaskStep {

    private static final String IS_HERE = "person";

    private final Acts acts;
    private final NamedByAct named;
    private final Organisation organisation;
    private final Candidates candidates;

    IdentifyPerson(Acts acts, NamedByAct named, Organisation organisation, Candidates candidates) {
        this.acts = acts;
        this.named = named;
        this.organisation = organisation;
        this.candidates = candidates;
    }

    @Override
    public void show(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        Clause clause = clause(file, act);
        List<Official> found = named.candidates(act, clause);
        file.setLocal(CaseVariables.CLAUSE_CITATION, clause.citation());
        file.setLocal(CaseVariables.CLAUSE_QUOTATION, clause.quotation());
        file.setLocal(Variables.NAMED_TEXT, named.words(act, clause));
        file.setLocal(Variables.NAMED_PART, named.part(act, clause));
        file.setLocal(
                Variables.NAMED_WHY,
                found.isEmpty()
                        ? "В оргструктуре такого должностного лица нет."
                        : "Подходят несколько: "
                                + found.stream().map(this::text).collect(Collectors.joining("; ")) + ".");
    }

    @Override
    public void offer(CaseFile file) {
        choice(file).offer(file, Variables.NAMED_OPTIONS);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (!file.known(Variables.NAMED_DECISION).equals(IS_HERE)) {
            return;
        }
        LegalAct act = acts.act(file.actId());
        Official official = choice(file).chosen(file, Variables.NAMED_OFFICIAL);
        named.put(act, clause(file, act), official, actor);
    }

    private PersonChoice choice(CaseFile file) {
        return new PersonChoice(
                candidates.of(organisation.officials(file.jurisdiction())), this::text, "вашей территории");
    }

    private static Clause clause(CaseFile file, LegalAct act) {
        return act.clause(file.known(Variables.NAMED_CLAUSE));
    }

    private String text(Official official) {
        return PersonChoice.text(official)
                + official.bodyId()
                        .flatMap(organisation::findBody)
                        .map(Body::name)
                        .map(body -> ", " + body)
                        .orElse("");
    }
}
