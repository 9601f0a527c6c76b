package org.poryadok.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads the lists that people are shown. A row that cannot be read, or that names what is not there or not its
 * jurisdiction's, is left out, so that whoever is given a list may rely on all that it names, and one bad row takes no
 * page down. What is left out stands once in the log and is counted for as long as somebody comes upon it.
 */
@Component
public class SoundRecords {

    private static final Logger LOG = LoggerFactory.getLogger(SoundRecords.class);
    /** A record that nobody came upon for so long is mended or asked for no more. */
    private static final Duration REMEMBERED = Duration.ofHours(1);
    /** Where a whole act is gone, more would be neither read in the log nor worth the memory. */
    private static final int MOST_REMEMBERED = 1000;

    private record Known(RecordKind kind, String id) {}

    private final Belonging belonging;
    private final Clock clock;
    private final Map<Known, Instant> leftOut = new LinkedHashMap<>();

    SoundRecords(Belonging belonging, Clock clock) {
        this.belonging = belonging;
        this.clock = clock;
    }

    /**
     * The rows that a question finds, in its order, without the bad ones.
     *
     * @param question gives a column {@code id}, by which the log names the record
     * @param parts    what a record names
     */
    public <T> List<T> list(StatementSpec question, RecordKind kind, RowMapper<T> row, Function<T, RecordParts> parts) {
        Map<String, T> read = new LinkedHashMap<>();
        question.query(found -> {
            while (found.next()) {
                String id = found.getString("id");
                read(found, row, read.size(), kind, id).ifPresent(record -> read.put(id, record));
            }
            return read;
        });
        // After the rows: the question's connection is not kept while bodies and people are looked up.
        Function<RecordParts, Optional<String>> faults =
                belonging.faults(read.values().stream().map(parts).toList());
        List<T> sound = new ArrayList<>();
        read.forEach((id, record) -> {
            Optional<String> fault = faults.apply(parts.apply(record));
            fault.ifPresentOrElse(sentence -> leaveOut(kind, id, sentence), () -> sound.add(record));
        });
        return sound;
    }

    /** How many records of a kind somebody came upon within the hour. */
    public synchronized long leftOut(RecordKind kind) {
        forgetTheMended();
        return leftOut.keySet().stream().filter(known -> known.kind() == kind).count();
    }

    private <T> Optional<T> read(ResultSet found, RowMapper<T> row, int number, RecordKind kind, String id)
            throws SQLException {
        try {
            return Optional.ofNullable(row.mapRow(found, number));
        } catch (RuntimeException unreadable) {
            leaveOut(kind, id, unreadable.toString());
            return Optional.empty();
        }
    }

    private synchronized void leaveOut(RecordKind kind, String id, String why) {
        forgetTheMended();
        Known record = new Known(kind, id);
        if (leftOut.size() >= MOST_REMEMBERED && !leftOut.containsKey(record)) {
            return;
        }
        if (leftOut.put(record, clock.instant()) == null) {
            LOG.error("The {} {} is left out of pages, lists and letters: {}", kind.id(), id, why);
        }
    }

    private void forgetTheMended() {
        Instant now = clock.instant();
        leftOut.values().removeIf(last -> Duration.between(last, now).abs().compareTo(REMEMBERED) > 0);
    }
}
