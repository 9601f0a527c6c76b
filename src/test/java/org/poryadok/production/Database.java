package org.poryadok.production;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server with one database and a user who owns nothing else, as an administrator sets it up. */
final class Database implements AutoCloseable {

    static final String PASSWORD = "database-secret";

    private final EmbeddedPostgres server;

    Database() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .start();
        JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
        superuser.sql("create role poryadok login password '" + PASSWORD + "'").update();
        superuser.sql("create database poryadok owner poryadok").update();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/poryadok";
    }

    Map<String, String> environment() {
        return Map.of("PORYADOK_DB_URL", url(), "PORYADOK_DB_USER", "poryadok", "PORYADOK_DB_PASSWORD", PASSWORD);
    }

    JdbcClient sql() {
        return JdbcClient.create(server.getDatabase("poryadok", "poryadok"));
    }

    long count(String query) {
        return sql().sql(query).query(Long.class).single();
    }

    /** Lets nobody in and breaks off whoever is in, as a server does that is being stopped. */
    void away() {
        JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
        superuser.sql("alter database poryadok allow_connections false").update();
        superuser
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = 'poryadok'")
                .query(Long.class)
                .single();
    }

    /** As it was at the beginning. */
    void anew() {
        JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
        superuser.sql("drop database poryadok with (force)").update();
        superuser.sql("create database poryadok owner poryadok").update();
    }

    void back() {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("alter database poryadok allow_connections true")
                .update();
    }

    /** Keeps the rows that the query locks while the action runs. */
    void holding(String query, Runnable action) {
        try (Connection connection = server.getDatabase("poryadok", "poryadok").getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(query);
            action.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
