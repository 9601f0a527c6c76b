package org.poryadok.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.RecordParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests for help, their answers, and the knowledge base that the shared ones make up. */
@Component
@Transactional
public class Consultations {

    /** Characters that no text of an official holds: they mark the words that were found. */
    private static final String FOUND = "\uE000";

    private static final String END = "\uE001";
    private static final String EXCERPT = "StartSel=" + FOUND + ", StopSel=" + END
            + ", MaxFragments=2, MinWords=12, MaxWords=30, FragmentDelimiter=\" … \"";

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Clock clock;

    Consultations(JdbcClient jdbc, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    public Consultation ask(NewConsultation asked) {
        belonging.require(RecordParts.of(asked.jurisdiction())
                .act(asked.actId())
                .clause(asked.clauseId())
                .body(asked.bodyId()));
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into consultation (id, jurisdiction, act_id, clause_id, topics, body_id, adviser_role, subject,
                                                  question, asked_at, asked_by, follows, process_instance_id)
                        values (:id, :jurisdiction, :act, :clause, :topics, :body, :role, :subject, :question, :at, :by,
                                :follows, :process)""")
                .param("id", id)
                .param("jurisdiction", asked.jurisdiction())
                .param("act", asked.actId())
                .param("clause", asked.clauseId())
                .param(
                        "topics",
                        asked.topics().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("body", asked.bodyId())
                .param("role", asked.adviserRole())
                .param("subject", asked.subject())
                .param("question", asked.question())
                .param("at", now())
                .param("by", asked.askedBy())
                .param("follows", asked.follows().orElse(null), Types.OTHER)
                .param("process", asked.processInstanceId())
                .update();
        return consultation(id);
    }

    /** @param shared whether every official of the jurisdiction may read it in the knowledge base */
    public void answer(UUID id, String answer, boolean shared, String by) {
        change(
                id,
                jdbc.sql("""
                        update consultation set state = 'ANSWERED', answer = :answer, answered_at = :at, answered_by = :by,
                                                shared = :shared
                        where id = :id and state = 'OPEN'""")
                        .param("answer", answer)
                        .param("at", now())
                        .param("by", by)
                        .param("shared", shared)
                        .param("id", id)
                        .update());
    }

    /** It is somebody else's to answer. */
    public void passOn(UUID id) {
        change(
                id,
                jdbc.sql("update consultation set state = 'PASSED_ON' where id = ? and state = 'OPEN'")
                        .param(id)
                        .update());
    }

    /** Notes what the asking body says of the answer. */
    public void judge(UUID id, boolean settled) {
        jdbc.sql("update consultation set settled = ? where id = ? and state = 'ANSWERED'")
                .params(settled, id)
                .update();
    }

    /** @throws CoordinationException when there is no such request */
    @Transactional(readOnly = true)
    public Consultation consultation(UUID id) {
        return jdbc.sql("select * from consultation where id = ?")
                .param(id)
                .query(Consultations::consultation)
                .optional()
                .orElseThrow(() -> new CoordinationException("Такого обращения нет."));
    }

    /**
     * Answers of the knowledge base in which all these words stand, in any of their forms; without words the newest.
     *
     * @param words as a person types them: «в кавычках» is a phrase, «-слово» leaves out
     */
    @Transactional(readOnly = true)
    public List<FoundAnswer> search(
            Collection<String> jurisdictions, String words, Optional<ConsultationTopic> topic, int from, int count) {
        boolean any = words.isBlank();
        return jdbc.sql("""
                        select c.*, """ + (any ? "left(answer, 400)" : """
                        ts_headline('russian', question || E'\\n' || answer, websearch_to_tsquery('russian', :words), :excerpt)""")
                        + """
                         as excerpt
                        from consultation c
                        where shared and jurisdiction = any (:jurisdictions)
                          and (:topic::text is null or :topic = any (topics))
                        """ + (any ? "order by answered_at desc, id" : """
                          and search @@ websearch_to_tsquery('russian', :words)
                        order by ts_rank(search, websearch_to_tsquery('russian', :words)) desc, answered_at desc, id""")
                        + " offset :from limit :count")
                .param("words", straightQuotes(words))
                .param("excerpt", EXCERPT)
                .param("jurisdictions", jurisdictions.toArray(String[]::new))
                .param("topic", topic.map(Enum::name).orElse(null), Types.VARCHAR)
                .param("from", from)
                .param("count", count)
                .query((row, number) -> new FoundAnswer(consultation(row, number), pieces(row.getString("excerpt"))))
                .list();
    }

    /** Answers in which any of the words of a question stand, the most alike first. */
    @Transactional(readOnly = true)
    public List<Consultation> similar(String jurisdiction, String question, int count) {
        return jdbc.sql("""
                        with asked as (
                            select nullif(replace(plainto_tsquery('russian', :question)::text, '&', '|'), '')::tsquery as words)
                        select c.* from consultation c, asked
                        where shared and jurisdiction = :jurisdiction and search @@ words
                        order by ts_rank(search, words) desc, answered_at desc, id limit :count""")
                .param("question", question)
                .param("jurisdiction", jurisdiction)
                .param("count", count)
                .query(Consultations::consultation)
                .list();
    }

    /** What was asked since a moment, by topic. */
    @Transactional(readOnly = true)
    public List<TopicFigures> figures(String jurisdiction, Instant since) {
        return Stream.of(ConsultationTopic.values())
                .map(topic -> jdbc.sql("""
                        select count(*) filter (where state <> 'PASSED_ON') as asked,
                               count(*) filter (where state = 'ANSWERED') as answered,
                               count(*) filter (where state = 'PASSED_ON') as passed_on,
                               count(*) filter (where settled is false) as unsettled,
                               count(*) filter (where shared) as shared,
                               coalesce(ceil(avg(extract(epoch from answered_at - asked_at)) / 86400), 0) as mean_days
                        from consultation where jurisdiction = :jurisdiction and asked_at >= :since and :topic = any (topics)""")
                        .param("jurisdiction", jurisdiction)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("topic", topic.name())
                        .query((row, number) -> new TopicFigures(
                                topic,
                                row.getInt("asked"),
                                row.getInt("answered"),
                                row.getInt("passed_on"),
                                row.getInt("unsettled"),
                                row.getInt("shared"),
                                row.getInt("mean_days")))
                        .single())
                .toList();
    }

    private static void change(UUID id, int changed) {
        if (changed == 0) {
            throw new CoordinationException("На обращение уже ответили или его передали: " + id + ".");
        }
    }

    private static String straightQuotes(String words) {
        return words.replaceAll("[«»„“”]", "\"");
    }

    private static List<FoundAnswer.Piece> pieces(String excerpt) {
        List<FoundAnswer.Piece> pieces = new ArrayList<>();
        for (String part : excerpt.split(FOUND)) {
            int end = part.indexOf(END);
            if (end >= 0) {
                pieces.add(new FoundAnswer.Piece(part.substring(0, end), true));
            }
            if (end + 1 < part.length()) {
                pieces.add(new FoundAnswer.Piece(part.substring(end + 1), false));
            }
        }
        return pieces;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Consultation consultation(ResultSet row, int number) throws SQLException {
        Set<ConsultationTopic> topics = Stream.of(
                        (String[]) row.getArray("topics").getArray())
                .map(ConsultationTopic::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Consultation(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("jurisdiction"),
                row.getString("act_id"),
                row.getString("clause_id"),
                topics,
                row.getString("body_id"),
                row.getString("adviser_role"),
                row.getString("subject"),
                row.getString("question"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("shared"),
                Optional.ofNullable((Boolean) row.getObject("settled")));
    }
}
