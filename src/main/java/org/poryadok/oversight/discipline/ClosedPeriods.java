package org.poryadok.oversight.discipline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Periods that are over, kept as they stood when the monthly report, or whoever came first, asked for them: rows of {@code
 * closed_period}. Joins the caller's transaction.
 */
@Component
class ClosedPeriods {

    /** Of its own: what is kept for years does not follow the settings of the web. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient database;
    private final PeriodReview review;
    private final Clock clock;

    ClosedPeriods(JdbcClient database, PeriodReview review, Clock clock) {
        this.database = database;
        this.review = review;
        this.clock = clock;
    }

    /** Of the present period nothing is kept. */
    PeriodReport report(Jurisdiction jurisdiction, Period period) {
        return kept(jurisdiction, period).orElseGet(() -> keep(jurisdiction, period));
    }

    /** As {@link #report}, without reading the obligations one by one where the period is kept. */
    PeriodFigures figures(Jurisdiction jurisdiction, Period period) {
        return asked(jurisdiction, period, "figures")
                .query((row, number) -> read(row.getString(1), new TypeReference<PeriodFigures>() {}))
                .optional()
                .orElseGet(() -> keep(jurisdiction, period).figures());
    }

    /** Whether it is known one by one what a period that is over counted as kept in time. */
    boolean hasInTime(Jurisdiction jurisdiction, Period period) {
        return asked(jurisdiction, period, "in_time is not null")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Optional<PeriodReport> kept(Jurisdiction jurisdiction, Period period) {
        return asked(jurisdiction, period, "figures, obligations, by_word")
                .query((row, number) -> new PeriodReport(
                        read(row.getString(1), new TypeReference<PeriodFigures>() {}),
                        obligations(row.getString(2)),
                        Optional.ofNullable(row.getString(3))
                                .map(this::obligations)
                                .orElse(List.of()),
                        List.of(),
                        List.of()))
                .optional();
    }

    /** What was kept before a demo's clock was put back is counted anew when the period closes again. */
    private StatementSpec asked(Jurisdiction jurisdiction, Period period, String columns) {
        return database.sql("select " + columns + """
                         from closed_period
                        where jurisdiction = :jurisdiction and first_day = :first and last_day = :last and closed_at <= :now
                        """)
                .param("jurisdiction", jurisdiction.id())
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Of two who are the first at once the second reads what the first has kept. */
    private PeriodReport keep(Jurisdiction jurisdiction, Period period) {
        PeriodReview.Counted counted = review.report(jurisdiction, period);
        PeriodReport report = counted.report();
        if (!report.figures().closed()) {
            return report;
        }
        database.sql("""
                        insert into closed_period as kept (jurisdiction, first_day, last_day, closed_at, figures, obligations,
                            in_time, by_word)
                        values (:jurisdiction, :first, :last, :now, :figures::jsonb, :obligations::jsonb, :inTime,
                            :byWord::jsonb)
                        on conflict (jurisdiction, first_day, last_day) do update
                        set closed_at = excluded.closed_at, figures = excluded.figures, obligations = excluded.obligations,
                            in_time = excluded.in_time, by_word = excluded.by_word
                        where kept.closed_at > excluded.closed_at
                        """)
                .param("jurisdiction", jurisdiction.id())
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("now", report.figures().madeAt().atOffset(ZoneOffset.UTC))
                .param("figures", written(report.figures()))
                .param("obligations", written(report.obligations()))
                .param("byWord", written(report.byWord()))
                .param("inTime", counted.inTime().toArray(UUID[]::new))
                .update();
        return kept(jurisdiction, period).orElse(report);
    }

    private List<JudgedObligation> obligations(String text) {
        return read(text, new TypeReference<>() {});
    }

    private String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
