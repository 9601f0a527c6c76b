package org.poryadok.deployment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the database can hold the product: its version, Russian text, and tables that the product makes itself. */
final class DatabaseRights {

    private static final String QUESTION = """
            select current_setting('server_encoding'), current_schema(),
                   current_schema() is not null and has_schema_privilege(current_schema(), 'CREATE'),
                   to_regclass('flyway_schema_history') is not null,
                   current_setting('server_version_num')::integer / 10000,
                   current_setting('transaction_read_only')::boolean
            """;

    private static final int EARLIEST_VERSION = 15;

    private DatabaseRights() {}

    static void check(Connection database, String user) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            answer.next();
            if (answer.getInt(5) < EARLIEST_VERSION) {
                throw new StartRefusal(
                        "«Порядок» не запущен: версия PostgreSQL — " + answer.getInt(5) + ", а нужна "
                                + EARLIEST_VERSION + " или новее.",
                        "Обновите сервер базы данных.");
            }
            if (answer.getBoolean(6)) {
                throw new StartRefusal(
                        "«Порядок» не запущен: в базу данных нельзя писать, она открыта только для чтения.",
                        "Укажите в PORYADOK_DB_URL основной сервер, а не его копию (standby).");
            }
            if (!answer.getString(1).equals("UTF8")) {
                throw new StartRefusal(
                        "«Порядок» не запущен: кодировка базы данных — " + answer.getString(1) + ", а нужна UTF8.",
                        "Создайте базу с кодировкой UTF8: create database … encoding 'UTF8' template template0.");
            }
            // Who has installed the tables may take the right away again until the next upgrade.
            if (!answer.getBoolean(3) && !answer.getBoolean(4)) {
                String schema = answer.getString(2) == null ? "public" : answer.getString(2);
                throw new StartRefusal(
                        "«Порядок» не запущен: пользователь базы данных «" + user
                                + "» не может создавать таблицы в схеме " + schema + ".",
                        "Сделайте его владельцем базы или выполните: grant usage, create on schema " + schema + " to "
                                + user + ".");
            }
        }
    }
}
