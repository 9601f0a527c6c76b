package org.poryadok.content.plancontent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.content.ContentException;
import org.poryadok.content.ContentFormat;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.NewItem;
import org.poryadok.content.PlanEvent;
import org.poryadok.content.PlanItem;
import org.poryadok.content.Publication;
import org.poryadok.organisation.ResponsibleOfficers;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Составить план»: shows it as it was understood, takes its lines into the draft, all of them or none, and sends it on
 * when it has any.
 */
@Component
public class PreparePlan implements TaskStep {

    private static final String SHOW = "show";
    private static final String SUBMIT = "submit";
    private static final String GIVE_UP = "give-up";

    private static final int LONGEST_PERIOD = 366;

    private final PlanOfCase planOfCase;
    private final ContentPlans plans;
    private final PlanLines lines;
    private final PlanPages pages;
    private final PlanOverview overview;
    private final DraftView view;
    private final ResponsibleOfficers officers;

    PreparePlan(
            PlanOfCase planOfCase,
            ContentPlans plans,
            PlanLines lines,
            PlanPages pages,
            PlanOverview overview,
            DraftView view,
            ResponsibleOfficers officers) {
        this.officers = officers;
        this.planOfCase = planOfCase;
        this.plans = plans;
        this.lines = lines;
        this.pages = pages;
        this.overview = overview;
        this.view = view;
    }

    @Override
    public void offer(CaseFile file) {
        file.offer(Variables.PAGE_ROWS, pages.rows(pages.of(file.bodyId())));
    }

    @Override
    public void show(CaseFile file) {
        ContentPlan plan = planOfCase.of(file);
        view.show(file, plan);
        file.set(Variables.PERIOD_FROM, plan.from().toString());
        file.set(Variables.PERIOD_TO, plan.to().toString());
        file.set(Variables.FORMAT_NAMES, ContentFormat.names());
        file.set(
                Variables.RETURN_REMARKS,
                plans.history(plan.id()).stream()
                        .filter(event -> event.kind() == PlanEvent.Kind.RETURNED)
                        .reduce((earlier, later) -> later)
                        .flatMap(PlanEvent::note)
                        .orElse(null));
        file.setJson(Variables.PLAN_OPTIONS, options(file, plan));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        String decision = file.known(Variables.PLAN_DECISION);
        if (decision.equals(GIVE_UP)) {
            return;
        }
        ContentPlan plan = planOfCase.of(file);
        boolean isSubmitted = decision.equals(SUBMIT);
        if (isSubmitted) {
            requireSomebodyWhoApproves(file);
        }
        take(file, plan, isSubmitted);
        if (isSubmitted) {
            plans.submit(plan.id(), actor);
        }
    }

    private void requireSomebodyWhoApproves(CaseFile file) {
        if (!officers.of(file.jurisdiction(), Set.of(file.bodyId())).containsKey(file.bodyId())) {
            throw new Refusal(
                    Variables.PLAN_DECISION,
                    "Утвердить план некому: ответственного лица в органе нет. Его определяет руководитель, процедура"
                            + " «Определение ответственного и уполномоченного лиц». Пока выберите «Принять строки и показать"
                            + " план»: введённое не пропадёт.");
        }
    }

    /** «Отозвать проект плана»: the approved one, if there is one, goes on. */
    public void withdraw(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        plans.withdraw(PlanOfCase.id(file), file.known(Variables.GIVE_UP_REASON), file.known(Variables.DECIDED_BY));
        file.text(Variables.APPROVED_PLAN_ID).ifPresent(approved -> file.set(Variables.PLAN_ID, approved));
    }

    /** A first plan that an act demands cannot be given up. */
    private static List<Option> options(CaseFile file, ContentPlan plan) {
        Option show = new Option("Принять строки и показать план", SHOW);
        Option submit = new Option("Отправить на утверждение", SUBMIT);
        if (plan.version() > 1) {
            return List.of(show, submit, new Option("Оставить утверждённый план без изменений", GIVE_UP));
        }
        return file.isTrue(Variables.PLAN_DEMANDED)
                ? List.of(show, submit)
                : List.of(show, submit, new Option("Не составлять план", GIVE_UP));
    }

    private void take(CaseFile file, ContentPlan plan, boolean isSubmitted) {
        LocalDate from = file.day(Variables.PERIOD_FROM).orElseThrow();
        LocalDate to = file.day(Variables.PERIOD_TO).orElseThrow();
        Faults faults = new Faults();
        boolean isPeriod = faults.check(() -> setPeriod(plan, from, to));
        faults.check(() -> takeLines(file, plan, from, Optional.of(to).filter(day -> isPeriod), isSubmitted));
        faults.refuse();
    }

    private void setPeriod(ContentPlan plan, LocalDate from, LocalDate to) {
        if (from.plusDays(LONGEST_PERIOD).isBefore(to)) {
            throw new Refusal(Variables.PERIOD_TO, "Период длиннее года: разделите план.");
        }
        try {
            plans.setPeriod(plan.id(), from, to);
        } catch (ContentException e) {
            throw new Refusal(Variables.PERIOD_FROM, e.getMessage());
        }
    }

    /** @param to empty when the period is refused: lines may then lie in any that begins on its first day */
    private void takeLines(
            CaseFile file, ContentPlan plan, LocalDate from, Optional<LocalDate> to, boolean isSubmitted) {
        List<PlanItem> items = plans.items(plan.id());
        Set<Integer> removed = file.text(Variables.REMOVED_ITEMS)
                .map(typed -> PlanLines.numbers(typed, Variables.REMOVED_ITEMS, items))
                .orElse(Set.of());
        List<PlanItem> kept =
                items.stream().filter(item -> !removed.contains(item.number())).toList();
        Faults faults = new Faults();
        Optional<List<NewItem>> entered =
                faults.read(() -> entered(file, from, to.orElse(from.plusDays(LONGEST_PERIOD)), kept));
        entered.ifPresent(lines -> {
            Set<Integer> replaced =
                    lines.stream().flatMap(item -> item.number().stream()).collect(Collectors.toSet());
            to.ifPresent(last -> faults.check(() -> refuseOutside(kept, replaced, from, last)));
            faults.check(() -> refusePublished(items, replaced, Variables.PLAN_LINES));
            if (isSubmitted && kept.isEmpty() && lines.isEmpty()) {
                faults.at(Variables.PLAN_LINES, "Утверждать нечего: в плане нет ни одной строки.");
            }
        });
        faults.check(() -> refusePublished(items, removed, Variables.REMOVED_ITEMS));
        faults.refuse();
        plans.change(plan.id(), removed, entered.orElseThrow());
    }

    private List<NewItem> entered(CaseFile file, LocalDate from, LocalDate to, List<PlanItem> kept) {
        return file.text(Variables.PLAN_LINES)
                .map(text -> lines.read(text, Variables.PLAN_LINES, from, to, pages.of(file.bodyId()), kept))
                .orElse(List.of());
    }

    private void refusePublished(List<PlanItem> items, Collection<Integer> changed, String field) {
        Map<UUID, Publication> done = overview.done(items);
        items.stream()
                .filter(item -> changed.contains(item.number()) && done.containsKey(item.id()))
                .findFirst()
                .ifPresent(item -> {
                    throw new Refusal(
                            field,
                            "Строка № " + item.number() + " уже исполнена: "
                                    + done.get(item.id()).address() + ". Менять её нельзя.");
                });
    }

    private static void refuseOutside(List<PlanItem> kept, Set<Integer> replaced, LocalDate from, LocalDate to) {
        List<String> outside = kept.stream()
                .filter(item -> !replaced.contains(item.number()))
                .filter(item -> item.day().isBefore(from) || item.day().isAfter(to))
                .map(item -> "№ " + item.number() + " (" + Russian.day(item.day()) + ")")
                .toList();
        if (!outside.isEmpty()) {
            throw new Refusal(
                    Variables.PERIOD_TO,
                    "Вне периода остаются строки " + String.join(", ", outside)
                            + ": уберите или замените их, либо измените период.");
        }
    }
}
