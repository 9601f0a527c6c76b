package org.poryadok.enactment.reportexecution;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.ObligationKey;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.cycle.WorkingMornings;
import org.poryadok.organisation.Body;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Определить, кто отчитывается»: the controller sees what is open under an act and of whom, and asks for reports of a
 * period, of everybody or of some; or he wants to be asked again on a day, or needs none.
 */
@Component
@Clauses({"SPB-8", "KUZ-5", "SHP-6", "TOM-6"})
public class DefineRequest implements TaskStep {

    private static final String ASK = "ask";
    private static final String LATER = "later";
    private static final String SOME = "some";

    private final Acts acts;
    private final ActRegister register;
    private final ReportClauses clauses;
    private final ActOverview overview;
    private final DescribeRequest description;
    private final RuntimeService runtime;
    private final CheckLastDay lastDay;
    private final WorkingMornings mornings;
    private final JurisdictionDays days;

    DefineRequest(
            Acts acts,
            ActRegister register,
            ReportClauses clauses,
            ActOverview overview,
            DescribeRequest description,
            RuntimeService runtime,
            CheckLastDay lastDay,
            WorkingMornings mornings,
            JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.clauses = clauses;
        this.overview = overview;
        this.description = description;
        this.runtime = runtime;
        this.lastDay = lastDay;
        this.mornings = mornings;
        this.days = days;
    }

    @Override
    public void offer(CaseFile file) {
        List<LegalAct> controlled = clauses.controlled(file.jurisdiction());
        List<Option> choices = controlled.stream()
                .map(act -> new Option(register.referenceOf(act.id()), act.id()))
                .toList();
        if (file.offer(Variables.ACT_OPTIONS, choices)) {
            file.set(Variables.ACT_COUNT, choices.size());
            file.set(Variables.REQUESTED_ACT, file.actId());
        }
        file.offer(
                Variables.OPEN_ROWS,
                controlled.stream().flatMap(act -> overview.rows(act).stream()).toList());
        file.offer(
                Variables.BODY_OPTIONS,
                controlled.stream()
                        .flatMap(act -> clauses.reporters(act).keySet().stream())
                        .distinct()
                        .map(body -> new Option(body.name(), body.id()))
                        .toList());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        String decision = file.known(Variables.REQUEST_DECISION);
        if (decision.equals(LATER)) {
            lastDay.requireWorkingDayToCome(
                    file.day(Variables.COMES_BACK_ON).orElseThrow(), file.actId(), Variables.COMES_BACK_ON);
        }
        if (!decision.equals(ASK)) {
            return;
        }
        // Where there is but one act nobody is asked.
        LegalAct act = acts.act(file.text(Variables.REQUESTED_ACT).orElse(file.actId()));
        file.set(CaseVariables.ACT_ID, act.id());
        description.describe(file, act);
        Faults faults = new Faults();
        Optional<ReportPeriod> period = faults.read(() -> ReportPeriod.of(file, days.today(file.jurisdiction())));
        faults.check(() -> requireReporters(file, act));
        faults.check(() -> requireLastDay(file, period));
        faults.refuse();
    }

    private void requireLastDay(CaseFile file, Optional<ReportPeriod> period) {
        LocalDate day = file.day(Variables.REPORT_BY).orElseThrow();
        lastDay.requireWorkingDayToCome(day, file.actId(), Variables.REPORT_BY);
        period.flatMap(ReportPeriod::to).filter(day::isBefore).ifPresent(end -> {
            throw new Refusal(
                    Variables.REPORT_BY,
                    "Отчитаться раньше, чем закончится период (" + Russian.day(end)
                            + "), нельзя: назначьте более поздний день.");
        });
    }

    private void requireReporters(CaseFile file, LegalAct act) {
        String field = file.known(Variables.REQUEST_WHOM).equals(SOME) ? Variables.BODIES : Variables.REQUEST_WHOM;
        List<String> asked = asked(file, act).stream().map(Body::id).toList();
        List<String> strangers = file.known(Variables.REQUEST_WHOM).equals(SOME)
                ? file.chosen(Variables.BODIES).stream()
                        .filter(id -> clauses.reporters(act).keySet().stream()
                                .noneMatch(body -> body.id().equals(id)))
                        .toList()
                : List.of();
        if (!strangers.isEmpty()) {
            throw new Refusal(field, "Этот акт на выбранные органы ничего не возлагает: выберите других.");
        }
        if (asked.isEmpty()) {
            throw new Refusal(
                    field, "Отчёты всех этих органов уже запрошены и ещё не приняты: решение о них ждёт вас отдельно.");
        }
    }

    /** Everybody whom the controller means and whose report is not under way already. */
    private List<Body> asked(CaseFile file, LegalAct act) {
        boolean some = file.known(Variables.REQUEST_WHOM).equals(SOME);
        List<String> chosen = file.chosen(Variables.BODIES);
        Set<String> underWay = overview.reporting(act);
        return clauses.reporters(act).keySet().stream()
                .filter(body -> !some || chosen.contains(body.id()))
                .filter(body -> !underWay.contains(body.id()))
                .toList();
    }

    /** «Запросить отчёты»: each body begins its own, until the day that the controller has named. */
    public void launch(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        Clause control = clauses.control(act).orElseThrow();
        for (Body body : asked(file, act)) {
            runtime.startProcessInstanceByKey(
                    Procedure.REPORT_EXECUTION.key(),
                    new ObligationKey(control.id(), body.id()).businessKey(act.id()),
                    request(file, act, control, body));
        }
    }

    private Map<String, Object> request(CaseFile file, LegalAct act, Clause control, Body body) {
        Map<String, Object> request = new HashMap<>(Map.of(
                CaseVariables.JURISDICTION,
                file.jurisdiction(),
                CaseVariables.ACT_ID,
                act.id(),
                CaseVariables.CLAUSE_ID,
                control.id(),
                CaseVariables.BODY_ID,
                body.id(),
                CaseVariables.EVENT_DATE,
                days.today(file.jurisdiction()).toString(),
                CaseVariables.INTERNAL_LAST_DAY,
                file.day(Variables.REPORT_BY).orElseThrow().toString(),
                CaseVariables.INTERNAL_TERM_BY,
                file.known(Variables.REQUESTED_BY),
                CaseVariables.REASON,
                "запрос контролёра"
                        + file.text(Variables.QUESTION)
                                .map(asked -> ". " + asked)
                                .orElse("")));
        for (String day : List.of(Variables.PERIOD_FROM, Variables.PERIOD_TO)) {
            file.day(day).ifPresent(known -> request.put(day, known.toString()));
        }
        return request;
    }

    /** The letter hour of the day on which the controller wants to be asked again. */
    public Date askedAgainAt(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        return Date.from(mornings.from(file.day(Variables.COMES_BACK_ON).orElseThrow(), file.jurisdiction()));
    }
}
