package org.poryadok.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Engine and session library on the classpath find the tables that their own scripts would make. Where they do not, the
 * library was upgraded: the migration that its authors wrote for that is due, as one of ours; the frozen scripts stay.
 */
@Tag("database")
class FrozenSchemaTest {

    private static final List<String> ENGINE = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private static EmbeddedPostgres server;
    private static JdbcClient migrated;
    /** Of the product on the engine's tables, besides those of V002. */
    private static final String[] OWN_INDEXES = {"act_ru_variable_searched_words"};

    private static JdbcClient byTheirScripts;

    @BeforeAll
    static void twoDatabases() throws IOException {
        server = EmbeddedPostgres.builder().start();
        DataSource theirs = server.getPostgresDatabase();
        byTheirScripts = JdbcClient.create(theirs);
        byTheirScripts.sql("create database migrated").update();
        DataSource ours = server.getDatabase("postgres", "migrated");
        migrated = JdbcClient.create(ours);
        Flyway.configure().dataSource(ours).load().migrate();
        ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
        ENGINE.forEach(part -> scripts.addScript(
                new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")));
        scripts.addScript(new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql"));
        scripts.addScript(new ClassPathResource("db/migration/V002__engine_indexes.sql"));
        scripts.execute(theirs);
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void librariesFindTheTablesThatTheirOwnScriptsWouldMake() {
        List<String> tables = byTheirScripts
                .sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        assertThat(shape(migrated, tables))
                .as("a migration is due for an upgraded library")
                .isEqualTo(shape(byTheirScripts, tables))
                .hasSizeGreaterThan(500);
    }

    @Test
    void engineFindsTheRowsAndTheVersionThatItsOwnScriptsWouldWrite() {
        assertThat(rows(migrated))
                .as("a migration is due for an upgraded engine")
                .isEqualTo(rows(byTheirScripts));
    }

    /** Columns, constraints and indexes, a line each. */
    private static List<String> shape(JdbcClient database, List<String> tables) {
        return database.sql("""
                        select format('%s.%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod),
                                      attnotnull, pg_get_expr(adbin, adrelid))
                        from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
                        where attnum > 0 and not attisdropped and attrelid = any (:tables::regclass[])
                        union all
                        select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                        from pg_constraint where conrelid = any (:tables::regclass[])
                        union all
                        select indexdef from pg_indexes where tablename = any (:tables) and indexname <> all (:own)
                        order by 1""")
                .param("tables", tables.toArray(String[]::new))
                .param("own", OWN_INDEXES)
                .query(String.class)
                .list();
    }

    private static List<String> rows(JdbcClient database) {
        return database.sql("""
                        select name_ || ' ' || value_ from act_ge_property
                        union all
                        (select version_ from act_ge_schema_log order by timestamp_ desc limit 1)
                        order by 1""").query(String.class).list();
    }
}
