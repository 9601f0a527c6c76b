package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NamedPerson;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Requisites;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NamedHolders;
import org.poryadok.organisation.NamedPeople;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PartsByOrder;
import org.poryadok.registry.NamedPages;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an act itself creates exists from its first day on, without an order or a procedure: pages, persons in their parts,
 * the controller, the coordinator. Whom it names it knows by name and post; who that is, the installation knows, and where it
 * does not, the legal officer says it.
 */
@Component
@Clauses({"SHP-2.1", "SHP-2.2", "SHP-2.3"})
class NamedByAct {

    private static final int MOST_OF_BODIES = 300;

    private final Acts acts;
    private final ActRegister register;
    private final NamedPages pages;
    private final NamedPeople people;
    private final Designations designations;
    private final NamedHolders holders;
    private final ClauseAddressees addressees;
    private final Organisation organisation;
    private final PartsByOrder byOrder;

    NamedByAct(
            Acts acts,
            ActRegister register,
            NamedPages pages,
            NamedPeople people,
            Designations designations,
            NamedHolders holders,
            ClauseAddressees addressees,
            Organisation organisation,
            PartsByOrder byOrder) {
        this.acts = acts;
        this.register = register;
        this.pages = pages;
        this.people = people;
        this.designations = designations;
        this.holders = holders;
        this.addressees = addressees;
        this.organisation = organisation;
        this.byOrder = byOrder;
    }

    /**
     * Enters what an act names today and ends what it does not name any more; done again it does nothing.
     *
     * @return ids of the clauses of which it cannot be said who is named, one for each person
     */
    @Transactional
    public List<String> enter(String actId, String by, String processInstanceId) {
        LegalAct act = acts.act(actId);
        pages.enter(actId, by, processInstanceId);
        byOrder.follow(actId);
        List<String> unknown = new ArrayList<>();
        for (Clause clause : act.clauses()) {
            if (register.isInForce(actId, clause)
                    && !isKnown(act, clause, by)
                    // Whom several clauses name is asked for once.
                    && unknown.stream().noneMatch(asked -> nameOne(act.clause(asked), clause))) {
                unknown.add(clause.id());
            }
            register.goneFrom(actId, clause).ifPresent(gone -> {
                // Whom a repealed act has designated the coordinator decides about.
                if (register.repealed(actId).isEmpty()) {
                    designations.endNamed(actId, clause.id(), gone.minusDays(1));
                }
                holders.end(actId, clause.id(), gone);
            });
        }
        holders.follow(act.jurisdiction().id());
        return unknown;
    }

    /** Everybody who may be meant by a clause. */
    List<Official> candidates(LegalAct act, Clause clause) {
        return clause.person()
                .map(named -> people.find(act.jurisdiction().id(), named))
                .orElseGet(() -> people.headsOf(act, Role.COORDINATOR));
    }

    /** A clause and those that name the same person and have not put anybody into their parts yet. */
    List<Clause> together(LegalAct act, Clause clause) {
        return act.clauses().stream()
                .filter(other -> other.id().equals(clause.id())
                        || nameOne(clause, other) && register.isInForce(act.id(), other) && !isSettled(act, other))
                .toList();
    }

    /** Who has by the import of officials the role that a clause gives somebody; nobody where it gives a part in a body. */
    List<Official> holders(LegalAct act, Clause clause) {
        return clause.personRole().isPresent()
                ? List.of()
                : organisation.holders(act.jurisdiction().id(), role(clause).id());
    }

    /**
     * Whether a person has to be identified through ESIA before a clause gives him its part: whom it calls identified itself
     * (SHP-2.3), it calls by his name.
     */
    boolean asksForEsia(Clause clause, Official official) {
        return clause.determines(PersonRole.AUTHORIZED)
                && clause.person()
                        .filter(person -> people.fits(official, person))
                        .isEmpty();
    }

    /** The words of the act for whom a clause names. */
    String words(LegalAct act, Clause clause) {
        return clause.person()
                .map(named -> named.text())
                .orElseGet(() -> "руководитель: " + act.roles().get(Role.COORDINATOR.id()));
    }

    /** Into which part a clause puts a person: «ответственное лицо: Администрация …», «контроль за исполнением». */
    String part(LegalAct act, Clause clause) {
        return clause.personRole()
                .map(role -> role.title() + ": " + bodies(act, clause))
                .orElseGet(() -> role(clause).title());
    }

    /** Names of the bodies on which a clause lies. */
    String bodies(LegalAct act, Clause clause) {
        // A clause may speak of every body of a territory, and a variable holds four thousand characters.
        return Russian.cut(
                addressees.of(act, clause).stream().map(Body::name).collect(Collectors.joining(", ")), MOST_OF_BODIES);
    }

    /**
     * Puts a person into the part that a clause has for him, from the clause's first day on; does nothing where somebody is in
     * it already.
     *
     * @param identifiedOn when he was identified through ESIA, where the clause {@link #asksForEsia asks for it}
     */
    void put(LegalAct act, Clause clause, Official official, Optional<LocalDate> identifiedOn, String by) {
        if (isSettled(act, clause)) {
            return;
        }
        LocalDate from = register.inForceFrom(act.id(), clause).orElseThrow();
        Optional<PersonRole> part = clause.personRole();
        if (part.isEmpty()) {
            holders.name(act.id(), clause.id(), role(clause), official.userId(), from, by);
            return;
        }
        // Whom an amendment has named, the amending act has designated.
        Optional<Requisites> entered = clause.sinceVersion()
                .flatMap(version -> act.version(version).amending())
                .or(() -> register.requisites(act.id()));
        LocalDate signed = entered.map(Requisites::date).or(act::date).orElse(from);
        for (Body body : unsettled(act, clause)) {
            designations.name(
                    new NewDesignation(
                            body.id(),
                            part.get(),
                            official.userId(),
                            act.id(),
                            clause.id(),
                            entered.map(Requisites::number).or(act::number).orElse(""),
                            signed,
                            from,
                            part.filter(PersonRole.AUTHORIZED::equals)
                                    .flatMap(role ->
                                            asksForEsia(clause, official) ? identifiedOn : Optional.of(signed))),
                    by);
        }
    }

    /** Whether whom a clause names is known, and then in his part; also where it names nobody. */
    private boolean isKnown(LegalAct act, Clause clause, String by) {
        if (isSettled(act, clause)) {
            return true;
        }
        List<Official> found = candidates(act, clause);
        if (found.size() == 1) {
            put(act, clause, found.get(0), Optional.empty(), by);
            return true;
        }
        // The import of officials has said itself who holds the role, unless the act calls its holder otherwise.
        boolean called = clause.person().flatMap(NamedPerson::name).isPresent();
        return holders(act, clause).stream().anyMatch(holder -> !called || found.contains(holder));
    }

    private static boolean nameOne(Clause one, Clause other) {
        return one.person()
                .flatMap(person -> other.person().filter(named -> NamedPeople.areOne(person, named)))
                .isPresent();
    }

    private boolean isSettled(LegalAct act, Clause clause) {
        if (clause.person().isEmpty()) {
            // A body is named coordinator: its people come with the import; without it its head is.
            return !clause.id().equals(act.roleBases().get(Role.COORDINATOR.id()))
                    || !organisation
                            .holders(act.jurisdiction().id(), Role.COORDINATOR.id())
                            .isEmpty();
        }
        return clause.personRole().isPresent()
                ? unsettled(act, clause).isEmpty()
                : holders.isSettled(act.id(), clause.id(), role(clause));
    }

    private List<Body> unsettled(LegalAct act, Clause clause) {
        return addressees.of(act, clause).stream()
                .filter(body -> !designations.isSettled(body.id(), act.id(), clause.id()))
                .toList();
    }

    /** The role that a clause gives whom it names; of a body that it makes the coordinator, that of its head. */
    private static Role role(Clause clause) {
        return clause.person()
                .flatMap(named -> Role.find(clause.addresseeRoles().get(0)))
                .orElse(Role.COORDINATOR);
    }
}
