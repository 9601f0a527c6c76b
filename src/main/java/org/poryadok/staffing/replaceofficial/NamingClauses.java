package org.poryadok.staffing.replaceofficial;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NamedPerson;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.NamedHolders;
import org.poryadok.organisation.NamedPeople;
import org.poryadok.organisation.Official;
import org.springframework.stereotype.Component;

/** In which clauses the acts themselves name somebody who leaves: there no order replaces him (SHP-2.2, 2.3, 6). */
@Component
class NamingClauses {

    /** A clause of an act; {@link #id} is what a case keeps of it. */
    record Naming(LegalAct act, Clause clause) {

        String id() {
            return idOf(act.id(), clause.id());
        }

        /** «пункт 2.2 («Заместителя главы …»)» */
        String text() {
            return clause.citation() + " («" + clause.quotation() + "»)";
        }
    }

    private final Acts acts;
    private final ActRegister register;
    private final NamedHolders holders;
    private final NamedPeople people;

    NamingClauses(Acts acts, ActRegister register, NamedHolders holders, NamedPeople people) {
        this.acts = acts;
        this.register = register;
        this.holders = holders;
        this.people = people;
    }

    /**
     * In the order of the acts; one that has been repealed nobody amends.
     *
     * @param ending the designations that end with the departure
     */
    List<Naming> of(Official official, Departure departure, List<Designation> ending) {
        Set<String> designating = ending.stream()
                .map(designation -> idOf(designation.actId(), designation.clauseId()))
                .collect(Collectors.toSet());
        return all(official.jurisdiction()).stream()
                .filter(naming -> register.repealed(naming.act().id()).isEmpty())
                .filter(naming -> naming.clause().trigger() == ClauseTrigger.IN_ACT && designating.contains(naming.id())
                        || departure.leaves() && names(naming, official))
                .toList();
    }

    /** Those that a case has kept. */
    List<Naming> of(String jurisdiction, List<String> ids) {
        Set<String> kept = new HashSet<>(ids);
        return all(jurisdiction).stream()
                .filter(naming -> kept.contains(naming.id()))
                .toList();
    }

    /** The basis of a step on the act itself: the clauses that its case has kept, and not what the hand-over rests on. */
    void describe(CaseFile file) {
        List<Naming> namings = of(file.jurisdiction(), file.chosen(Variables.NAMING_CLAUSES));
        if (!namings.isEmpty()) {
            file.setLocal(CaseVariables.CLAUSE_CITATION, citations(namings));
            // The form sets the marks around it.
            file.setLocal(
                    CaseVariables.CLAUSE_QUOTATION,
                    namings.stream().map(one -> one.clause().quotation()).collect(Collectors.joining("»; «")));
        }
    }

    static String citations(List<Naming> namings) {
        return namings.stream().map(one -> one.clause().citation()).distinct().collect(Collectors.joining(", "));
    }

    private List<Naming> all(String jurisdiction) {
        return acts.ofJurisdiction(jurisdiction).stream()
                .flatMap(act -> act.clauses().stream().map(clause -> new Naming(act, clause)))
                .toList();
    }

    /** Whom it calls by his post alone, it names no more once another has the post: that is no matter of the act. */
    private boolean names(Naming naming, Official official) {
        String act = naming.act().id();
        Clause clause = naming.clause();
        return clause.person()
                .filter(person -> person.name().isPresent())
                .filter(person -> register.isInForce(act, clause))
                .filter(person -> holders.holds(official.userId(), act, clause.id()) || isMeant(person, official))
                .isPresent();
    }

    private boolean isMeant(NamedPerson person, Official official) {
        return people.find(official.jurisdiction(), person).equals(List.of(official));
    }

    private static String idOf(String actId, String clauseId) {
        return actId + "|" + clauseId;
    }
}
