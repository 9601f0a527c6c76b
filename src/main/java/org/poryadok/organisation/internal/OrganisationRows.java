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
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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

        private boolean hasLeft(OfficialEntry entry) {
            OfficialEntry before = officials.get(entry.official().userId());
            return before != null && !before.active();
        }
    }

    private static final String SAVE_BODY = """
            insert into body (id, jurisdiction, code, name, owner_kind, email, supervising_body, act_roles, founded_on,
                known_as)
            values (:id, :jurisdiction, :code, :name, :kind, :email, :superior, string_to_array(:roles, ','), :founded,
                :known)
            on conflict (id) do update set name = excluded.name, owner_kind = excluded.owner_kind,
                email = excluded.email, supervising_body = excluded.supervising_body, act_roles = excluded.act_roles,
                founded_on = excluded.founded_on, known_as = excluded.known_as""";

    private static final String SAVE_OFFICIAL = """
            insert into official (user_id, jurisdiction, body_id, full_name, post, post_rank, civil_service,
                email, telephone, roles, active)
            values (:user, :jurisdiction, :body, :name, :post, :rank, :civil,
                :email, :telephone, string_to_array(:roles, ','), :active)
            on conflict (user_id) do update set body_id = excluded.body_id, full_name = excluded.full_name,
                post = excluded.post, post_rank = excluded.post_rank, civil_service = excluded.civil_service,
                email = excluded.email, telephone = excluded.telephone, roles = excluded.roles,
                active = excluded.active""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    OrganisationRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
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

    /** @return the entries that are new or differ from what was known, which alone are written */
    public List<BodyEntry> saveBodies(List<BodyEntry> entries, Known known) {
        List<BodyEntry> changed = entries.stream()
                .filter(entry -> !entry.equals(known.bodies().get(entry.body().id())))
                .toList();
        batches.batchUpdate(
                SAVE_BODY, changed.stream().map(OrganisationRows::parameters).toArray(SqlParameterSource[]::new));
        return changed;
    }

    /** @return the entries that are new or differ from what was known, which alone are written */
    public List<OfficialEntry> saveOfficials(List<OfficialEntry> entries, Known known) {
        List<OfficialEntry> changed = entries.stream()
                .filter(entry ->
                        !entry.equals(known.officials().get(entry.official().userId())))
                .toList();
        // Whoever comes back after he had left begins anew.
        changed.stream()
                .filter(entry -> entry.active() && known.hasLeft(entry))
                .forEach(entry -> jdbc.sql("delete from departure where official_id = ?")
                        .param(entry.official().userId())
                        .update());
        batches.batchUpdate(
                SAVE_OFFICIAL,
                changed.stream().map(OrganisationRows::parameters).toArray(SqlParameterSource[]::new));
        return changed;
    }

    private static SqlParameterSource parameters(BodyEntry entry) {
        Body body = entry.body();
        return new MapSqlParameterSource()
                .addValue("id", body.id())
                .addValue("jurisdiction", body.jurisdiction())
                .addValue("code", body.code())
                .addValue("name", body.name())
                .addValue("known", body.knownAs().orElse(null), Types.VARCHAR)
                .addValue("kind", body.kind().name())
                .addValue("email", body.email().orElse(null), Types.VARCHAR)
                .addValue("superior", body.supervisingBody().orElse(null), Types.VARCHAR)
                .addValue("roles", joined(entry.actRoles()))
                .addValue("founded", entry.foundedOn().orElse(null), Types.DATE);
    }

    private static SqlParameterSource parameters(OfficialEntry entry) {
        Official official = entry.official();
        return new MapSqlParameterSource()
                .addValue("user", official.userId())
                .addValue("jurisdiction", official.jurisdiction())
                .addValue("body", official.bodyId().orElse(null), Types.VARCHAR)
                .addValue("name", official.fullName())
                .addValue("post", official.post())
                .addValue("rank", official.rank().name())
                .addValue("civil", official.civilService())
                .addValue("email", official.email().orElse(null), Types.VARCHAR)
                .addValue("telephone", official.telephone().orElse(null), Types.VARCHAR)
                .addValue("roles", joined(official.roles()))
                .addValue("active", entry.active());
    }

    public static Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getString("id"),
                row.getString("jurisdiction"),
                row.getString("code"),
                row.getString("name"),
                Optional.ofNullable(row.getString("known_as")),
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
