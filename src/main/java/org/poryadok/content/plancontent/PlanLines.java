package org.poryadok.content.plancontent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.poryadok.casework.Refusal;
import org.poryadok.content.ContentFormat;
import org.poryadok.content.FaultyLines;
import org.poryadok.content.NewItem;
import org.poryadok.content.PlanItem;
import org.poryadok.content.TypedLine;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.registry.Account;
import org.poryadok.term.Russian;
import org.poryadok.term.TypedDay;
import org.springframework.stereotype.Component;

/** Lines of a plan as an official types or pastes them: «дата; страница; тема; формат; автор». */
@Component
class PlanLines {

    private static final int PARTS = 5;
    private static final int MAX_TOPIC = 300;
    private static final int MAX_AUTHOR = 200;
    private static final int MAX_RANGE = 500;

    private final PlanPages pages;

    PlanLines(PlanPages pages) {
        this.pages = pages;
    }

    /**
     * Reads the lines. A line that begins with the number of an item takes its place.
     *
     * @param kept items of the plan that stay
     * @throws Refusal that tells of every faulty line by its number
     */
    List<NewItem> read(
            String text, String field, LocalDate from, LocalDate to, List<Account> own, List<PlanItem> kept) {
        FaultyLines faults = new FaultyLines();
        List<NewItem> items = new ArrayList<>();
        for (TypedLine line : TypedLine.read(text, "дата")) {
            try {
                NewItem item = item(line, from, to, own);
                refuseUnknown(item, kept);
                refuseTwice(item, kept, items);
                items.add(item);
            } catch (FaultyLine fault) {
                faults.add(line, fault.getMessage());
            }
        }
        faults.refuse(field);
        return items;
    }

    /**
     * Numbers of items: «3, 7–9».
     *
     * @throws Refusal when the plan has no such item, or this is no list of numbers
     */
    static Set<Integer> numbers(String typed, String field, List<PlanItem> items) {
        Set<Integer> known = items.stream().map(PlanItem::number).collect(Collectors.toSet());
        Set<Integer> numbers = new TreeSet<>();
        String written =
                typed.replaceAll("\\s*[-–—]\\s*", "-").replaceAll("№\\s*", "").strip();
        for (String part : written.split("[,;\\s]+")) {
            String[] ends = part.split("-", 2);
            if (!ends[0].matches("[0-9]{1,6}") || ends.length == 2 && !ends[1].matches("[0-9]{1,6}")) {
                throw new Refusal(field, "Перечислите номера строк через запятую, например: 3, 7–9.");
            }
            int first = Integer.parseInt(ends[0]);
            int last = ends.length == 2 ? Integer.parseInt(ends[1]) : first;
            if (last < first || last - first > MAX_RANGE) {
                throw new Refusal(field, "Проверьте номера «" + part + "».");
            }
            for (int number = first; number <= last; number++) {
                if (!known.contains(number)) {
                    throw new Refusal(field, "Строки № " + number + " в плане нет.");
                }
                numbers.add(number);
            }
        }
        return numbers;
    }

    private NewItem item(TypedLine typed, LocalDate from, LocalDate to, List<Account> own) {
        Optional<Integer> number = Optional.of(typed.cell(0).replace("№", "").strip())
                .filter(first -> first.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
        TypedLine line = number.isPresent() ? typed.withoutFirst() : typed;
        if (line.cells().size() != PARTS) {
            throw new FaultyLine("нужны " + PARTS + " частей через «;» — дата; страница; тема; формат; автор, а их "
                    + line.cells().size() + ".");
        }
        LocalDate day = TypedDay.day(line.cell(0), from)
                .orElseThrow(() -> new FaultyLine("такой даты нет: «" + Russian.shortened(line.cell(0), 40)
                        + "»; напишите, например, " + Russian.day(from) + "."));
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new FaultyLine("дата " + Russian.day(day) + " вне периода плана.");
        }
        Account page = pages.find(own, line.cell(1))
                .orElseThrow(() -> new FaultyLine("непонятно, какая страница «" + Russian.shortened(line.cell(1), 40)
                        + "»; укажите её номер из списка страниц или адрес."));
        ContentFormat format = ContentFormat.named(line.cell(3))
                .orElseThrow(() -> new FaultyLine("формат «" + Russian.shortened(line.cell(3), 40)
                        + "» неизвестен; возможны: " + ContentFormat.names() + "."));
        return new NewItem(
                number,
                day,
                page.id(),
                text(line.cell(2), "тема", MAX_TOPIC),
                format,
                text(line.cell(4), "автор", MAX_AUTHOR));
    }

    private static void refuseUnknown(NewItem item, List<PlanItem> kept) {
        item.number()
                .filter(number -> kept.stream().noneMatch(other -> other.number() == number))
                .ifPresent(number -> {
                    throw new FaultyLine("строки № " + number + " в плане нет, заменить её нельзя.");
                });
    }

    private static void refuseTwice(NewItem item, List<PlanItem> kept, List<NewItem> before) {
        kept.stream()
                .filter(other ->
                        item.number().map(number -> number != other.number()).orElse(true))
                .filter(other -> other.day().equals(item.day())
                        && other.accountId().equals(item.accountId())
                        && other.topic().equals(item.topic()))
                .findFirst()
                .ifPresent(other -> {
                    throw new FaultyLine("такая публикация уже есть в плане под № " + other.number() + ".");
                });
        if (before.stream()
                .anyMatch(other -> other.day().equals(item.day())
                        && other.accountId().equals(item.accountId())
                        && other.topic().equals(item.topic()))) {
            throw new FaultyLine("такая публикация уже есть выше в этом списке.");
        }
        item.number()
                .filter(number ->
                        before.stream().anyMatch(other -> other.number().equals(Optional.of(number))))
                .ifPresent(number -> {
                    throw new FaultyLine("строка № " + number + " заменяется дважды.");
                });
    }

    private static String text(String typed, String what, int limit) {
        if (typed.isEmpty()) {
            throw new FaultyLine(what + " — пусто.");
        }
        if (typed.length() > limit) {
            throw new FaultyLine(what + " длиннее " + limit + " знаков.");
        }
        return typed;
    }
}
