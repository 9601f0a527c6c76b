package org.poryadok.control;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A body of its own with a head, a responsible officer and an executor, so that tests share nobody. It is of a kind on
 * which no act lays an obligation, so that an act which another test enacts asks nothing of it.
 */
public record TestBody(String id, String head, String responsible, String executor) {

    public static TestBody create(JdbcClient database, String jurisdiction) {
        String id = body(database, jurisdiction);
        return new TestBody(
                id,
                official(database, jurisdiction, id, "head", id + "@example.org"),
                official(database, jurisdiction, id, "responsible", id + "@example.org"),
                official(database, jurisdiction, id, "executor", id + "@example.org"));
    }

    /** A body in which nobody works. */
    public static TestBody deserted(JdbcClient database, String jurisdiction) {
        return new TestBody(body(database, jurisdiction), "nobody", "nobody", "nobody");
    }

    private static String body(JdbcClient database, String jurisdiction) {
        String code = "c" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String id = jurisdiction + "." + code;
        database.sql("""
                        insert into body (id, jurisdiction, code, name, owner_kind)
                        values (:id, :jurisdiction, :code, :name, 'GOVERNMENT')
                        """)
                .param("id", id)
                .param("jurisdiction", jurisdiction)
                .param("code", code)
                .param("name", "Министерство " + code)
                .update();
        return id;
    }

    /** A holder of a role; returns the user id. */
    public static String official(JdbcClient database, String jurisdiction, String bodyId, String role, String email) {
        String user = "u" + UUID.randomUUID().toString().replace("-", "");
        database.sql("""
                        insert into official (user_id, jurisdiction, body_id, full_name, post, post_rank, civil_service,
                            email, roles)
                        values (:user, :jurisdiction, :body, :name, 'заместитель министра', 'DEPUTY_HEAD', true, :email,
                            array[:role])
                        """)
                .param("user", user)
                .param("jurisdiction", jurisdiction)
                .param("body", bodyId)
                .param("name", "Иванов Иван " + user.substring(1, 9))
                .param("email", email)
                .param("role", role)
                .update();
        return user;
    }
}
