package org.poryadok.login;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Web sessions of a login, on whatever node. They end in the transaction that takes their ground away. */
public class WebSessions {

    private final JdbcClient jdbc;

    WebSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void end(String login) {
        told(
                login,
                jdbc.sql("delete from spring_session where principal_name = ?")
                        .param(login)
                        .update());
    }

    public void endOfMembers(String group) {
        jdbc.sql("select user_id_ from act_id_membership where group_id_ = ?")
                .param(group)
                .query(String.class)
                .list()
                .forEach(this::end);
    }

    private static void told(String login, int ended) {
        if (ended > 0) {
            LoginLog.sessionsEnded(login, ended);
        }
    }
}
