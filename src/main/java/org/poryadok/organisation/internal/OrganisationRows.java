package org.poryadok.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Rank;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ImportReport;
import org.poryadok.organisation.Official;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of bodies and officials: how their rows read, and what an import sees of them and writes, everything at once,
 * those who have left included.
 */
@Component
public class OrganisationRows {

    /** What is in the tables before the import. */
    public record Known(Map<String, BodyEntry> bodies, Map<String, OfficialEntry> officials) {

        public ImportReport.Count countBodies(List<BodyEntry> entries) {
            return count(entries, entry -> bodies.get(entry.body().id()));
        }

        public ImportReport.Count countOfficials(List<OfficialEntry> entries) {
            return count(entries, entry -> officials.get(entry.official().userId()));
        }

        private static <E> ImportReport.Count count(List<E> entries, Function<E, E> known) {
            int added = (int)
                    entries.stream().filter(entry -> known.apply(entry) == null).count();
            int unchanged = (int) entries.stream()
                    .filter(entry -> entry.equals(known.apply(entry)))
                    .count();
            return new ImportReport.Count(added, entries.size() - added - unchanged, unchanged);
        }
    }

    private final JdbcClient jdbc;

    OrganisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps other imports out until the transaction ends; readers go on. */
    public void lock() {
        jdbc.sql("lock table body, official in share row exclusive mode").update();
    }

    public Known known() {
        return new Known(
                jdbc.sql("select * from body").query(OrganisationRows::bodyEntry).list().stream()
                        .collect(Collectors.toMap(entry -> entry.body().id(), Function.identity())),
                jdbc.sql("select * from official").query(OrganisationRows::officialEntry).list().stream()
                        .collect(Collectors.toMap(entry -> entry.official().userId(), Function.identity())));
    }

    public void save(BodyEntry entry) {
        Body body = entry.body();
        jdbc.sql("""
                        insert into body (id, jurisdiction, code, name, owner_kind, email, supervising_body, act_roles,
                            founded_on)
                        values (:id, :jurisdiction, :code, :name, :kind, :email, :superior,
                            string_to_array(:roles, ','), :founded)
                        on conflict (id) do update set name = excluded.name, owner_kind = excluded.owner_kind,
                            email = excluded.email, supervising_body = excluded.supervising_body,
                            act_roles = excluded.act_roles, founded_on = excluded.founded_on""")
                .param("id", body.id())
                .param("jurisdiction", body.jurisdiction())
                .param("code", body.code())
                .param("name", body.name())
                .param("kind", body.kind().name())
                .param("email", body.email().orElse(null))
                .param("superior", body.supervisingBody().orElse(null))
                .param("roles", joined(entry.actRoles()))
                .param("founded", entry.foundedOn().orElse(null), Types.DATE)
                .update();
    }

    public void save(OfficialEntry entry) {
        Official official = entry.official();
        if (entry.active()) {
            // Whoever comes back after he had left begins anew.
            jdbc.sql("delete from departure using official where official_id = user_id and user_id = ? and not active")
                    .param(official.userId())
                    .update();
        }
        jdbc.sql("""
                        insert into official (user_id, jurisdiction, body_id, full_name, post, post_rank, civil_service,
                            email, telephone, roles, active)
                        values (:user, :jurisdiction, :body, :name, :post, :rank, :civil,
                            :email, :telephone, string_to_array(:roles, ','), :active)
                        on conflict (user_id) do update set body_id = excluded.body_id, full_name = excluded.full_name,
                            post = excluded.post, post_rank = excluded.post_rank,
                            civil_service = excluded.civil_service, email = excluded.email,
                            telephone = excluded.telephone, roles = excluded.roles,
                            active = excluded.active""")
                .param("user", official.userId())
                .param("jurisdiction", official.jurisdiction())
                .param("body", official.bodyId().orElse(null))
                .param("name", official.fullName())
                .param("post", official.post())
                .param("rank", official.rank().name())
                .param("civil", official.civilService())
                .param("email", official.email().orElse(null))
                .param("telephone", official.telephone().orElse(null))
                .param("roles", joined(official.roles()))
                .param("active", entry.active())
                .update();
    }

    public static Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getString("id"),
                row.getString("jurisdiction"),
                row.getString("code"),
                row.getString("name"),
                OwnerKind.valueOf(row.getString("owner_kind")),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("supervising_body")));
    }

    public static Official official(ResultSet row, int number) throws SQLException {
        return new Official(
                row.getString("user_id"),
                row.getString("jurisdiction"),
                Optional.ofNullable(row.getString("body_id")),
                row.getString("full_name"),
                row.getString("post"),
                Rank.valueOf(row.getString("post_rank")),
                row.getBoolean("civil_service"),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("telephone")),
                texts(row, "roles"));
    }

    private static BodyEntry bodyEntry(ResultSet row, int number) throws SQLException {
        return new BodyEntry(
                body(row, number),
                texts(row, "act_roles"),
                Optional.ofNullable(row.getObject("founded_on", LocalDate.class)));
    }

    private static OfficialEntry officialEntry(ResultSet row, int number) throws SQLException {
        return new OfficialEntry(official(row, number), row.getBoolean("active"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static String joined(Set<String> roles) {
        return String.join(",", roles.stream().sorted().toList());
    }
}
