package org.poryadok.oversight.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.ResponsibleOfficers;
import org.poryadok.term.RussianOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a supervisor of some jurisdictions can filter by. */
@Component
class ChoiceLists {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final ResponsibleOfficers responsible;
    private final JdbcClient database;

    ChoiceLists(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            ResponsibleOfficers responsible,
            JdbcClient database) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.responsible = responsible;
        this.database = database;
    }

    FilterOptions of(Set<String> ids) {
        List<Jurisdiction> jurisdictions = acts.jurisdictions().stream()
                .filter(known -> ids.contains(known.id()))
                .toList();
        List<LegalAct> known = jurisdictions.stream()
                .flatMap(of -> acts.ofJurisdiction(of.id()).stream())
                .toList();
        return new FilterOptions(
                byTitle(jurisdictions.stream().map(of -> new FilterOption(of.id(), of.name(), Optional.empty()))),
                acts(known),
                clauses(known),
                procedures(known),
                bodies(jurisdictions),
                levels(jurisdictions),
                persons(jurisdictions));
    }

    private List<FilterOption> acts(List<LegalAct> known) {
        ActNames names = new ActNames(acts, register);
        return byTitle(known.stream()
                .map(act -> new FilterOption(
                        act.id(),
                        names.of(act.id()),
                        Optional.of(act.jurisdiction().id()))));
    }

    /** In the order of the act; those that nobody has to fulfil make no cards. */
    private static List<FilterOption> clauses(List<LegalAct> known) {
        return known.stream()
                .flatMap(act -> act.clauses().stream()
                        .filter(clause -> clause.modality().expectsAction()
                                || clause.fulfilledBy().isPresent())
                        .map(clause -> new FilterOption(clause.id(), clause.citation(), Optional.of(act.id()))))
                .toList();
    }

    private static List<FilterOption> procedures(List<LegalAct> known) {
        return Stream.of(Procedure.values())
                .filter(procedure -> known.stream()
                        .anyMatch(act -> !act.clausesOf(procedure.key()).isEmpty()))
                .map(procedure -> new FilterOption(procedure.key(), procedure.title(), Optional.empty()))
                .toList();
    }

    private List<FilterOption> bodies(List<Jurisdiction> jurisdictions) {
        return byTitle(jurisdictions.stream()
                .flatMap(of -> organisation.bodies(of.id()).stream())
                .map(body -> new FilterOption(body.id(), body.name(), Optional.of(body.jurisdiction()))));
    }

    private List<FilterOption> levels(List<Jurisdiction> jurisdictions) {
        Set<String> levels = new LinkedHashSet<>(EscalationLevels.known());
        levels.addAll(told(jurisdictions.stream().map(Jurisdiction::id).toList()));
        return levels.stream()
                .map(level -> new FilterOption(level, EscalationLevels.title(level), Optional.empty()))
                .toList();
    }

    private List<String> told(Collection<String> jurisdictions) {
        return jurisdictions.isEmpty()
                ? List.of()
                : database.sql("""
                        select distinct c.escalation_level from control_card c
                        where c.jurisdiction in (:jurisdictions) and c.escalation_level is not null and
                        """ + StatusSql.UNDER_CONTROL + " order by 1")
                        .param("jurisdictions", jurisdictions)
                        .query(String.class)
                        .list();
    }

    /** Who is responsible in several bodies is one choice. */
    private List<FilterOption> persons(List<Jurisdiction> jurisdictions) {
        List<FilterOption> persons = new ArrayList<>();
        jurisdictions.forEach(of -> responsible.of(of.id()).values().stream()
                .distinct()
                .map(officer -> new FilterOption(officer.userId(), officer.fullName(), Optional.of(of.id())))
                .forEach(persons::add));
        return byTitle(persons.stream());
    }

    private static List<FilterOption> byTitle(Stream<FilterOption> choices) {
        return RussianOrder.by(choices, FilterOption::title, FilterOption::id);
    }
}
