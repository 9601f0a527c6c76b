package org.poryadok.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.act.Repeal;
import org.poryadok.registry.internal.NamingTable;
import org.poryadok.registry.internal.PublicAccountTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which clauses a page is official, or was before they lost their force. */
@Component
@Transactional(readOnly = true)
public class LegalGrounds {

    private final NamedPages namedPages;
    private final NamingTable namings;
    private final PublicAccountTable table;
    private final Acts acts;
    private final ActRegister register;

    LegalGrounds(
            NamedPages namedPages, NamingTable namings, PublicAccountTable table, Acts acts, ActRegister register) {
        this.namedPages = namedPages;
        this.namings = namings;
        this.table = table;
        this.acts = acts;
        this.register = register;
    }

    /**
     * The clauses in force under which an entry is kept: the one that names the page, else those that demand of such owners
     * to have one, else those on what is in it; a clause that names pages is no ground of another page. May be empty: a body
     * may keep a page that no act demands, or names no more.
     */
    public List<LegalBasis> standing(PublicAccount account) {
        if (account.namedByAct()) {
            return namedPages.of(List.of(account.id())).values().stream()
                    .flatMap(List::stream)
                    .map(naming -> basis(acts.act(naming.actId()), naming.clauseId()))
                    .toList();
        }
        return acts.ofJurisdiction(account.jurisdiction()).stream()
                .filter(act -> register.statusOf(act.id()) == ActStatus.IN_FORCE)
                .flatMap(act ->
                        of(act, register.clausesToday(act.id(), Procedure.CREATE_ACCOUNT.key()), account).stream())
                .toList();
    }

    /**
     * The clauses on which an entry has rested: what has named a page that no act names now, and what a repealed act demanded
     * of such owners while the entry was in the registry.
     */
    public List<PastGround> past(PublicAccount account) {
        List<PastGround> past = new ArrayList<>();
        if (!account.namedByAct()) {
            namings.all(account.id()).stream()
                    .filter(naming -> acts.find(naming.actId())
                            .flatMap(act -> act.findClause(naming.clauseId()))
                            .isPresent())
                    .flatMap(naming -> named(naming).stream())
                    .distinct()
                    .forEach(past::add);
        }
        // What has come in by an act itself nobody has created under another clause.
        if (past.isEmpty() && !account.namedByAct()) {
            acts.ofJurisdiction(account.jurisdiction())
                    .forEach(act -> register.repealed(act.id())
                            .filter(repeal -> stoodTogether(account, act, repeal))
                            .ifPresent(repeal -> demanded(act, repeal, account).forEach(past::add)));
        }
        return past;
    }

    private Optional<PastGround> named(Naming naming) {
        LegalAct act = acts.act(naming.actId());
        Optional<Repeal> repeal = register.repealed(act.id());
        return naming.endedOn()
                .or(() -> repeal.map(Repeal::from))
                .map(from -> new PastGround(
                        basis(act, naming.clauseId()),
                        true,
                        from,
                        // An amendment may have taken the page out of an act that was repealed later.
                        repeal.filter(one -> !from.isBefore(one.from()))));
    }

    private List<PastGround> demanded(LegalAct act, Repeal repeal, PublicAccount account) {
        String last = register.versionOf(act.id(), repeal.from().minusDays(1));
        List<Clause> clauses = act.clausesIn(last).stream()
                .filter(clause -> clause.carriedBy(Procedure.CREATE_ACCOUNT.key()))
                .toList();
        return of(act, clauses, account).stream()
                .map(basis -> new PastGround(basis, false, repeal.from(), Optional.of(repeal)))
                .toList();
    }

    /** Whether the entry was in the registry on a day on which the act was in force. */
    private boolean stoodTogether(PublicAccount account, LegalAct act, Repeal repeal) {
        ZoneId zone = act.jurisdiction().zone();
        Optional<LocalDate> inForce = register.inForceFrom(act.id());
        return inForce.filter(from -> from.isBefore(repeal.from())
                                && account.closedOn()
                                        .filter(closed -> closed.isBefore(from))
                                        .isEmpty())
                        .isPresent()
                && table.changes(account.id()).stream()
                        .findFirst()
                        .filter(first ->
                                LocalDate.ofInstant(first.recordedAt(), zone).isBefore(repeal.from()))
                        .isPresent();
    }

    private List<LegalBasis> of(LegalAct act, List<Clause> carried, PublicAccount account) {
        OwnerKind owner = account.ownerKind();
        List<Clause> clauses = carried.stream()
                .filter(clause ->
                        (clause.modality() == Modality.MANDATORY || clause.modality() == Modality.CONSTITUTIVE)
                                && !act.namesPages(clause)
                                && clause.speaksOfAccountsOf(owner))
                .toList();
        List<Clause> demanding = clauses.stream()
                .filter(clause -> clause.requirements().isEmpty())
                .toList();
        return (demanding.isEmpty() ? clauses : demanding)
                .stream().map(clause -> basis(act, clause.id())).toList();
    }

    LegalBasis basis(LegalAct act, String clauseId) {
        Clause clause = act.clause(clauseId);
        return new LegalBasis(act.id(), clauseId, register.cite(act.id(), clause), clause.quotation());
    }
}
