package org.poryadok.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.poryadok.act.Role;

/** {@code docs/processes/escalation-ladder.md}: who is told of a term and when, as the decision table has it. */
final class LadderPage {

    static final String KEY = "escalation-ladder";

    private static final Pattern FIRST_DAY = Pattern.compile("-?\\d+");

    /** A rule of the table; day: working days past the term, from which on it holds. */
    private record Line(int day, String when, String modality, String whom, String how, String repeats) {}

    private final Decision decision;
    private final List<Line> lines;

    LadderPage() {
        decision = (Decision)
                Dmn.readModelFromFile(Path.of("processes", KEY + ".dmn").toFile())
                        .getModelElementById(KEY);
        lines = decision.getModelInstance().getModelElementsByType(Rule.class).stream()
                .map(LadderPage::line)
                .toList();
    }

    String title() {
        return "Лестница напоминаний: " + decision.getName().substring(0, 1).toLowerCase(Locale.ROOT)
                + decision.getName().substring(1);
    }

    String markdown() {
        StringBuilder table = new StringBuilder();
        lines.forEach(line -> table.append("| %s | %s | %s | %s | %s |\n"
                .formatted(line.when(), line.whom(), line.how(), line.repeats(), line.modality())));
        return """
                # %s

                `%s` · таблица решений [%s.dmn](../../processes/%2$s.dmn)

                %s

                ```mermaid
                flowchart LR
                %s```

                | Когда | Кому | Как | Повторяется | О чём |
                |---|---|---|---|---|
                %s
                Администрация заменяет лестницу, разместив свою таблицу с тем же ключом: модели и код не меняются.
                """.formatted(title(), KEY, KEY, decision.getDescription().getTextContent(), picture(), table);
    }

    /** A step for each day, in the order of the days. */
    private String picture() {
        Map<String, List<Line>> days = new LinkedHashMap<>();
        lines.stream()
                .sorted((a, b) -> Integer.compare(a.day(), b.day()))
                .forEach(line -> days.computeIfAbsent(line.when(), day -> new ArrayList<>())
                        .add(line));
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, List<Line>> day : days.entrySet()) {
            StringBuilder box = new StringBuilder("**" + day.getKey() + "**");
            day.getValue()
                    .forEach(line -> box.append("\n%s: %s%s"
                            .formatted(
                                    line.whom(), line.how(), line.repeats().equals("—") ? "" : ", " + line.repeats())));
            text.append("    day%d[\"`%s`\"]\n".formatted(number, box));
            if (number > 0) {
                text.append("    day%d --> day%d\n".formatted(number - 1, number));
            }
            number++;
        }
        return text.toString();
    }

    private static Line line(Rule rule) {
        Iterator<String> in =
                rule.getInputEntries().stream().map(LadderPage::text).iterator();
        Iterator<String> out =
                rule.getOutputEntries().stream().map(LadderPage::text).iterator();
        String days = in.next();
        Matcher first = FIRST_DAY.matcher(days);
        if (!first.find()) {
            throw new IllegalStateException(rule.getId() + ": " + days);
        }
        int day = Integer.parseInt(first.group());
        String modality = in.next().contains("RECOMMENDED") ? "обязанности и рекомендации" : "обязанности";
        out.next();
        String whom = out.next();
        String how = out.next().equals("STEP") ? "письмо об этом сроке" : "строка в утренней сводке";
        String repeats = out.next();
        return new Line(
                day,
                when(day),
                modality,
                Role.find(whom).map(Role::title).orElse(whom),
                how,
                repeats.isEmpty() ? "—" : "через каждые " + repeats + " рабочих дней");
    }

    private static String when(int day) {
        return day < 0 ? "За рабочий день до срока" : day + "-й рабочий день после срока";
    }

    /** A literal of the table without its quotation marks. */
    private static String text(DmnElement entry) {
        return entry.getTextContent().strip().replaceAll("^\"|\"$", "");
    }
}
