package org.poryadok.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.readonce.ReadOnce;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away and who stands in for him, as the personnel office has entered it. */
@Component
public class Absences {

    private static final String SELECT =
            "select id, jurisdiction, official_id, deputy_id, standing, first_day, last_day, " + "ground from absence ";
    private static final String ORDER = " order by first_day, id";

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final DeputyCheck deputies;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Absences(
            JdbcClient jdbc,
            Organisation organisation,
            DeputyCheck deputies,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.deputies = deputies;
        this.clock = clock;
    }

    /**
     * Enters an absence; the same one entered again changes nothing.
     *
     * @param before done once it is sure that the absence will be kept and before it counts
     * @throws AbsenceException with everything that is to be mended
     */
    @Transactional
    public Absence report(NewAbsence entered, String byUser, Runnable before) {
        lock();
        Optional<Absence> known = known(entered);
        if (known.isPresent()) {
            return known.get();
        }
        refuse(faults(entered, Optional.empty()));
        before.run();
        UUID id = UUID.randomUUID();
        Official person = organisation.official(entered.officialId()).orElseThrow();
        jdbc.sql("""
                        insert into absence (id, jurisdiction, official_id, deputy_id, standing, first_day, last_day, ground,
                            recorded_at, recorded_by, entered_deputy_id, entered_last_day)
                        values (:id, :jurisdiction, :official, :deputy, :standing, :first, :last, :ground, :at, :by,
                            :deputy, :last)""")
                .param("id", id)
                .param("jurisdiction", person.jurisdiction())
                .param("official", entered.officialId())
                .param("deputy", entered.deputyId())
                .param("standing", entered.standing().name())
                .param("first", entered.firstDay())
                .param("last", entered.lastDay())
                .param("ground", entered.ground())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", byUser)
                .update();
        return absence(id);
    }

    /** @throws AbsenceException with what stands against an absence of these days, whoever would be away */
    public void checkDays(String jurisdiction, LocalDate firstDay, LocalDate lastDay) {
        refuse(AbsenceRules.days(organisation.today(jurisdiction), firstDay, lastDay));
    }

    /** @throws AbsenceException with everything that stands against entering it */
    @Transactional(readOnly = true)
    public void check(NewAbsence entered) {
        if (known(entered).isEmpty()) {
            refuse(faults(entered, Optional.empty()));
        }
    }

    /** @throws AbsenceException with everything that stands against changing it so; see {@link #change} */
    @Transactional(readOnly = true)
    public void checkChange(UUID id, LocalDate lastDay, String deputyId) {
        requireChangeable(id, lastDay, deputyId);
    }

    /**
     * Gives an absence another last day or another deputy from now on.
     *
     * @param lastDay not before today: from tomorrow on he is back
     * @throws AbsenceException with everything that is to be mended
     */
    @Transactional
    public void change(UUID id, LocalDate lastDay, String deputyId, String byUser) {
        lock();
        requireChangeable(id, lastDay, deputyId);
        update(id, lastDay, deputyId, byUser);
    }

    private void requireChangeable(UUID id, LocalDate lastDay, String deputyId) {
        Absence before = absence(id);
        LocalDate today = organisation.today(before.jurisdiction());
        if (lastDay.isBefore(today)) {
            refuse(
                    List.of(
                            new AbsenceFault(
                                    AbsenceFault.Part.LAST_DAY,
                                    "Этот день прошёл: укажите сегодняшний или более поздний, а если сотрудник уже вернулся, отметьте это.")));
        }
        // The days that have passed are not judged again.
        LocalDate from = before.firstDay().isBefore(today) ? today : before.firstDay();
        refuse(faults(
                new NewAbsence(before.officialId(), deputyId, before.standing(), from, lastDay, before.ground()),
                Optional.of(id)));
    }

    /**
     * He is back today, or nothing comes of the absence. Every early end comes by here, and is told with an
     * {@link AbsenceEnded}.
     *
     * @param instance process instance in which it is entered
     */
    @Transactional
    public void end(UUID id, String byUser, Optional<String> instance) {
        lock();
        Absence absence = absence(id);
        LocalDate yesterday = organisation.today(absence.jurisdiction()).minusDays(1);
        LocalDate never = absence.firstDay().minusDays(1);
        LocalDate last = yesterday.isBefore(never) ? never : yesterday;
        if (last.isBefore(absence.lastDay())) {
            String enteredBy = jdbc.sql("select recorded_by from absence where id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
            update(id, last, absence.deputyId(), byUser);
            events.publishEvent(new AbsenceEnded(absence, enteredBy, byUser, instance));
        }
    }

    /** Absences that are over and in which somebody stood in, the latest first. */
    public List<Absence> overOf(Official deputy) {
        return jdbc.sql(
                        SELECT
                                + "where deputy_id = :deputy and last_day < :today and first_day <= :today order by last_day desc, id")
                .param("deputy", deputy.userId())
                .param("today", organisation.today(deputy.jurisdiction()))
                .query(Absences::row)
                .list();
    }

    /** Whether just this was entered before, whatever has been changed of it since. */
    @Transactional(readOnly = true)
    public boolean wasEntered(NewAbsence absence) {
        return jdbc.sql("""
                        select count(*) from absence
                        where official_id = :official and entered_deputy_id = :deputy and standing = :standing
                          and first_day = :first and entered_last_day = :last and ground = :ground""")
                        .param("official", absence.officialId())
                        .param("deputy", absence.deputyId())
                        .param("standing", absence.standing().name())
                        .param("first", absence.firstDay())
                        .param("last", absence.lastDay())
                        .param("ground", absence.ground())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws OrganisationException when there is no such absence */
    public Absence absence(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Absences::row)
                .optional()
                .orElseThrow(() -> new OrganisationException("Отсутствие не найдено."));
    }

    /** Who of a jurisdiction is away on a day. */
    public List<Absence> on(String jurisdiction, LocalDate day) {
        return jdbc.sql(SELECT + "where jurisdiction = :jurisdiction and first_day <= :day and last_day >= :day"
                        + ORDER)
                .param("jurisdiction", jurisdiction)
                .param("day", day)
                .query(Absences::row)
                .list();
    }

    /** Who of a jurisdiction is away today. */
    public List<Absence> today(String jurisdiction) {
        return ReadOnce.of(() -> on(jurisdiction, organisation.today(jurisdiction)), "absent today", jurisdiction);
    }

    /** The absence of a person that has today's day. */
    public Optional<Absence> today(Official official) {
        return today(official.jurisdiction()).stream()
                .filter(absence -> absence.officialId().equals(official.userId()))
                .findFirst();
    }

    /** Who may be named to stand in for the officials of a body, be it that a certain one of them may not. */
    public List<Official> deputies(String bodyId) {
        return AbsenceRules.bodiesOfDeputies(organisation.body(bodyId)).stream()
                .sorted(Comparator.comparing(id -> !id.equals(bodyId)))
                .flatMap(id -> organisation.officialsOf(id).stream())
                .toList();
    }

    /** Absences of a jurisdiction that are not over, those to come too. */
    public List<Absence> notOver(String jurisdiction) {
        return jdbc.sql(SELECT + "where jurisdiction = :jurisdiction and last_day >= :today and last_day >= first_day"
                        + ORDER)
                .param("jurisdiction", jurisdiction)
                .param("today", organisation.today(jurisdiction))
                .query(Absences::row)
                .list();
    }

    private List<AbsenceFault> faults(NewAbsence entered, Optional<UUID> itself) {
        Official person = organisation.official(entered.officialId()).orElseThrow();
        Official deputy = organisation.official(entered.deputyId()).orElseThrow();
        List<Absence> others = notOver(person.jurisdiction()).stream()
                .filter(absence -> !itself.equals(Optional.of(absence.id())))
                .toList();
        List<AbsenceFault> faults = new ArrayList<>();
        if (itself.isEmpty() && !organisation.isListed(person.userId())) {
            faults.add(new AbsenceFault(
                    AbsenceFault.Part.OFFICIAL, person.shortName() + " больше не работает: передавать нечего."));
        }
        faults.addAll(new AbsenceRules(
                        organisation.today(person.jurisdiction()),
                        others,
                        id -> organisation.official(id).orElseThrow(),
                        person.bodyId().map(organisation::body))
                .faults(entered, person, deputy, deputies.hindrances(deputy, person, entered.firstDay())));
        return faults;
    }

    private Optional<Absence> known(NewAbsence entered) {
        return jdbc
                .sql(SELECT + "where official_id = ?")
                .param(entered.officialId())
                .query(Absences::row)
                .list()
                .stream()
                .filter(absence -> absence.says(entered))
                .findFirst();
    }

    private void update(UUID id, LocalDate lastDay, String deputyId, String byUser) {
        jdbc.sql(
                        "update absence set last_day = :last, deputy_id = :deputy, recorded_at = :at, recorded_by = :by where id = :id")
                .param("last", lastDay)
                .param("deputy", deputyId)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", byUser)
                .param("id", id)
                .update();
    }

    /** Two who enter at once see each other's absences; readers go on. */
    private void lock() {
        jdbc.sql("lock table absence in share row exclusive mode").update();
    }

    private static void refuse(List<AbsenceFault> faults) {
        if (!faults.isEmpty()) {
            throw new AbsenceException(faults);
        }
    }

    private static Absence row(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("official_id"),
                row.getString("deputy_id"),
                Standing.valueOf(row.getString("standing")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("ground"));
    }
}
