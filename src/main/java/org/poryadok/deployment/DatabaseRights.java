package org.poryadok.deployment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the database can hold the product: Russian text, and tables that the product makes itself. */
final class DatabaseRights {

    private static final String QUESTION = """
            select current_setting('server_encoding'), current_schema(),
                   current_schema() is not null and has_schema_privilege(current_schema(), 'CREATE'),
                   to_regclass('flyway_schema_history') is not null
            """;

    private DatabaseRights() {}

    static void check(Connection database, String user) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            answer.next();
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
