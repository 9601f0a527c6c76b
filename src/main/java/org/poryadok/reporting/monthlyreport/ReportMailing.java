package org.poryadok.reporting.monthlyreport;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Role;
import org.poryadok.control.VacantRole;
import org.poryadok.mail.Attachment;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.discipline.Discipline;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.oversight.discipline.PeriodFigures;
import org.poryadok.oversight.discipline.PeriodReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails the report of a month to controllers and coordinators, as a document and as a workbook. */
@Service
@Transactional
class ReportMailing {

    private static final Logger log = LoggerFactory.getLogger(ReportMailing.class);
    private static final List<Role> READERS = List.of(Role.CONTROLLER, Role.COORDINATOR);
    private static final String MADE_BY = "Отчёт составлен автоматически системой «Порядок».";
    /** Of more missed months only the latest is mailed: an outage, or a clock that jumps, must not call forth a storm of letters. */
    private static final int MONTHS_CAUGHT_UP = 4;

    private final Discipline discipline;
    private final MonthlyReport report;
    private final ReportLetters letters;
    private final ReportDays days;
    private final Organisation organisation;
    private final Outbox outbox;
    private final Acts acts;
    private final ActRegister register;

    ReportMailing(
            Discipline discipline,
            MonthlyReport report,
            ReportLetters letters,
            ReportDays days,
            Organisation organisation,
            Outbox outbox,
            Acts acts,
            ActRegister register) {
        this.discipline = discipline;
        this.report = report;
        this.letters = letters;
        this.days = days;
        this.organisation = organisation;
        this.outbox = outbox;
        this.acts = acts;
        this.register = register;
    }

    /**
     * Writes the letters of a month, one per reader and month whatever is retried; silent outside the letter hours of working
     * days, and of a month of which there is nothing to be told: a report of zeros tells nobody anything.
     *
     * @param processInstanceId where a report that cannot be delivered is to be told
     * @return the month to report next; the same one when it is no time for letters or the month is not over
     * @throws org.poryadok.term.TermException when today's year is missing from the calendar
     * @throws org.poryadok.mail.MailException when the report is too large for a letter
     */
    YearMonth send(String jurisdiction, YearMonth month, String processInstanceId) {
        YearMonth present = days.present(jurisdiction);
        if (!days.isLetterTime(jurisdiction) || !month.isBefore(present)) {
            return month;
        }
        boolean skipping = month.isBefore(present.minusMonths(MONTHS_CAUGHT_UP));
        YearMonth reported = skipping ? present.minusMonths(1) : month;
        if (skipping) {
            log.warn("Reports of {} from {} on are not mailed before {}", jurisdiction, month, reported);
        }
        if (!hadAnAct(jurisdiction, reported)) {
            return reported.plusMonths(1);
        }
        PeriodReport figures = discipline.report(jurisdiction, Period.of(reported));
        Period quarter = Period.quarterOf(reported.atDay(1));
        if (quarter.lastDay().equals(reported.atEndOfMonth())) {
            // The quarter that ends with the month is kept as of the same moment.
            discipline.report(jurisdiction, quarter);
        }
        if (isEmpty(figures)) {
            return reported.plusMonths(1);
        }
        List<Attachment> documents = Stream.of(report.docx(figures, MADE_BY), report.xlsx(figures, MADE_BY))
                .map(file -> new Attachment(file.name(), file.contentType(), file.content()))
                .toList();
        readers(jurisdiction)
                .forEach(reader ->
                        outbox.put(letters.of(figures.figures(), reader, skipping, processInstanceId), documents));
        return reported.plusMonths(1);
    }

    /** Whether nothing had to be done, was late, sent or decided: every line of the report would be 0. */
    private static boolean isEmpty(PeriodReport report) {
        PeriodFigures figures = report.figures();
        return figures.lines().isEmpty()
                && figures.beingChecked() == 0
                && figures.arrearsFulfilled() == 0
                && figures.repeatOffenders().isEmpty()
                && report.obligations().isEmpty()
                && report.byWord().isEmpty()
                && report.corrections().isEmpty();
    }

    private boolean hadAnAct(String jurisdiction, YearMonth month) {
        return acts.ofJurisdiction(jurisdiction).stream()
                .flatMap(act -> register.inForceFrom(act.id()).stream())
                .anyMatch(day -> !day.isAfter(month.atEndOfMonth()));
    }

    /** Each person once, whatever roles he holds; a role that nobody holds is a reader without an address. */
    private List<Reader> readers(String jurisdiction) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        for (Role role : READERS) {
            List<Official> holders = organisation.holders(jurisdiction, role.id());
            if (holders.isEmpty()) {
                readers.put(role.id(), Reader.vacant(role));
            }
            holders.forEach(holder -> readers.merge(holder.userId(), Reader.of(holder, role), Reader::with));
        }
        return List.copyOf(readers.values());
    }

    /**
     * Who gets the report.
     *
     * @param id          user id, or the vacant role
     * @param description full name and post
     * @param address     blank when there is none, which the outbox then tells aloud
     */
    record Reader(String id, String name, String description, String address, Set<Role> roles) {

        static Reader of(Official official, Role role) {
            return new Reader(
                    official.userId(),
                    official.fullName(),
                    official.withPost(),
                    official.email().orElse(""),
                    Set.of(role));
        }

        static Reader vacant(Role role) {
            VacantRole vacant = VacantRole.of(role.id(), role.title());
            return new Reader(vacant.id(), vacant.name(), vacant.name(), "", Set.of(role));
        }

        Reader with(Reader sameInAnotherRole) {
            Set<Role> all = new TreeSet<>(roles);
            all.addAll(sameInAnotherRole.roles());
            return new Reader(id, name, description, address, all);
        }
    }
}
