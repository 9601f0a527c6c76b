package org.poryadok.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.RollPolicy;
import org.poryadok.term.Russian;
import org.poryadok.term.Term;
import org.poryadok.term.TermCalculator;
import org.poryadok.term.TermException;
import org.poryadok.term.TermPolicy;
import org.poryadok.term.TermRule;
import org.poryadok.term.UntilReading;
import org.springframework.stereotype.Component;

/**
 * Answers the term calculator's questions. What a question does not say, the act says when one is named; what neither
 * says, the defaults do: the federal calendar, the region's time zone, {@link TermPolicy#DEFAULT}.
 */
@Component
class TermDesk {

    private final TermCalculator calculator;
    private final ProductionCalendar calendar;
    private final Acts acts;
    private final ActRegister register;

    TermDesk(TermCalculator calculator, ProductionCalendar calendar, Acts acts, ActRegister register) {
        this.calculator = calculator;
        this.calendar = calendar;
        this.acts = acts;
        this.register = register;
    }

    /** @throws InputFault naming the field when the question cannot be answered */
    AnsweredTerm answer(TermQuery query) {
        Optional<LegalAct> act = act(query);
        Optional<Clause> clause = clause(query, act);
        TermRule rule = rule(query, clause);
        String region = region(query, act);
        ZoneId zone = zone(query, act, region);
        TermPolicy policy = policy(query, act.map(LegalAct::termPolicy).orElse(TermPolicy.DEFAULT));
        LocalDate from = from(query, rule, act, clause);
        Term term = compute(query, rule, from, region, zone, policy);
        List<String> warnings = new ArrayList<>(term.warnings());
        act.flatMap(this::standing).ifPresent(warnings::add);
        return new AnsweredTerm(term, act, clause, warnings);
    }

    private Optional<LegalAct> act(TermQuery query) {
        if (query.act() == null) {
            if (query.clause() != null) {
                throw new InputFault(
                        "act", "Для пункта «" + Russian.shortened(query.clause(), 40) + "» укажите и акт.");
            }
            return Optional.empty();
        }
        return Optional.of(acts.find(query.act())
                .orElseThrow(
                        () -> new InputFault("act", "Акт «" + Russian.shortened(query.act(), 40) + "» не найден.")));
    }

    private static Optional<Clause> clause(TermQuery query, Optional<LegalAct> act) {
        if (act.isEmpty() || query.clause() == null) {
            return Optional.empty();
        }
        return Optional.of(act.get()
                .findClause(query.clause())
                .orElseThrow(() -> new InputFault(
                        "clause",
                        "В акте «" + act.get().id() + "» нет пункта с обозначением «"
                                + Russian.shortened(query.clause(), 40) + "».")));
    }

    private static TermRule rule(TermQuery query, Optional<Clause> clause) {
        if (!query.takesRuleFromClause()) {
            LocalDate date = query.date() == null ? null : TypedDate.parse("date", query.date());
            if (query.rule().equals("by-date") && date == null) {
                throw new InputFault("date", "Укажите дату, до которой нужно успеть, например 01.10.2020.");
            }
            return inField("rule", query.rule(), code -> TermRule.parse(code, date));
        }
        if (clause.isEmpty()) {
            throw query.act() == null && query.rule() == null
                    ? new InputFault("rule", "Укажите правило срока (например, 10-calendar-days) либо акт и пункт.")
                    : new InputFault(
                            query.act() == null ? "act" : "clause", "Укажите акт и пункт, который устанавливает срок.");
        }
        return clause.get()
                .effectiveTerm()
                .orElseThrow(() -> new InputFault(
                        "clause",
                        "Пункт " + clause.get().id() + " (" + clause.get().citation() + ") срока не устанавливает."));
    }

    private String region(TermQuery query, Optional<LegalAct> act) {
        String region = query.region() != null
                ? query.region()
                : act.map(given -> given.jurisdiction().region()).orElse("RU");
        inField("region", region, calendar::regionName);
        return region;
    }

    private ZoneId zone(TermQuery query, Optional<LegalAct> act, String region) {
        if (query.zone() == null) {
            // A region chosen beside the act brings its own time.
            return query.region() == null && act.isPresent()
                    ? act.get().jurisdiction().zone()
                    : calendar.zoneOf(region);
        }
        try {
            return ZoneId.of(query.zone());
        } catch (DateTimeException unknown) {
            throw new InputFault(
                    "zone",
                    "Часовой пояс «" + Russian.shortened(query.zone(), 40) + "» не распознан: укажите, например,"
                            + " Asia/Novokuznetsk или +07:00.");
        }
    }

    private static TermPolicy policy(TermQuery query, TermPolicy base) {
        RollPolicy roll = query.roll() == null
                ? base.roll()
                : switch (query.roll()) {
                    case "next" -> RollPolicy.NEXT_WORKING_DAY;
                    case "previous" -> RollPolicy.PREVIOUS_WORKING_DAY;
                    default ->
                        throw oneOf(
                                "roll", query.roll(), "next (следующий рабочий день) или previous (предшествующий)");
                };
        UntilReading until = query.until() == null
                ? base.until()
                : switch (query.until()) {
                    case "disputed" -> UntilReading.DISPUTED;
                    case "exclusive" -> UntilReading.EXCLUSIVE;
                    case "inclusive" -> UntilReading.INCLUSIVE;
                    default ->
                        throw oneOf(
                                "until",
                                query.until(),
                                "disputed, exclusive (не включая дату) или inclusive (включая)");
                };
        boolean presidential = query.presidential() == null
                ? base.presidentialDaysOff()
                : switch (query.presidential()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw oneOf("presidential", query.presidential(), "true или false");
                };
        return new TermPolicy(roll, until, presidential);
    }

    private LocalDate from(TermQuery query, TermRule rule, Optional<LegalAct> act, Optional<Clause> clause) {
        if (query.from() != null) {
            return TypedDate.parse("from", query.from());
        }
        if (rule instanceof TermRule.ByDate byDate) {
            return byDate.date();
        }
        boolean fromEntry = query.takesRuleFromClause()
                && clause.filter(given -> given.trigger() == ClauseTrigger.ENTRY_INTO_FORCE)
                        .isPresent();
        Optional<LocalDate> entry =
                fromEntry ? act.flatMap(given -> register.inForceFrom(given.id())) : Optional.empty();
        return entry.orElseThrow(() -> new InputFault(
                "from",
                fromEntry
                        ? "День вступления акта в силу ещё не внесён: укажите его как день события."
                        : "Укажите день события, от которого идёт срок, например 14.02.2020."));
    }

    private Term compute(
            TermQuery query, TermRule rule, LocalDate from, String region, ZoneId zone, TermPolicy policy) {
        boolean byDate = rule instanceof TermRule.ByDate;
        boolean eventInCalendar = !from.isBefore(calendar.firstDay()) && !from.isAfter(calendar.lastDay());
        String field = byDate ? "date" : eventInCalendar ? "rule" : "from";
        if (query.takesRuleFromClause() && !field.equals("from")) {
            field = "clause";
        }
        return inField(field, rule, given -> calculator.compute(given, from, region, zone, policy));
    }

    private Optional<String> standing(LegalAct act) {
        ActStatus status = register.statusOf(act.id());
        return switch (status) {
            case IN_FORCE -> Optional.empty();
            case DRAFT -> Optional.of("Акт — проект: обязанностей он не создаёт, расчёт предварительный.");
            default -> Optional.of("Состояние акта — «" + status.title() + "»: сейчас обязанностей он не создаёт.");
        };
    }

    private static <T, R> R inField(String field, T value, Function<T, R> step) {
        try {
            return step.apply(value);
        } catch (TermException refused) {
            throw new InputFault(field, refused.getMessage());
        }
    }

    private static InputFault oneOf(String field, String typed, String allowed) {
        return new InputFault(
                field, "Значение «" + Russian.shortened(typed, 40) + "» не подходит: укажите " + allowed + ".");
    }
}
