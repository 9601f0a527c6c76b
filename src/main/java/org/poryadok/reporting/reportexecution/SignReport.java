package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Docx;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Letterheads;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.document.Letterhead;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.reporting.reportexecution.Reasons.Reason;
import org.poryadok.reporting.reportexecution.ReportFacts.Facts;
import org.poryadok.reporting.reportexecution.ReportFacts.Point;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * «Подписать и направить отчёт»: the product gathers what it knows each time the form is opened, and once more when the
 * head signs; nobody signs what he has not seen (SPB-7).
 */
@Component
@Clauses("SPB-7")
public class SignReport implements TaskStep {

    private static final String FILE_NAME = "Отчёт об исполнении.docx";

    private final ReportFacts facts;
    private final Reasons reasons;
    private final Organisation organisation;
    private final ReportedPeople people;
    private final Letterheads letterheads;
    private final ReportDocument document;
    private final CardSteps cards;
    private final JurisdictionDays days;

    SignReport(
            ReportFacts facts,
            Reasons reasons,
            Organisation organisation,
            ReportedPeople people,
            Letterheads letterheads,
            ReportDocument document,
            CardSteps cards,
            JurisdictionDays days) {
        this.facts = facts;
        this.reasons = reasons;
        this.organisation = organisation;
        this.people = people;
        this.letterheads = letterheads;
        this.document = document;
        this.cards = cards;
        this.days = days;
    }

    @Override
    public void offer(CaseFile file) {
        Facts now = facts.gather(file);
        if (file.offer(Variables.REPORT_FACTS, now)) {
            reasons.offer(file, now.points());
            lay(file, now, Map.of(), Optional.empty());
            write(file, now, Map.of(), letterhead(file, Optional.empty()));
        }
    }

    /** The day from which the report may have been sent; one that was returned is not sent again before its return. */
    @Override
    public void show(CaseFile file) {
        LocalDate today = days.today(file.jurisdiction());
        file.set(Variables.FACTS_WRONG, false);
        file.set(Variables.REPORT_AROSE_ON, today.toString());
        if (file.day(Variables.REPORT_SENT_ON)
                .filter(day -> day.isBefore(today))
                .isPresent()) {
            file.set(Variables.REPORT_SENT_ON, null);
        }
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.isTrue(Variables.FACTS_WRONG)) {
            return;
        }
        Facts now = facts.gather(file);
        requireSeen(file, now);
        Faults faults = new Faults();
        Map<String, Reason> said = reasons.read(file, now.points(), faults);
        if (file.isTrue(Variables.NOTE_WANTED)
                && file.text(Variables.REPORT_NOTE).isEmpty()) {
            faults.at(
                    Variables.REPORT_NOTE, "Ответьте на вопрос, который назван в поводе: пункты на него не отвечают.");
        }
        faults.check(() -> requireSendingDay(file, now));
        faults.refuse();
        lay(file, now, said, file.text(Variables.STANDING_NOTE));
        file.set(
                Variables.SENT_ON_TEXT,
                Russian.day(file.day(Variables.REPORT_SENT_ON).orElseThrow()));
        file.set(Variables.SIGNED_ON_TEXT, Russian.day(days.today(file.jurisdiction())));
        file.set(Variables.REPORT_SUMMARY, summary(file, now, said));
        file.set(Variables.CONTROLLER_SUMMARY, null);
        write(file, now, said, letterhead(file, Optional.of(actor)));
    }

    /** «Записать отправку отчёта»: the card waits for the check. */
    public void record(DelegateExecution execution) {
        cards.submitOn(execution, CaseVariables.CARD_ID, Variables.REPORT_SENT_ON, Variables.REPORTED_BY);
    }

    private static void requireSeen(CaseFile file, Facts now) {
        Optional<Facts> seen = file.read(Variables.REPORT_FACTS, Facts.class);
        if (!seen.equals(Optional.of(now))) {
            throw new Refusal(
                    null,
                    "Пока форма была открыта, сведения изменились: "
                            + seen.map(before -> Changes.between(before, now)).orElse("они собраны впервые")
                            + ". Откройте задачу заново, проверьте отчёт и подпишите его.");
        }
    }

    private void requireSendingDay(CaseFile file, Facts now) {
        LocalDate sentOn = file.day(Variables.REPORT_SENT_ON).orElseThrow();
        now.newest(days.today(file.jurisdiction())).filter(sentOn::isBefore).ifPresent(day -> {
            throw new Refusal(
                    Variables.REPORT_SENT_ON,
                    "В отчёте есть сведения за " + Russian.day(day) + ": раньше этого дня он не мог быть отправлен.");
        });
    }

    private static void lay(CaseFile file, Facts now, Map<String, Reason> said, Optional<String> standing) {
        file.setJson(
                Variables.POINT_ROWS,
                now.points().stream()
                        .map(point -> PointRow.inForm(point, said, standing))
                        .toList());
        file.setJson(Variables.ACCOUNT_ROWS, now.pages());
        file.setJson(Variables.PERSON_ROWS, now.persons());
        file.set(Variables.ANSWERING_TEXT, now.answering());
        file.set(Variables.PAGE_COUNT, now.pages().size());
        file.set(Variables.PERSON_COUNT, now.persons().size());
    }

    private void write(CaseFile file, Facts now, Map<String, Reason> said, Letterhead letterhead) {
        Optional<String> standing = file.text(Variables.STANDING_NOTE)
                .filter(note -> letterhead.number().isPresent());
        byte[] letter = document.render(new ReportData(
                letterhead,
                file.known(CaseVariables.ACT_NAME),
                file.known(CaseVariables.CLAUSE_CITATION),
                file.text(Variables.PERIOD_TEXT).orElse(""),
                total(now),
                now.points().stream()
                        .map(point -> PointRow.inLetter(point, said, standing))
                        .toList(),
                now.pages(),
                now.persons(),
                answer(file, letterhead.number().isPresent()),
                file.text(Variables.REPORT_NOTE)
                        .filter(note -> letterhead.number().isPresent())));
        file.set(Variables.REPORT_FILE, Docx.of(FILE_NAME, letter));
    }

    /** To what the points do not answer: the controller's question beside the answer. */
    private static Optional<String> answer(CaseFile file, boolean signed) {
        return file.text(Variables.QUESTION)
                .map(asked -> "Вопрос контролёра: " + asked + "\nОтвет: "
                        + file.text(Variables.QUESTION_ANSWER)
                                .filter(said -> signed)
                                .orElse("ещё не дан."));
    }

    /** @param signedBy user id; empty for a draft, which has no number yet either */
    private Letterhead letterhead(CaseFile file, Optional<String> signedBy) {
        return letterheads.of(
                file.bodyId(),
                file.known(Variables.RECEIVER_NAME),
                people.preparer(organisation.body(file.bodyId())).or(() -> signedBy),
                signedBy.flatMap(by -> file.text(Variables.REPORT_NUMBER)),
                signedBy.flatMap(by -> file.day(Variables.REPORT_SENT_ON)));
    }

    /** What the controller reads in five seconds. */
    private String summary(CaseFile file, Facts now, Map<String, Reason> said) {
        Body body = organisation.body(file.bodyId());
        StringBuilder text = new StringBuilder(body.name()).append(": ").append(total(now));
        now.points().stream()
                .filter(point -> point.settled() || point.isReleasedLate())
                .forEach(point -> text.append(' ')
                        .append(Russian.capitalised(Russian.sentence(
                                point.point() + " — " + StringUtils.uncapitalize(point.toldResult())))));
        now.points().stream()
                .filter(Point::isAwaited)
                .forEach(point -> text.append(" Не исполнено: ")
                        .append(point.point())
                        .append(". ")
                        .append(
                                point.earlier().isEmpty()
                                        ? ""
                                        : Russian.capitalised(Russian.sentence(point.earlier())) + " ")
                        .append(said.get(point.clauseId()).text())
                        .append('.'));
        return text.toString();
    }

    /** «исполнено 2 из 3, с нарушением срока 1; страниц — 1, определено лиц — 2.» */
    private static String total(Facts now) {
        long sent = count(now, ObligationState.Kind.SENT);
        long excused = count(now, ObligationState.Kind.EXCUSED);
        long releasedLate = count(now, ObligationState.Kind.RELEASED_LATE);
        long late = now.points().stream().filter(Point::late).count();
        return "исполнено " + count(now, ObligationState.Kind.DONE) + " из "
                + (now.points().size() - count(now, ObligationState.Kind.NO_CASE))
                + (late == 0 ? "" : ", с нарушением срока " + late)
                + (sent == 0 ? "" : ", направлено и проверяется " + sent)
                + (excused == 0 ? "" : ", снято с контроля " + excused)
                + (releasedLate == 0 ? "" : ", не исполнено и снято с контроля после срока " + releasedLate)
                + "; страниц — " + now.pages().size()
                + ", определено лиц — " + now.persons().size() + ".";
    }

    private static long count(Facts now, ObligationState.Kind kind) {
        return now.points().stream()
                .filter(point -> point.kind().equals(kind.name()))
                .count();
    }
}
