package org.poryadok.oversight.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.ResponsibleOfficers;
import org.poryadok.organisation.ResponsibleOfficers.Officer;
import org.poryadok.term.ProductionCalendar;
import org.springframework.stereotype.Component;

/** Looks up what a filter names: days of its jurisdictions, bodies of its persons, where the words of its text occur. */
@Component
class FilterNames {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final ResponsibleOfficers responsible;
    private final ProductionCalendar calendar;
    private final Clock clock;

    FilterNames(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            ResponsibleOfficers responsible,
            ProductionCalendar calendar,
            Clock clock) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.responsible = responsible;
        this.calendar = calendar;
        this.clock = clock;
    }

    ResolvedFilter of(CardFilter filter) {
        Present present = present(filter.jurisdictions());
        List<String> words = SearchText.words(filter.text());
        Map<String, Officer> officers = filter.persons().isEmpty() && words.isEmpty() ? Map.of() : officers(present);
        return new ResolvedFilter(
                filter,
                present,
                bodies(filter, officers),
                words.isEmpty() ? List.of() : found(words, present, officers),
                besides(filter));
    }

    private Set<String> besides(CardFilter filter) {
        Set<String> besides = new HashSet<>();
        for (LegalAct act : acts.all()) {
            for (Clause clause : act.clauses()) {
                if (filter.clauses().contains(clause.id())) {
                    Procedure.keysOfCards()
                            .filter(clause::isInternalRuleOf)
                            .forEach(procedure ->
                                    besides.add(ResolvedFilter.clauseKey(act.id(), clause.id()) + ' ' + procedure));
                }
            }
        }
        return besides;
    }

    /** Jurisdictions that no act belongs to are left out. */
    private Present present(Set<String> jurisdictions) {
        Instant now = clock.instant();
        return new Present(
                now,
                acts.jurisdictions().stream()
                        .filter(known -> jurisdictions.contains(known.id()))
                        .map(known -> jurisdictionToday(known, now))
                        .toList());
    }

    private JurisdictionToday jurisdictionToday(Jurisdiction jurisdiction, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, jurisdiction.zone());
        return new JurisdictionToday(jurisdiction, today, calendar.closeUntil(today, jurisdiction.region()));
    }

    private Map<String, Officer> officers(Present present) {
        Map<String, Officer> officers = new HashMap<>();
        present.jurisdictions().forEach(jurisdiction -> officers.putAll(responsible.of(jurisdiction)));
        return officers;
    }

    private static Optional<Set<String>> bodies(CardFilter filter, Map<String, Officer> officers) {
        if (filter.persons().isEmpty()) {
            return filter.bodies().isEmpty() ? Optional.empty() : Optional.of(filter.bodies());
        }
        Set<String> bodies = new HashSet<>();
        officers.forEach((body, officer) -> {
            if (filter.persons().contains(officer.userId())
                    && (filter.bodies().isEmpty() || filter.bodies().contains(body))) {
                bodies.add(body);
            }
        });
        return Optional.of(bodies);
    }

    private List<SearchWord> found(List<String> words, Present present, Map<String, Officer> officers) {
        Map<String, String> bodies = new HashMap<>();
        Map<String, String> clauses = new HashMap<>();
        ActNames names = new ActNames(acts, register);
        for (String jurisdiction : present.jurisdictions()) {
            for (Body body : organisation.bodies(jurisdiction)) {
                Officer officer = officers.get(body.id());
                bodies.put(
                        body.id(), SearchText.plain(body.name() + (officer == null ? "" : "\n" + officer.fullName())));
            }
            for (LegalAct act : acts.ofJurisdiction(jurisdiction)) {
                String name = names.of(act.id()) + "\n" + register.referenceOf(act.id());
                for (Clause clause : act.clauses()) {
                    clauses.put(
                            ResolvedFilter.clauseKey(act.id(), clause.id()),
                            SearchText.plain(name + "\n" + clause.citation()));
                }
            }
        }
        List<SearchWord> found = new ArrayList<>();
        words.forEach(word -> found.add(new SearchWord(word, containing(word, bodies), containing(word, clauses))));
        return found;
    }

    private static Set<String> containing(String word, Map<String, String> texts) {
        Set<String> keys = new HashSet<>();
        texts.forEach((key, text) -> {
            if (text.contains(word)) {
                keys.add(key);
            }
        });
        return keys;
    }
}
