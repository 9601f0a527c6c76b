package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
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
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Body;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Определить, кто отчитывается»: the controller sees what is open under an act and of whom, and asks for reports of a
 * period, of everybody or of some; or he wants to be asked again on a day, or needs none.
 */
@Component
public class DefineRequest implements TaskStep {

    private static final String ASK = "ask";
    private static final String LATER = "later";
    private static final String SOME = "some";

    private final Acts acts;
    private final ActRegister register;
    private final ReportClauses clauses;
    private final ActOverview overview;
    private final RunningReports running;
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
            RunningReports running,
            DescribeRequest description,
            RuntimeService runtime,
            CheckLastDay lastDay,
            WorkingMornings mornings,
            JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.clauses = clauses;
        this.overview = overview;
        this.running = running;
        this.description = description;
        this.runtime = runtime;
        this.lastDay = lastDay;
        this.mornings = mornings;
        this.days = days;
    }

    @Override
    public void offer(CaseFile file) {
        List<LegalAct> controlled = clauses.controlled(file.jurisdiction());
        if (controlled.isEmpty()) {
            description.describe(file, acts.act(file.actId()));
        }
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
        String notAsked = notAsked(controlled);
        if (!file.text(Variables.NOT_ASKED_TEXT).equals(Optional.of(notAsked))) {
            file.set(Variables.NOT_ASKED_TEXT, notAsked);
        }
    }

    /** Who is left out when everybody is asked, act by act; empty when nobody is. */
    private String notAsked(List<LegalAct> controlled) {
        return controlled.stream()
                .flatMap(act -> {
                    String which = controlled.size() == 1 ? "" : register.referenceOf(act.id()) + ": ";
                    String names = named(requested(act));
                    return names.isEmpty() ? Stream.empty() : Stream.of(which + names);
                })
                .collect(Collectors.joining("; "));
    }

    /** Reports that the controller has asked for and that are not accepted yet, by body. */
    private Map<Body, ControlCard> requested(LegalAct act) {
        Map<String, ControlCard> known = running.requested(act).stream()
                .map(RunningReports.Running::card)
                .collect(Collectors.toMap(ControlCard::bodyId, card -> card, (one, other) -> one));
        Map<Body, ControlCard> requested = new LinkedHashMap<>();
        clauses.reporters(act).keySet().stream()
                .filter(body -> known.containsKey(body.id()))
                .forEach(body -> requested.put(body, known.get(body.id())));
        return requested;
    }

    private static String named(Map<Body, ControlCard> requested) {
        return requested.entrySet().stream()
                .map(entry -> entry.getKey().name()
                        + entry.getValue()
                                .lastDay()
                                .map(day -> " (до " + Russian.day(day) + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        String decision = file.known(Variables.REQUEST_DECISION);
        if (decision.equals(ASK) || decision.equals(LATER)) {
            requireActInForce(file);
        }
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
        if (!clauses.controlled(file.jurisdiction()).contains(act)) {
            throw new Refusal(Variables.REQUESTED_ACT, "Этот акт больше не действует: выберите другой.");
        }
        Faults faults = new Faults();
        Optional<ReportPeriod> period = faults.read(() -> ReportPeriod.of(file, days.today(file.jurisdiction())));
        period.ifPresent(known -> faults.check(() -> known.requireSince(register.inForceFrom(act.id()))));
        faults.check(() -> requireReporters(file, act));
        faults.check(() -> requireLastDay(file, period));
        faults.refuse();
    }

    /** The act may have been repealed while the task waited. */
    private void requireActInForce(CaseFile file) {
        if (clauses.controlled(file.jurisdiction()).isEmpty()) {
            throw new Refusal(
                    Variables.REQUEST_DECISION,
                    "Спрашивать отчётов больше не по чему: "
                            + register.repealedIn(file.jurisdiction()).orElse("действующего акта нет")
                            + ". Выберите «Отчёты не нужны».");
        }
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
        Map<Body, ControlCard> requested = requested(act);
        if (file.known(Variables.REQUEST_WHOM).equals(SOME)) {
            requireFitting(file, act, requested);
            return;
        }
        if (asked(file, act, requested).isEmpty()) {
            throw new Refusal(
                    Variables.REQUEST_WHOM,
                    "Отчёты всех, кому этот акт что-либо поручает или рекомендует, уже запрошены и ещё не приняты: "
                            + named(requested) + ". Тот, который не придёт в срок, ждёт вашего решения отдельно.");
        }
        String now = notAsked(clauses.controlled(file.jurisdiction()));
        if (!now.equals(file.text(Variables.NOT_ASKED_TEXT).orElse(""))) {
            throw new Refusal(
                    Variables.REQUEST_WHOM,
                    "Пока форма была открыта, изменилось, кого не спросят второй раз: теперь "
                            + (now.isEmpty() ? "спросят всех" : now)
                            + ". Откройте задачу заново и запросите отчёты.");
        }
    }

    /** Whom the controller has ticked he asks: nobody of them is passed over. */
    private void requireFitting(CaseFile file, LegalAct act, Map<Body, ControlCard> requested) {
        List<String> chosen = file.chosen(Variables.BODIES);
        Set<String> reporters =
                clauses.reporters(act).keySet().stream().map(Body::id).collect(Collectors.toSet());
        if (!reporters.containsAll(chosen)) {
            throw new Refusal(Variables.BODIES, "Этот акт на выбранные органы ничего не возлагает: выберите других.");
        }
        requested.keySet().removeIf(body -> !chosen.contains(body.id()));
        if (!requested.isEmpty()) {
            throw new Refusal(
                    Variables.BODIES,
                    "Вашим запросом отчёты уже запрошены и ещё не приняты: " + named(requested)
                            + ". Снимите отметки с этих органов; отчёт, который не придёт в срок, ждёт вашего решения"
                            + " отдельно.");
        }
    }

    /**
     * Everybody whom the controller means and has not asked already. What a body reports of its own accord or under the act
     * goes on beside: it is of another period and term.
     */
    private List<Body> asked(CaseFile file, LegalAct act, Map<Body, ControlCard> requested) {
        boolean some = file.known(Variables.REQUEST_WHOM).equals(SOME);
        List<String> chosen = file.chosen(Variables.BODIES);
        return clauses.reporters(act).keySet().stream()
                .filter(body -> !some || chosen.contains(body.id()))
                .filter(body -> !requested.containsKey(body))
                .toList();
    }

    /** «Запросить отчёты»: each body begins its own, until the day that the controller has named. */
    public void launch(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        Clause control = clauses.control(act).orElseThrow();
        running.lock(act);
        if (!clauses.controlled(file.jurisdiction()).contains(act)) {
            return; // Repealed since the task was completed.
        }
        for (Body body : asked(file, act, requested(act))) {
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
        file.text(Variables.QUESTION).ifPresent(asked -> request.put(Variables.QUESTION, asked));
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
