package org.poryadok.site;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calculator's form as it stands: what was typed, or what a link to a calculation means in its fields.
 *
 * @param kind which way the term is given: {@code period}, {@code date} or {@code clause}
 * @param basis act and clause, {@code kuzbass-66-2020/KUZ-3c}
 */
record TermForm(
        String kind,
        String amount,
        String unit,
        String date,
        String basis,
        String from,
        String region,
        String roll,
        String until,
        String presidential,
        String zone,
        boolean sent) {

    private static final Pattern PERIOD = Pattern.compile("(-?\\d+)-(calendar-days|working-days|weeks|months)");
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,9}");

    static TermForm of(Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, value) -> fields.put(name, value.strip()));
        String rule = fields.getOrDefault("rule", "");
        Matcher period = PERIOD.matcher(rule.endsWith("s") ? rule : rule + "s");
        if (period.matches()) {
            fields.putIfAbsent("amount", period.group(1));
            fields.putIfAbsent("unit", period.group(2));
        } else if (!rule.isEmpty() && !rule.equals("by-date") && !rule.equals("act")) {
            fields.putIfAbsent("amount", rule);
        }
        if (!fields.getOrDefault("act", "").isEmpty()) {
            fields.putIfAbsent("basis", fields.get("act") + "/" + fields.getOrDefault("clause", ""));
        }
        boolean fromClause = fields.containsKey("basis") && (rule.isEmpty() || rule.equals("act"));
        String kind = fields.getOrDefault(
                "kind", rule.equals("by-date") ? "date" : fromClause || rule.equals("act") ? "clause" : "period");
        return new TermForm(
                kind,
                fields.getOrDefault("amount", ""),
                fields.getOrDefault("unit", "calendar-days"),
                TypedDate.shown(fields.get("date")),
                fields.getOrDefault("basis", ""),
                TypedDate.shown(fields.get("from")),
                fields.getOrDefault("region", ""),
                fields.getOrDefault("roll", ""),
                fields.getOrDefault("until", ""),
                fields.getOrDefault("presidential", ""),
                fields.getOrDefault("zone", ""),
                !fields.isEmpty());
    }

    /** @throws InputFault in words of the form, where the calculator would speak of codes */
    TermQuery query() {
        Map<String, String> query = new HashMap<>(Map.of(
                "from",
                from,
                "region",
                region,
                "roll",
                roll,
                "until",
                until,
                "presidential",
                presidential,
                "zone",
                zone));
        switch (kind) {
            case "date" -> query.putAll(Map.of("rule", "by-date", "date", date));
            case "clause" -> {
                if (basis.isEmpty()) {
                    throw new InputFault("clause", "Выберите пункт акта, который устанавливает срок.");
                }
                int slash = basis.indexOf('/');
                query.putAll(Map.of(
                        "rule",
                        "act",
                        "act",
                        slash < 0 ? basis : basis.substring(0, slash),
                        "clause",
                        slash < 0 ? "" : basis.substring(slash + 1)));
            }
            default -> {
                if (!DIGITS.matcher(amount).matches()) {
                    throw new InputFault(
                            "rule",
                            amount.isEmpty()
                                    ? "Укажите продолжительность срока числом, например 10."
                                    : "Продолжительность срока — целое число от 1 до 9999.");
                }
                query.put("rule", amount + "-" + unit);
            }
        }
        return TermQuery.of(query);
    }
}
