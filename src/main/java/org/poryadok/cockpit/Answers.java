package org.poryadok.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.poryadok.act.ActException;
import org.poryadok.casework.Refusal;
import org.poryadok.control.ControlException;
import org.poryadok.oversight.discipline.DisciplineException;
import org.poryadok.term.TermException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Turns what a resource finds or refuses into an answer: JSON in the product's own form (Cockpit's writes neither days
 * nor absent values), a Russian sentence instead of a fault, and under a number in the log the fault itself.
 */
@Component
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    Response json(Supplier<?> content) {
        return answer(() -> body(Status.OK, content.get()));
    }

    /** 204 when the deed is done. */
    Response done(Runnable deed) {
        return answer(() -> {
            deed.run();
            return Response.noContent().build();
        });
    }

    Response answer(Supplier<Response> response) {
        try {
            return response.get();
        } catch (RuntimeException why) {
            Answer answer = answer(why);
            return body(answer.status(), answer.said());
        }
    }

    /** The sentence that is answered when something was not done. */
    String why(RuntimeException fault) {
        return answer(fault).said().get("message").toString();
    }

    private record Answer(Status status, Map<String, Object> said) {}

    private Answer answer(RuntimeException why) {
        if (why instanceof Refused refused) {
            return new Answer(refused.status(), said(refused.getMessage(), refused.field()));
        }
        if (why instanceof Refusal refusal) {
            return new Answer(Status.BAD_REQUEST, said(refusal));
        }
        if (why instanceof ControlException
                || why instanceof DisciplineException
                || why instanceof TermException
                || why instanceof ActException) {
            return new Answer(Status.BAD_REQUEST, said(why.getMessage(), Optional.empty()));
        }
        if (why instanceof OptimisticLockingException || why instanceof ConcurrencyFailureException) {
            return new Answer(
                    Status.CONFLICT,
                    said(
                            "Эти сведения только что изменились: в другом окне или у другого сотрудника. Обновите"
                                    + " страницу и, если ещё нужно, повторите действие.",
                            Optional.empty()));
        }
        return new Answer(Status.INTERNAL_SERVER_ERROR, said(fault(why), Optional.empty()));
    }

    /** Everything that is to be mended, each thing with its field; first as if it were one. */
    private static Map<String, Object> said(Refusal refusal) {
        Map<String, Object> said = said(refusal.sentence(), refusal.field());
        said.put(
                "faults",
                refusal.faults().stream()
                        .map(fault -> said(fault.sentence(), Optional.ofNullable(fault.field())))
                        .toList());
        return said;
    }

    private static Map<String, Object> said(String sentence, Optional<String> field) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("message", sentence);
        field.ifPresent(name -> said.put("field", name));
        return said;
    }

    private static String fault(RuntimeException fault) {
        String incident = "%04d-%04d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(10_000),
                        ThreadLocalRandom.current().nextInt(10_000));
        LOG.error("Incident {} on the supervisor's pages", incident, fault);
        return "Действие не выполнено из-за ошибки в системе. Повторите его, а если ошибка не исчезнет, сообщите"
                + " администратору системы её номер: " + incident + ".";
    }

    private Response body(Status status, Object content) {
        CacheControl fresh = new CacheControl();
        fresh.setNoStore(true);
        return Response.status(status)
                .type(JSON)
                .cacheControl(fresh)
                .entity(bytes(content))
                .build();
    }

    private byte[] bytes(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + content.getClass(), e);
        }
    }
}
