package org.poryadok.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.poryadok.readonce.ReadOnce;
import org.poryadok.term.Russian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What legal officers have entered about acts. The state of an act is its file and these entries together; nothing
 * entered is ever overwritten. Writing joins the caller's transaction.
 */
@Component
public class ActRegister {

    private final Acts acts;
    private final JdbcClient database;
    private final Clock clock;

    public ActRegister(Acts acts, JdbcClient database, Clock clock) {
        this.acts = acts;
        this.database = database;
        this.clock = clock;
    }

    /**
     * State today, in the zone of the jurisdiction.
     *
     * @throws ActException when there is no such act
     */
    public ActStatus statusOf(String actId) {
        LegalAct act = acts.act(actId);
        if (repealed(actId).isPresent()) {
            return ActStatus.REPEALED;
        }
        Optional<LocalDate> from = inForceFrom(actId);
        if (from.isEmpty()) {
            return act.status() == ActStatus.DRAFT ? ActStatus.DRAFT : ActStatus.AWAITING_ENTRY;
        }
        return from.get().isAfter(today(act)) ? ActStatus.AWAITING_ENTRY : ActStatus.IN_FORCE;
    }

    /**
     * Whether the product begins anything by itself under an act: it is in force, and somebody has entered it. An act may be in
     * force by its own words before (TOM-7): what it says then of pages and persons nobody has confirmed yet.
     *
     * @throws ActException when there is no such act
     */
    public boolean isWorkedBy(String actId) {
        return statusOf(actId) == ActStatus.IN_FORCE && newest(actId).isPresent();
    }

    /** First day in force: as entered, else as the act itself names it; empty while it is not known. */
    public Optional<LocalDate> inForceFrom(String actId) {
        LegalAct act = acts.act(actId);
        return newest(actId).map(Enactment::inForceFrom).or(() -> statedInFile(act));
    }

    /** First day of a clause: that of the version that brought it, else of the act; empty while it is not known. */
    public Optional<LocalDate> inForceFrom(String actId, Clause clause) {
        return clause.sinceVersion()
                .flatMap(version -> acts.act(actId).version(version).from())
                .or(() -> inForceFrom(actId));
    }

    /** Whether a clause is in force today: its act is, and no amendment is still to bring it or has taken it away. */
    public boolean isInForce(String actId, Clause clause) {
        return statusOf(actId) == ActStatus.IN_FORCE
                && inForceFrom(actId, clause)
                        .filter(from -> !from.isAfter(today(acts.act(actId))))
                        .isPresent()
                && goneFrom(actId, clause).isEmpty();
    }

    /** First day on which a clause is gone: by an amendment that has begun, or with the act. */
    public Optional<LocalDate> goneFrom(String actId, Clause clause) {
        LegalAct act = acts.act(actId);
        LocalDate today = today(act);
        return clause.untilVersion()
                .flatMap(version -> act.version(version).from())
                .filter(first -> !first.isAfter(today))
                .or(() -> repealed(actId).map(Repeal::from));
    }

    /** How binding a clause is today, Russian: «обязательно», «было обязательно». */
    public String modalityTitle(String actId, Clause clause) {
        return modalityTitle(actId, clause, clause.modality());
    }

    /** The same of what it says of some of those whom it concerns. */
    public String modalityTitle(String actId, Clause clause, Modality modality) {
        return goneFrom(actId, clause).isPresent() ? modality.formerTitle() : modality.title();
    }

    /** By what an act is repealed today; empty while it is in force, or was never entered. */
    public Optional<Repeal> repealed(String actId) {
        LegalAct act = acts.act(actId);
        return act.repeal().filter(repeal -> !repeal.from().isAfter(today(act)));
    }

    /** Which acts of a jurisdiction have lost their force, and when: continues a sentence; empty when none has. */
    public Optional<String> repealedIn(String jurisdiction) {
        return acts.ofJurisdiction(jurisdiction).stream()
                .flatMap(act -> repealed(act.id()).stream()
                        .map(repeal -> "акт утратил силу с " + Russian.day(repeal.from()) + " (" + referenceOf(act.id())
                                + ")"))
                .reduce((one, other) -> one + ", " + other);
    }

    /**
     * The day of entry into force that follows from the act's rule; it is not moved to a working day.
     *
     * @throws ActException when what the rule needs was not entered, or contradicts it
     */
    public LocalDate deriveEntryIntoForce(LegalAct act, Requisites requisites) {
        return RequisitesCheck.entryIntoForce(act, requisites);
    }

    /** What is wrong with requisites, Russian sentences; empty when they can be entered. */
    public List<String> faults(LegalAct act, Requisites requisites) {
        return faultsByPart(act, requisites).stream()
                .map(RequisitesFault::sentence)
                .toList();
    }

    /** The same, and which of the requisites each sentence is about. */
    public List<RequisitesFault> faultsByPart(LegalAct act, Requisites requisites) {
        return RequisitesCheck.faults(act, requisites, today(act));
    }

    /**
     * Enters requisites; the earlier ones stay in {@link #history}.
     *
     * @throws ActException with every fault, when the requisites cannot stand
     */
    @Transactional
    public void enter(String actId, Requisites requisites, String byUser) {
        LegalAct act = acts.act(actId);
        List<String> faults = faults(act, requisites);
        if (!faults.isEmpty()) {
            throw new ActException(String.join(" ", faults));
        }
        database.sql("""
                        insert into act_enactment
                            (act_id, number, signed_on, published_on, in_force_from, entered_at, entered_by)
                        values (:act, :number, :signed, :published, :inForce, :at, :by)
                        """)
                .param("act", actId)
                .param("number", requisites.number())
                .param("signed", requisites.date())
                .param("published", requisites.publishedOn().orElse(null), Types.DATE)
                .param("inForce", deriveEntryIntoForce(act, requisites))
                .param("at", now())
                .param("by", byUser)
                .update();
        requisites.siteUrl().ifPresent(url -> place(actId, url, today(act), byUser));
    }

    /** A Russian sentence when an act cannot have been placed at an address. */
    public Optional<String> addressFault(String siteUrl) {
        return RequisitesCheck.addressFault(siteUrl);
    }

    /** A Russian sentence when the act cannot have been placed on a site on that day. */
    public Optional<String> placementFault(String actId, LocalDate on) {
        LegalAct act = acts.act(actId);
        return RequisitesCheck.placementFault(
                on,
                newest(actId).map(Enactment::requisites).map(Requisites::date).or(act::date),
                today(act));
    }

    /**
     * Notes that the act was placed on a site (SHP-5).
     *
     * @throws ActException when the address is not one of the web, or the day is to come or before the signing
     */
    @Transactional
    public void place(String actId, String siteUrl, LocalDate on, String by) {
        addressFault(siteUrl).or(() -> placementFault(actId, on)).ifPresent(sentence -> {
            throw new ActException(sentence);
        });
        database.sql("""
                        insert into act_placement (act_id, site_url, placed_on, entered_at, entered_by)
                        values (:act, :url, :on, :at, :by)
                        """)
                .param("act", actId)
                .param("url", siteUrl.strip())
                .param("on", on)
                .param("at", now())
                .param("by", by)
                .update();
    }

    /** The requisites in effect; empty until somebody has entered them. */
    public Optional<Requisites> requisites(String actId) {
        return newest(actId).map(Enactment::requisites);
    }

    /** Every entry, the newest first. */
    public List<Enactment> history(String actId) {
        return ReadOnce.of(
                () -> database.sql("""
                        select e.*, (select p.site_url from act_placement p where p.act_id = e.act_id
                                     order by p.id desc limit 1) as site_url
                        from act_enactment e where e.act_id = :act order by e.id desc
                        """)
                        .param("act", actId)
                        .query(ActRegister::enactment)
                        .list(),
                "enactments",
                actId);
    }

    /** Every placing on a site, the newest first. */
    public List<Placement> placements(String actId) {
        return database.sql("select * from act_placement where act_id = :act order by id desc")
                .param("act", actId)
                .query((row, number) -> new Placement(
                        row.getString("act_id"),
                        row.getString("site_url"),
                        row.getObject("placed_on", LocalDate.class),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getString("entered_by")))
                .list();
    }

    /** Id of the version in effect on a day; before the first has begun, the first. */
    public String versionOf(String actId, LocalDate on) {
        List<ActVersion> versions = acts.act(actId).versions();
        return versions.stream()
                .filter(version ->
                        version.from().isEmpty() || !version.from().get().isAfter(on))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0))
                .id();
    }

    /** Clauses of the version in effect today that a procedure carries, in the order of the act. */
    public List<Clause> clausesToday(String actId, String procedure) {
        LegalAct act = acts.act(actId);
        return act.clausesIn(versionOf(actId, today(act))).stream()
                .filter(clause -> clause.carriedBy(procedure))
                .toList();
    }

    /**
     * Versions that have followed or will follow the one with which the act came into force; none while its requisites
     * were not entered.
     */
    public List<ActVersion> amendments(String actId) {
        LegalAct act = acts.act(actId);
        if (newest(actId).isEmpty()) {
            return List.of();
        }
        String entered = versionOf(actId, inForceFrom(actId).orElseThrow());
        return act.versions().stream()
                .dropWhile(version -> !version.id().equals(entered))
                .skip(1)
                .toList();
    }

    /**
     * Notes that a version is announced.
     *
     * @return false when it was before: of two nodes only one announces it
     */
    @Transactional
    public boolean announce(String actId, ActVersion version) {
        return announce(actId, version.id());
    }

    /** The same of a repeal; one that is put off is another. */
    @Transactional
    public boolean announce(String actId, Repeal repeal) {
        return announce(actId, "repealed " + repeal.from());
    }

    private boolean announce(String actId, String version) {
        return database.sql("""
                        insert into act_amendment (act_id, version, announced_at) values (:act, :version, :at)
                        on conflict do nothing""")
                        .param("act", actId)
                        .param("version", version)
                        .param("at", now())
                        .update()
                == 1;
    }

    /** How an act is referred to today: with the requisites entered, else as its file has them. */
    public String referenceOf(String actId) {
        LegalAct act = acts.act(actId);
        return requisites(actId).map(act::reference).orElseGet(act::reference);
    }

    /** How a clause is cited today, in the same way. */
    public String cite(String actId, Clause clause) {
        LegalAct act = acts.act(actId);
        return requisites(actId).map(entered -> act.cite(clause, entered)).orElseGet(() -> act.cite(clause));
    }

    private Optional<Enactment> newest(String actId) {
        return history(actId).stream().findFirst();
    }

    private static Optional<LocalDate> statedInFile(LegalAct act) {
        boolean signed = act.number().isPresent() && act.date().isPresent();
        return signed && act.entryIntoForce() instanceof EntryIntoForce.OnDate named
                ? Optional.of(named.date())
                : Optional.empty();
    }

    private LocalDate today(LegalAct act) {
        return LocalDate.ofInstant(clock.instant(), act.jurisdiction().zone());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Enactment enactment(ResultSet row, int number) throws SQLException {
        LocalDate inForceFrom = row.getObject("in_force_from", LocalDate.class);
        Requisites requisites = new Requisites(
                row.getString("number"),
                row.getObject("signed_on", LocalDate.class),
                Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
                Optional.of(inForceFrom),
                Optional.ofNullable(row.getString("site_url")));
        return new Enactment(
                row.getString("act_id"),
                requisites,
                inForceFrom,
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"));
    }
}
