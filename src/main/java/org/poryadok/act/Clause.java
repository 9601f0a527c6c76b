package org.poryadok.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.term.TermRule;

/**
 * A unit of an act: who must, should or may do what, when, and what shows that it was done.
 *
 * @param id             «KUZ-3a»
 * @param title          the obligation in a few Russian words
 * @param citation       place in the act, as the act counts, nominative: «абзац второй пункта 3»
 * @param quotation      the act's own words, slips included («Госаблики»)
 * @param procedures     keys of the procedures that carry it ({@link Procedure})
 * @param addressees     kinds of bodies on which it lies
 * @param addresseeRoles roles on which it lies ({@link Role}); with addressees, the role in each such body
 * @param accountsOf     whose accounts it speaks of, where that differs from the addressees
 * @param headsOf        heads of bodies of which kinds it speaks, where accountsOf names heads; empty: of all whose accounts it
 *                       speaks of
 * @param resourcesOf    kinds of bodies on whose own sites something is to be placed (TOM-2.2); empty: on one site
 * @param site           host of the site that it names, «www.ako.ru»
 * @param siteName       the site as the act names it, nominative: «официальный сайт администрации округа»; with
 *                       resourcesOf, one such site
 * @param term           the term of the act; empty: the act sets none
 * @param internalTerm   a term that the administration set itself where the act is silent, for this clause or for all
 *                       such obligations, shown as «внутренний срок»
 * @param caseTerm       a term that the administration set for one case under a clause that has no end or whose own term does
 *                       not run, shown as «внутренний срок»; see {@link Procedure#endsItsCases}
 * @param personRole     whom it tells to designate
 * @param person         whom it puts into that part itself, or into the role on which it lies
 * @param recipientRole  to whom a notice or report goes
 * @param noticeWord     what it calls the notice of a page
 * @param removalGrounds the closed list of grounds on which users' entries are deleted
 * @param consultation   on what the addressee gives help
 * @param fulfilment     what fulfils an obligation to create pages; empty where the file does not say
 * @param follows        clauses with the same event that come before it (SHP-3.1.5 after SHP-3.2.2)
 * @param basis          clause of the same act from which it derives
 * @param sinceVersion   version of the act that brought it; empty: the first
 * @param untilVersion   version of the act from which on it is gone
 * @param supersededBy   clause that took its place
 * @param evidence       what shows that it was fulfilled, Russian; empty where nothing is to be fulfilled
 * @param note           what the product's reader must know of the text, Russian
 */
public record Clause(
        String id,
        String title,
        String citation,
        String quotation,
        Modality modality,
        List<String> procedures,
        Set<OwnerKind> addressees,
        List<String> addresseeRoles,
        Set<OwnerKind> accountsOf,
        Set<OwnerKind> headsOf,
        Set<OwnerKind> resourcesOf,
        Optional<String> site,
        Optional<String> siteName,
        ClauseTrigger trigger,
        Optional<TermRule> term,
        Optional<TermRule> internalTerm,
        Optional<TermRule> caseTerm,
        Optional<RankRule> rank,
        Optional<PersonRole> personRole,
        Optional<NamedPerson> person,
        Optional<String> recipientRole,
        NoticeWord noticeWord,
        List<Requirement> requirements,
        Optional<WeeklyNorm> weeklyNorm,
        List<RemovalGround> removalGrounds,
        Optional<ConsultationRoute> consultation,
        Optional<Fulfilment> fulfilment,
        List<String> follows,
        Optional<String> basis,
        Optional<String> sinceVersion,
        Optional<String> untilVersion,
        Optional<String> supersededBy,
        String evidence,
        Optional<String> note) {

    /** What stands in the place of a citation where no clause is the ground. */
    public static final String INTERNAL_RULE = "внутреннее правило администрации";

    public Clause {
        procedures = List.copyOf(procedures);
        addressees = Set.copyOf(addressees);
        addresseeRoles = List.copyOf(addresseeRoles);
        accountsOf = Set.copyOf(accountsOf);
        headsOf = Set.copyOf(headsOf);
        resourcesOf = Set.copyOf(resourcesOf);
        requirements = List.copyOf(requirements);
        removalGrounds = List.copyOf(removalGrounds);
        follows = List.copyOf(follows);
    }

    /**
     * How the administration reads what decides whether the clause is fulfilled, where the act leaves it open; Russian, without
     * the word for it and without a full stop.
     */
    public Optional<String> ourReading() {
        return fulfilment
                .filter(Fulfilment::isOurReading)
                .map(Fulfilment::enough)
                .or(() -> weeklyNorm
                        .filter(norm ->
                                norm.basis().filter(LegalAct.SETTING::equals).isPresent())
                        .map(norm -> "считаются " + norm.unit().title()));
    }

    /** The term that runs: the act's, else the administration's own. */
    public Optional<TermRule> effectiveTerm() {
        return term.or(() -> internalTerm);
    }

    /** Whether the term that runs is the administration's own («внутренний срок»). */
    public boolean termIsInternal() {
        return term.isEmpty() && internalTerm.isPresent();
    }

    /** The procedure that fulfils the clause once the act is in force; empty when entering the act is all there is. */
    public Optional<String> fulfilledBy() {
        return procedures.stream()
                .filter(key -> !key.equals(Procedure.ENACT_ACT.key()))
                .findFirst();
    }

    /** Whether pages must exist from the act's entry into force on: an obligation with a beginning, and not how pages are kept. */
    public boolean obligesToCreatePages() {
        return trigger == ClauseTrigger.ENTRY_INTO_FORCE
                && modality.expectsAction()
                && fulfilledBy().filter(Procedure.CREATE_ACCOUNT.key()::equals).isPresent();
    }

    /** Whether it has bodies determine persons for this part, or names them. */
    public boolean determines(PersonRole part) {
        return personRole.equals(Optional.of(part));
    }

    /** Whether it is demanded once, however long it takes, and not case by case. */
    public boolean isDemandedOnce() {
        return trigger == ClauseTrigger.ENTRY_INTO_FORCE || trigger == ClauseTrigger.SIGNING;
    }

    /** What a procedure does under the clause: its own obligation, or what another procedure does besides. */
    public String titleIn(String procedure) {
        return carriedBy(procedure) && !isInternalRuleOf(procedure) ? title : Procedure.titleOf(procedure);
    }

    public boolean carriedBy(String procedure) {
        return procedures.contains(procedure);
    }

    /**
     * Whether a card of the procedure says how the clause itself stands: whoever asks which cards count for a clause asks here.
     * What the administration has ruled itself never does. Who is designated to answer readers (SHP-2.3,
     * 3.2.1.3) is designated, however many of their entries wait for him. What the act itself has done (SHP-2.3) is done,
     * however many pages are still to be looked at. What is demanded of a page (KIR-2.3) the page's own verification tells,
     * not that a campaign has asked for it.
     */
    public boolean isToldBy(String procedure) {
        return carriedBy(procedure)
                && !isInternalRuleOf(procedure)
                && (personRole.isEmpty() || !procedure.equals(Procedure.MODERATE_COMMENT.key()))
                && (trigger != ClauseTrigger.IN_ACT || !procedure.equals(Procedure.VERIFY_ACCOUNT.key()))
                && !(procedure.equals(Procedure.RECHECK_CAMPAIGN.key()) && carriedBy(Procedure.VERIFY_ACCOUNT.key()));
    }

    /**
     * Whether a card of the procedure stands under the clause by a rule of the administration's own alone: persons whom no
     * clause asks for, designated for pages to which the clause applies; the access that whoever leaves hands over, of which no
     * clause on designating speaks; what a coordinator asks of pages besides. It is no case of the clause.
     */
    public boolean isInternalRuleOf(String procedure) {
        return procedure.equals(Procedure.COORDINATOR_QUESTION)
                || procedure.equals(Procedure.REPLACE_OFFICIAL.key())
                || procedure.equals(Procedure.APPOINT_OFFICIALS.key()) && !carriedBy(procedure);
    }

    /** On what a card of the procedure rests: the place in the act, or the administration's own rule. */
    public String citationIn(String procedure) {
        return isInternalRuleOf(procedure) ? INTERNAL_RULE : citation;
    }

    /** The clause's text as a card of the procedure may quote it; empty where no clause is its ground. */
    public String quotationIn(String procedure) {
        return isInternalRuleOf(procedure) ? "" : quotation;
    }

    /** How binding the clause makes a card of the procedure. */
    public Modality modalityIn(String procedure) {
        if (isInternalRuleOf(procedure)) {
            return Modality.DECLARATIVE;
        }
        return procedure.equals(Procedure.VERIFY_ACCOUNT.key()) ? modality.ofPages(requirements) : modality;
    }

    /** Whether the clause speaks of accounts of this kind of owner; true for every kind when it names none. */
    public boolean speaksOfAccountsOf(OwnerKind owner) {
        Set<OwnerKind> owners = accountsOf.isEmpty() ? addressees : accountsOf;
        return owners.isEmpty() || owners.contains(owner);
    }

    /** Whether the clause speaks of accounts of the heads of bodies of this kind («их руководителей», TOM-1). */
    public boolean speaksOfHeadsOf(OwnerKind body) {
        return speaksOfAccountsOf(OwnerKind.HEAD)
                && (headsOf.isEmpty() ? speaksOfAccountsOf(body) : headsOf.contains(body));
    }

    /**
     * Whose pages the clause makes a body of this kind keep: its own where the clause speaks of every body's own pages, else
     * those of whom it names, as one body keeps those of the Government (KUZ-2a). A person's are kept by his body (SPB-6.1).
     */
    public Set<OwnerKind> accountsKeptBy(OwnerKind keeper) {
        if (accountsOf.isEmpty()) {
            return Set.of(keeper);
        }
        return accountsOf.contains(keeper)
                ? accountsOf.stream()
                        .filter(owner -> owner == keeper || !owner.isOfBodies())
                        .collect(Collectors.toUnmodifiableSet())
                : accountsOf;
    }
}
