package org.poryadok.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An act whose term ran out last year, as a folder of acts, a folder of calendars and an organisation. Production has no
 * clock to move, so it is the act that lies in the past; and the calendar calls today a working day whatever day it is,
 * and the act lies where it is noon, or the ladder would rightly keep silent on a Sunday and at night.
 */
final class OverdueAct {

    static final String ID = "zimny-5";

    private static final int NOON = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final ZoneId zone = whereItIsNoon();
    private final LocalDate today = LocalDate.now(zone);
    private final int year = today.getYear() - 1;
    private final Path folder;

    OverdueAct(Path folder) throws IOException {
        this.folder = folder;
        write(
                "acts/zimny-5.yaml",
                new ClassPathResource("production/overdue-act.yaml")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("YEAR", Integer.toString(year))
                        .replace("ZONE", zone.getId()));
        for (int one : List.of(year, today.getYear(), today.getYear() + 1)) {
            write("calendar/" + one + ".yaml", calendar(one));
        }
    }

    String acts() {
        return folder.resolve("acts").toString();
    }

    String calendar() {
        return folder.resolve("calendar").toString();
    }

    /** Legal officer and coordinator of the act, in the person of the administrator. */
    void enact(Database database, Browser administrator, String password) {
        complete("enter-requisites", requisites(), database, administrator, password);
        complete(
                "confirm-obligations",
                "{\"variables\": {\"listDecision\": {\"value\": \"confirm\"}}}",
                database,
                administrator,
                password);
    }

    private static void complete(String task, String form, Database database, Browser administrator, String password) {
        String id = task(task, database);
        post(administrator, password, "/task/" + id + "/claim", "{\"userId\": \"admin\"}");
        post(administrator, password, "/task/" + id + "/submit-form", form);
    }

    /** Id of the one open task of the act at this step. */
    static String task(String step, Database database) {
        String query =
                "select t.id_ from act_ru_task t where t.tenant_id_ = 'zimny' and t.task_def_key_ = '" + step + "'";
        await(step)
                .atMost(PATIENCE)
                .until(() ->
                        !database.sql().sql(query).query(String.class).list().isEmpty());
        return database.sql().sql(query).query(String.class).single();
    }

    /** An official of the whole jurisdiction, with the administrator's password. */
    static void employ(JdbcClient database, String user, String role) {
        database.sql("""
                insert into official (user_id, jurisdiction, full_name, post, post_rank, civil_service, email, roles)
                values (:user, 'zimny', 'Юристова Юлия Юрьевна', 'юрист', 'HEAD', true, 'lawyer@zimny.example', array[:role])
                """).param("user", user).param("role", role).update();
        database.sql("""
                insert into act_id_user (id_, rev_, first_, last_, pwd_, salt_)
                select :user, 1, 'Юлия', 'Юристова', pwd_, salt_ from act_id_user where id_ = 'admin'
                """).param("user", user).update();
        for (String group : List.of("zimny", "zimny." + role)) {
            database.sql("insert into act_id_membership (user_id_, group_id_) values (?, ?)")
                    .params(user, group)
                    .update();
        }
    }

    private static void post(Browser administrator, String password, String path, String json) {
        HttpResponse<String> answer = administrator.rest("admin", password, "POST", path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** What the legal officer types. */
    private String requisites() {
        return """
                {"variables": {"actNumber": {"value": "5"}, "actDate": {"value": "%d-02-03"},
                               "signatory": {"value": "Глава округа Зимин З. З."}}}
                """.formatted(year);
    }

    /** Bodies with a head and a responsible officer each, numbered from 1. */
    static void fillOrganisation(JdbcClient database, int bodies) {
        database.sql("""
                insert into body (id, jurisdiction, code, name, owner_kind)
                select 'zimny.body-' || n, 'zimny', 'body-' || n, 'Управление № ' || n, 'SECTORAL_BODY'
                from generate_series(1, ?) n
                """).param(bodies).update();
        for (String role : List.of("head", "responsible")) {
            database.sql("""
                    insert into official (user_id, jurisdiction, body_id, full_name, post, post_rank, civil_service, email, roles)
                    select 'zimny.body-' || n || '.' || :role, 'zimny', 'zimny.body-' || n, 'Зимин Зиновий Зиновьевич',
                           'начальник управления', 'HEAD', true, :role || '.' || n || '@zimny.example', array[:role]
                    from generate_series(1, :bodies) n
                    """).param("role", role).param("bodies", bodies).update();
        }
    }

    /** Addresses of everybody who is owed a letter when the terms of these bodies are found overdue. */
    static List<String> addressesOf(int firstBody, int lastBody) {
        return Stream.of("head", "responsible")
                .flatMap(role -> Stream.iterate(firstBody, body -> body <= lastBody, body -> body + 1)
                        .map(body -> role + "." + body + "@zimny.example"))
                .toList();
    }

    private static ZoneId whereItIsNoon() {
        int east = NOON - OffsetDateTime.now(ZoneOffset.UTC).getHour();
        // These ids count hours to the west.
        return ZoneId.of("Etc/GMT" + (east > 0 ? "-" : "+") + Math.abs(east));
    }

    private String calendar(int of) {
        boolean today = of == this.today.getYear();
        String holiday = of + (today && this.today.getMonthValue() < 6 ? "-11-04" : "-01-01");
        return "year: " + of + "\nstatus: official\nholidays: [" + holiday + "]\n"
                + (today && isWeekend(this.today)
                        ? "transfers: [{from: " + this.today + ", to: " + aWeekdayNearby()
                                + ", basis: decree}]\nworkingSaturdays: [" + this.today + "]\n"
                        : "transfers: []\nworkingSaturdays: []\n");
    }

    private LocalDate aWeekdayNearby() {
        LocalDate later = today.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        return later.getYear() == today.getYear() ? later : today.with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
