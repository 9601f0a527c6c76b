package org.poryadok.enactment.adoptownact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.RecordParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which bodies have an act of their own under a superior act (KUZ-3b, KUZ-4a, TOM-5). Nothing is overwritten. */
@Component
public class OwnActs {

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Belonging belonging;
    private final Clock clock;

    OwnActs(JdbcClient jdbc, Organisation organisation, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.belonging = belonging;
        this.clock = clock;
    }

    /**
     * Records an act that the body has adopted.
     *
     * @param provisions  clauses of the superior act that it takes up
     * @param differences what was not taken up and why
     */
    @Transactional
    public OwnAct adopted(
            String bodyId,
            String parentActId,
            String clauseId,
            OwnAct.Text text,
            Set<String> provisions,
            Optional<String> differences,
            String signedBy) {
        return insert(new OwnAct(
                UUID.randomUUID(),
                bodyId,
                parentActId,
                clauseId,
                Optional.of(text),
                provisions,
                differences,
                signedBy,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Records that the body does not follow a recommendation. */
    @Transactional
    public OwnAct declined(String bodyId, String parentActId, String clauseId, String reason, String declinedBy) {
        return insert(new OwnAct(
                UUID.randomUUID(),
                bodyId,
                parentActId,
                clauseId,
                Optional.empty(),
                Set.of(),
                Optional.of(reason),
                declinedBy,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** What is in effect for each body under a superior act; bodies that have done nothing yet are not among them. */
    public List<OwnAct> under(String parentActId) {
        return jdbc.sql("""
                        select distinct on (body_id) * from own_act where parent_act_id = :parent
                        order by body_id, recorded_at desc, id""").param("parent", parentActId).query(OwnActs::row).list();
    }

    /** Everything that a body has done under a superior act, the newest first. */
    public List<OwnAct> of(String bodyId, String parentActId) {
        return jdbc.sql("""
                        select * from own_act where body_id = :body and parent_act_id = :parent
                        order by recorded_at desc, id""")
                .param("body", bodyId)
                .param("parent", parentActId)
                .query(OwnActs::row)
                .list();
    }

    private OwnAct insert(OwnAct own) {
        Optional<OwnAct.Text> text = own.text();
        String jurisdiction = organisation.body(own.bodyId()).jurisdiction();
        belonging.require(RecordParts.of(jurisdiction)
                .act(own.parentActId())
                .clause(own.clauseId())
                .clauses(own.provisions()));
        jdbc.sql("""
                        insert into own_act (id, jurisdiction, body_id, parent_act_id, clause_id, outcome, kind, number,
                                             adopted_on, text_url, provisions, note, decided_by, recorded_at)
                        values (:id, :jurisdiction, :body, :parent, :clause, :outcome, :kind, :number, :adopted, :url,
                                :provisions, :note, :by, :at)""")
                .param("id", own.id())
                .param("jurisdiction", jurisdiction)
                .param("body", own.bodyId())
                .param("parent", own.parentActId())
                .param("clause", own.clauseId())
                .param("outcome", text.isPresent() ? "ADOPTED" : "DECLINED")
                .param("kind", text.map(OwnAct.Text::kind).orElse(null), Types.VARCHAR)
                .param("number", text.map(OwnAct.Text::number).orElse(null), Types.VARCHAR)
                .param("adopted", text.map(OwnAct.Text::adoptedOn).orElse(null), Types.DATE)
                .param("url", text.map(OwnAct.Text::url).orElse(null), Types.VARCHAR)
                .param("provisions", own.provisions().toArray(String[]::new))
                .param("note", own.note().orElse(null), Types.VARCHAR)
                .param("by", own.decidedBy())
                .param("at", own.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
        return own;
    }

    private static OwnAct row(ResultSet row, int number) throws SQLException {
        Optional<OwnAct.Text> text = row.getString("outcome").equals("DECLINED")
                ? Optional.empty()
                : Optional.of(new OwnAct.Text(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getObject("adopted_on", LocalDate.class),
                        row.getString("text_url")));
        return new OwnAct(
                row.getObject("id", UUID.class),
                row.getString("body_id"),
                row.getString("parent_act_id"),
                row.getString("clause_id"),
                text,
                Set.of((String[]) row.getArray("provisions").getArray()),
                Optional.ofNullable(row.getString("note")),
                row.getString("decided_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
