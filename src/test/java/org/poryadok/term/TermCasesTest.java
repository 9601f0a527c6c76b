package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermCasesTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final TermCalculator calculator = new TermCalculator(Calendars.SHIPPED);

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyCaseOfTheTableHolds(Case row) {
        Term term = compute(row, RollPolicy.NEXT_WORKING_DAY);

        assertThat(term.nominalLastDay()).isEqualTo(row.nominalLastDay());
        assertThat(term.lastDay()).isEqualTo(row.expectedLastDay());
        assertThat(term.overdueAfter())
                .isEqualTo(
                        row.expectedLastDay().plusDays(1).atStartOfDay(MOSCOW).toInstant());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("casesWithRollback")
    void everyCaseOfTheTableHoldsWhenTheActRollsBack(Case row) {
        assertThat(compute(row, RollPolicy.PREVIOUS_WORKING_DAY).lastDay()).isEqualTo(row.expectedIfRollback());
        assertThat(compute(row, RollPolicy.NEXT_WORKING_DAY).targetDate()).isEqualTo(row.expectedIfRollback());
    }

    @Test
    void theTableIsReadWhole() throws IOException {
        assertThat(cases()).hasSize(23);
        assertThat(casesWithRollback()).hasSize(15);
    }

    private Term compute(Case row, RollPolicy roll) {
        return calculator.compute(
                row.rule(),
                row.trigger(),
                row.region(),
                MOSCOW,
                new TermPolicy(roll, row.until(), row.presidentialDaysOff()));
    }

    static List<Case> casesWithRollback() throws IOException {
        return cases().stream().filter(row -> row.expectedIfRollback() != null).toList();
    }

    static List<Case> cases() throws IOException {
        try (CSVParser csv = CSVParser.parse(
                Files.newBufferedReader(Path.of("src/test/resources/term/term-cases.csv"), StandardCharsets.UTF_8),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return csv.stream().map(Case::of).toList();
        }
    }

    record Case(
            String id,
            TermRule rule,
            UntilReading until,
            LocalDate trigger,
            String region,
            boolean presidentialDaysOff,
            LocalDate nominalLastDay,
            LocalDate expectedLastDay,
            LocalDate expectedIfRollback) {

        static Case of(CSVRecord row) {
            int amount = Integer.parseInt(row.get("amount"));
            LocalDate trigger = LocalDate.parse(row.get("trigger"));
            TermRule rule =
                    switch (row.get("rule")) {
                        case "CALENDAR_DAYS" -> new TermRule.CalendarDays(amount);
                        case "WORKING_DAYS" -> new TermRule.WorkingDays(amount);
                        case "WEEKS" -> new TermRule.Weeks(amount);
                        case "MONTHS" -> new TermRule.Months(amount);
                        case "FIXED_BEFORE_EXCLUSIVE", "FIXED_INCLUSIVE" -> new TermRule.ByDate(trigger);
                        default -> throw new IllegalArgumentException(row.get("rule"));
                    };
            String rollback = row.get("expectedIfRollbackPolicy");
            return new Case(
                    row.get("id"),
                    rule,
                    row.get("rule").equals("FIXED_INCLUSIVE") ? UntilReading.INCLUSIVE : UntilReading.EXCLUSIVE,
                    trigger,
                    row.get("region"),
                    Boolean.parseBoolean(row.get("presidentialDaysOff")),
                    LocalDate.parse(row.get("nominalLastDay")),
                    LocalDate.parse(row.get("expectedLastDay")),
                    rollback.isEmpty() ? null : LocalDate.parse(rollback));
        }

        @Override
        public String toString() {
            return id + ": " + rule.russian() + " от " + trigger + ", " + region;
        }
    }
}
