package org.poryadok.deployment;

import java.net.UnknownHostException;
import java.sql.SQLException;

/** Why the database did not let us in, by PostgreSQL's error codes. */
final class DatabaseFault {

    private record Reading(String what, String remedy) {}

    private DatabaseFault() {}

    static StartRefusal refusal(SQLException fault, String url, String user) {
        Reading reading = read(fault, user);
        return new StartRefusal(
                "«Порядок» не запущен: база данных " + withoutParameters(url) + " — " + reading.what + ". Ответ: "
                        + oneLine(fault.getMessage()),
                reading.remedy,
                fault);
    }

    /** Parameters of the address may hold a password. */
    private static String withoutParameters(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    private static Reading read(SQLException fault, String user) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        if (isCausedBy(fault, UnknownHostException.class)) {
            return new Reading("сервер с таким именем не найден", "Проверьте имя сервера в PORYADOK_DB_URL.");
        }
        return switch (state) {
            case "28P01" ->
                new Reading(
                        "неверное имя пользователя «" + user + "» или пароль",
                        "Проверьте PORYADOK_DB_USER и PORYADOK_DB_PASSWORD.");
            case "08004" ->
                new Reading(
                        "сервер не принял вход пользователя «" + user + "»",
                        "Проверьте, задан ли пароль: PORYADOK_DB_PASSWORD.");
            case "28000" ->
                new Reading(
                        "сервер не разрешает вход пользователю «" + user + "»",
                        "Проверьте PORYADOK_DB_USER и правила входа на сервере (pg_hba.conf).");
            case "3D000" ->
                new Reading(
                        "на сервере нет такой базы",
                        "Создайте базу (create database … owner " + user + ") или исправьте PORYADOK_DB_URL.");
            case "53300" ->
                new Reading(
                        "на сервере не осталось свободных подключений",
                        "Увеличьте max_connections на сервере: каждому узлу нужно до 30 подключений.");
            case "57P03" ->
                new Reading("сервер ещё запускается или останавливается", "Подождите и запустите «Порядок» снова.");
            default ->
                state.startsWith("08")
                        ? new Reading(
                                "нет соединения с сервером",
                                "Проверьте, запущен ли PostgreSQL, и адрес в PORYADOK_DB_URL.")
                        : new Reading(
                                "не отвечает как должна", "Проверьте PORYADOK_DB_URL и журнал сервера базы данных.");
        };
    }

    private static boolean isCausedBy(Throwable fault, Class<? extends Throwable> type) {
        for (Throwable one = fault; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return true;
            }
        }
        return false;
    }

    private static String oneLine(String message) {
        return message == null ? "нет" : message.replaceAll("\\s+", " ").strip();
    }
}
