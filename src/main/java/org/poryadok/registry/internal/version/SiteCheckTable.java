package org.poryadok.registry.internal.version;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.poryadok.registry.SiteCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code registry_site_check}. */
@Repository
public class SiteCheckTable {

    private final JdbcClient jdbc;

    SiteCheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(SiteCheck check) {
        jdbc.sql("""
                        insert into registry_site_check (jurisdiction, number, body_id, site_url, checked_at, outcome, finding,
                                                         explanation, explained_by)
                        values (:jurisdiction, :number, :body, :url, :at, :outcome, :finding, :explanation, :by)""")
                .param("jurisdiction", check.jurisdiction())
                .param("number", check.number())
                .param("body", check.bodyId())
                .param("url", check.siteUrl())
                .param("at", check.checkedAt().atOffset(ZoneOffset.UTC))
                .param("outcome", check.outcome().name())
                .param("finding", check.finding())
                .param("explanation", check.explanation().orElse(null), Types.VARCHAR)
                .param("by", check.explainedBy().orElse(null), Types.VARCHAR)
                .update();
    }

    public List<SiteCheck> of(String jurisdiction, int number) {
        return jdbc.sql("""
                        select * from registry_site_check where jurisdiction = :jurisdiction and number = :number
                        order by id""")
                .param("jurisdiction", jurisdiction)
                .param("number", number)
                .query((row, index) -> new SiteCheck(
                        row.getString("jurisdiction"),
                        row.getInt("number"),
                        row.getString("body_id"),
                        row.getString("site_url"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                        SiteCheck.Outcome.valueOf(row.getString("outcome")),
                        row.getString("finding"),
                        Optional.ofNullable(row.getString("explanation")),
                        Optional.ofNullable(row.getString("explained_by"))))
                .list();
    }
}
