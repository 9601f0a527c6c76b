package org.poryadok.supervision.monthlyreport;

import java.time.YearMonth;
import org.poryadok.act.Acts;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.discipline.Discipline;
import org.poryadok.oversight.discipline.MonthFigures;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Service;

/**
 * The report on how duties of a jurisdiction were fulfilled in a month. Whether the caller may see the jurisdiction is the
 * caller's to check. Every method throws {@link org.poryadok.oversight.discipline.DisciplineException} when the month has not
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

    MonthlyReport(
            Discipline discipline,
            DisciplineDocument document,
            DisciplineWorkbook workbook,
            Acts acts,
            Organisation organisation) {
        this.discipline = discipline;
        this.document = document;
        this.workbook = workbook;
        this.acts = acts;
        this.organisation = organisation;
    }

    /** @param userId who asks for it, named in the report */
    public ReportFile docx(String jurisdiction, YearMonth month, String userId) {
        return docx(discipline.month(jurisdiction, month), madeBy(userId));
    }

    /** @param userId who asks for it, named in the report */
    public ReportFile xlsx(String jurisdiction, YearMonth month, String userId) {
        return xlsx(discipline.month(jurisdiction, month), madeBy(userId));
    }

    ReportFile docx(MonthFigures figures, String madeBy) {
        return new ReportFile(fileName(figures, ".docx"), DOCX, document.render(figures, madeBy));
    }

    ReportFile xlsx(MonthFigures figures, String madeBy) {
        return new ReportFile(fileName(figures, ".xlsx"), XLSX, workbook.render(figures, madeBy));
    }

    private String madeBy(String userId) {
        return "Составил: "
                + organisation.official(userId).map(MonthlyReport::described).orElse(userId) + ".";
    }

    private static String described(Official official) {
        return official.fullName() + ", " + official.post();
    }

    private String fileName(MonthFigures figures, String suffix) {
        String jurisdiction = acts.jurisdiction(figures.jurisdiction().id()).name();
        return "Исполнительская дисциплина, "
                + jurisdiction
                        .substring(0, Math.min(jurisdiction.length(), MAX_JURISDICTION))
                        .strip() + ", "
                + Russian.month(figures.month()) + suffix;
    }
}
