package org.poryadok.content.plancontent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.poryadok.content.ContentException;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.NewItem;
import org.poryadok.content.PlanItem;
import org.poryadok.content.Publication;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Takes the lines of a plan into its draft, all of them or none, and sends it on when it has any. */
@Component
class CheckPlan implements TaskListener {

    static final String SHOW = "show";
    static final String SUBMIT = "submit";
    static final String GIVE_UP = "give-up";

    private static final int LONGEST_PERIOD = 366;

    private final PlanOfCase planOfCase;
    private final ContentPlans plans;
    private final PlanLines lines;
    private final PlanPages pages;
    private final PlanOverview overview;

    CheckPlan(PlanOfCase planOfCase, ContentPlans plans, PlanLines lines, PlanPages pages, PlanOverview overview) {
        this.planOfCase = planOfCase;
        this.plans = plans;
        this.lines = lines;
        this.pages = pages;
        this.overview = overview;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        ContentPlan plan = planOfCase.of(file);
        Set<String> offered = plan.version() > 1 || !file.isTrue("planDemanded")
                ? Set.of(SHOW, SUBMIT, GIVE_UP)
                : Set.of(SHOW, SUBMIT);
        String decision = Decision.of(file, "planDecision", offered);
        String actor = Actor.of(task);
        if (decision.equals(GIVE_UP)) {
            file.requiredText("giveUpReason", "Напишите, почему.");
        } else {
            take(file, plan);
            if (decision.equals(SUBMIT)) {
                if (plans.items(plan.id()).isEmpty()) {
                    throw new Refusal("planLines", "Утверждать нечего: в плане нет ни одной строки.");
                }
                plans.submit(plan.id(), actor);
            }
        }
        file.set("planLines", null);
        file.set("removedItems", null);
        file.set("decidedBy", actor);
        // Whoever approves the plan must decide afresh.
        file.set("approval", null);
        file.set("policyConforms", null);
        file.set("remarks", null);
    }

    private void take(CaseFile file, ContentPlan plan) {
        LocalDate from = file.requiredDay("periodFrom", "Укажите первый день периода.");
        LocalDate to = file.requiredDay("periodTo", "Укажите последний день периода.");
        if (from.plusDays(LONGEST_PERIOD).isBefore(to)) {
            throw new Refusal("periodTo", "Период длиннее года: разделите план.");
        }
        List<PlanItem> items = plans.items(plan.id());
        Set<Integer> removed = file.line("removedItems")
                .map(typed -> PlanLines.numbers(typed, "removedItems", items))
                .orElse(Set.of());
        List<PlanItem> kept =
                items.stream().filter(item -> !removed.contains(item.number())).toList();
        List<NewItem> entered = file.optionalText("planLines")
                .map(text -> lines.read(text, "planLines", from, to, pages.of(file.bodyId()), kept))
                .orElse(List.of());
        Set<Integer> replaced =
                entered.stream().flatMap(item -> item.number().stream()).collect(Collectors.toSet());
        refusePublished(items, removed, "removedItems");
        refusePublished(items, replaced, "planLines");
        refuseOutside(kept, replaced, from, to);
        try {
            plans.setPeriod(plan.id(), from, to);
        } catch (ContentException e) {
            throw new Refusal("periodFrom", e.getMessage());
        }
        plans.change(plan.id(), removed, entered);
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
                    "periodTo",
                    "Вне периода остаются строки " + String.join(", ", outside)
                            + ": уберите или замените их, либо измените период.");
        }
    }
}
