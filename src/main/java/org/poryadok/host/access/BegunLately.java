package org.poryadok.host.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.poryadok.casework.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets a start begin one procedure, however often it is sent: by a double click, or by a proxy that repeats a request to another
 * node. A task ends once and is gone; a procedure begins as often as it is asked to.
 */
class BegunLately {

    /** Longer than a hand or a proxy takes to repeat itself, shorter than a person takes to fill in a form. */
    static final Duration WHILE = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final Supplier<Clock> clock;

    BegunLately(JdbcClient database, Supplier<Clock> clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes the start in the transaction that begins the procedure: the second of two waits for the first, and goes on where
     * that one has failed.
     *
     * @throws Refusal when the same person has begun the same procedure with the same answers a moment ago
     */
    void note(Authentication user, String procedure, Map<String, Object> answers) {
        Instant now = clock.get().instant();
        database.sql("delete from begun_lately where user_id = ? and begun_at not between ? and ?")
                .params(user.getUserId(), now.minus(WHILE).atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .update();
        int noted = database.sql("""
                        insert into begun_lately (user_id, start, begun_at)
                        values (?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?) on conflict do nothing""")
                .params(user.getUserId(), procedure + said(answers), now.atOffset(ZoneOffset.UTC))
                .update();
        if (noted == 0) {
            throw new Refusal(
                    null,
                    "Эту процедуру с теми же сведениями вы только что начали: второй раз она не начата. Если нужна ещё"
                            + " одна такая же, отправьте форму снова через " + WHILE.toSeconds() + " с.");
        }
    }

    private static Map<String, Object> said(Map<String, Object> answers) {
        Map<String, Object> said = new TreeMap<>();
        if (answers != null) {
            answers.keySet().forEach(name -> said.put(name, plain(answers, name)));
        }
        return said;
    }

    private static Object plain(Map<String, Object> answers, String name) {
        Object value = answers instanceof VariableMap map ? map.getValueTyped(name) : answers.get(name);
        if (value instanceof SerializableValue serialized) {
            return serialized.getValueSerialized();
        }
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }
}
