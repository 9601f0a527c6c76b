package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.reporting.reportexecution.ReportFacts.Point;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Why a point is not fulfilled, and until when it will be: whoever reports says it of each, and nobody sends an empty
 * line. A point keeps its place in the form as long as the report is not accepted; what finds no place any more shares
 * the last one.
 */
@Component
class Reasons {

    /** What the head says of an open point. */
    record Reason(String why, LocalDate until) {

        String text() {
            return Russian.sentence("Причина: " + why) + " Будет исполнено до " + Russian.day(until);
        }
    }

    private final JurisdictionDays days;

    Reasons(JurisdictionDays days) {
        this.days = days;
    }

    /** Asks for what is open still and for nothing else. */
    void offer(CaseFile file, List<Point> points) {
        List<Point> open = points.stream().filter(Point::isAwaited).toList();
        List<String> placed = new ArrayList<>(file.chosen(Variables.SLOT_CLAUSES));
        open.stream()
                .map(Point::clauseId)
                .filter(id -> !placed.contains(id) && placed.size() < PointSlot.ALL.size())
                .forEach(placed::add);
        file.set(Variables.SLOT_CLAUSES, placed);
        for (int slot = 0; slot < PointSlot.ALL.size(); slot++) {
            fill(file, PointSlot.ALL.get(slot), inSlot(slot, open, placed));
        }
        List<Point> standing = points.stream().filter(Point::isStanding).toList();
        file.set(Variables.STANDING_TEXT, standing.isEmpty() ? null : named(standing));
    }

    /**
     * What was said of each open point, by clause.
     *
     * @param faults is told of days that have passed; that something was said at all the form has seen to
     */
    Map<String, Reason> read(CaseFile file, List<Point> points, Faults faults) {
        LocalDate today = days.today(file.jurisdiction());
        List<Point> open = points.stream().filter(Point::isAwaited).toList();
        List<String> placed = file.chosen(Variables.SLOT_CLAUSES);
        Map<String, Reason> said = new HashMap<>();
        for (int i = 0; i < PointSlot.ALL.size(); i++) {
            PointSlot slot = PointSlot.ALL.get(i);
            List<Point> here = inSlot(i, open, placed);
            if (here.isEmpty()) {
                continue;
            }
            faults.check(() -> {
                LocalDate until = file.day(slot.until()).orElseThrow();
                if (until.isBefore(today)) {
                    throw new Refusal(
                            slot.until(),
                            "День " + Russian.day(until) + " уже прошёл: укажите, когда пункт будет исполнен.");
                }
                LocalDate latest = latest(here, today);
                if (until.isAfter(latest)) {
                    throw new Refusal(
                            slot.until(),
                            "День " + Russian.day(until) + " слишком далёк: укажите день не позже "
                                    + Russian.day(latest) + ".");
                }
                String why = file.known(slot.why()).replaceFirst("\\.+$", "");
                here.forEach(point -> said.put(point.clauseId(), new Reason(why, until)));
            });
        }
        return said;
    }

    /** The end of the next year, by which the next reports speak of it again; a term that was granted may be longer. */
    private static LocalDate latest(List<Point> points, LocalDate today) {
        LocalDate end = LocalDate.of(today.getYear() + 1, Month.DECEMBER, 31);
        return points.stream()
                .map(Point::dueOn)
                .filter(due -> !due.isEmpty())
                .map(LocalDate::parse)
                .filter(end::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(end);
    }

    private static List<Point> inSlot(int slot, List<Point> open, List<String> placed) {
        boolean last = slot == PointSlot.ALL.size() - 1;
        return open.stream()
                .filter(point -> {
                    int place = placed.indexOf(point.clauseId());
                    return place == slot || place < 0 && last;
                })
                .toList();
    }

    private void fill(CaseFile file, PointSlot slot, List<Point> points) {
        if (points.isEmpty()) {
            file.set(slot.point(), null);
            return;
        }
        file.set(
                slot.point(),
                points.stream()
                        .map(point -> Russian.capitalised(point.point()) + ". " + Russian.sentence(point.readResult()))
                        .collect(Collectors.joining(" ")));
        boolean stillToCome = file.day(slot.until())
                .filter(day -> !day.isBefore(days.today(file.jurisdiction())))
                .isPresent();
        if (!stillToCome) {
            String due = points.get(0).dueOn();
            file.set(slot.until(), due.isEmpty() ? null : due);
        }
    }

    private static String named(List<Point> points) {
        return points.stream()
                .map(point -> point.point() + (point.recommended() ? " (рекомендуется)" : ""))
                .collect(Collectors.joining("; "));
    }
}
