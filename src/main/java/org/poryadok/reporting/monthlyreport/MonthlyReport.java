package org.poryadok.reporting.monthlyreport;

import java.time.Clock;
import org.poryadok.act.Acts;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.discipline.Discipline;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.oversight.discipline.PeriodFigures;
import org.poryadok.oversight.discipline.PeriodReport;
import org.springframework.stereotype.Service;

/**
 * The report on how obligations of a jurisdiction were fulfilled in a month or a quarter. Whether the caller may see the jurisdiction is the
 * caller's to check. Every method throws {@link org.poryadok.oversight.discipline.DisciplineException} when the period has not
 * begun, and {@link org.poryadok.act.ActException} when there is no such jurisdiction.
 */
@Service
public class MonthlyReport {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** With the month and the suffix within what a letter takes, see {@link org.poryadok.mail.Attachment}. */
    private static final int MAX_JURISDICTION = 60;

    private final Discipline discipline;
    private final DisciplineDocument document;
    private final DisciplineWorkbook workbook;
    private final Acts acts;
    private final Organisation organisation;
    private final Clock clock;

    MonthlyReport(
            Discipline discipline,
            DisciplineDocument document,
            DisciplineWorkbook workbook,
            Acts acts,
            Organisation organisation,
            Clock clock) {
        this.discipline = discipline;
        this.document = document;
        this.workbook = workbook;
        this.acts = acts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param userId who asks for it, named in the report */
    public ReportFile docx(String jurisdiction, Period period, String userId) {
        PeriodReport report = discipline.report(jurisdiction, period);
        return docx(report, madeBy(report.figures(), userId));
    }

    /** @param userId who asks for it, named in the report */
    public ReportFile xlsx(String jurisdiction, Period period, String userId) {
        PeriodReport report = discipline.report(jurisdiction, period);
        return xlsx(report, madeBy(report.figures(), userId));
    }

    ReportFile docx(PeriodReport report, String madeBy) {
        return new ReportFile(fileName(report.figures(), ".docx"), DOCX, document.render(report, madeBy));
    }

    ReportFile xlsx(PeriodReport report, String madeBy) {
        return new ReportFile(fileName(report.figures(), ".xlsx"), XLSX, workbook.render(report, madeBy));
    }

    /** The figures of a closed period are those of its close; what has changed since is told as of now. */
    private String madeBy(PeriodFigures figures, String userId) {
        String deed = figures.closed()
                ? "Выгружено "
                        + MonthTexts.moment(
                                clock.instant(), figures.jurisdiction().zone()) + " с исправлениями на этот час: "
                : "Составил: ";
        return deed + organisation.official(userId).map(Official::withPost).orElse(userId) + ".";
    }

    private String fileName(PeriodFigures figures, String suffix) {
        String jurisdiction = acts.jurisdiction(figures.jurisdiction().id()).name();
        return "Исполнительская дисциплина, "
                + jurisdiction
                        .substring(0, Math.min(jurisdiction.length(), MAX_JURISDICTION))
                        .strip() + ", "
                + figures.period().shortTitle() + suffix;
    }
}
