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
        } catch (Refused refused) {
            return refusal(refused.status(), refused.getMessage(), refused.field());
        } catch (Refusal refusal) {
            return refusal(refusal);
        } catch (ControlException | DisciplineException | TermException | ActException sentence) {
            return refusal(Status.BAD_REQUEST, sentence.getMessage(), Optional.empty());
        } catch (OptimisticLockingException | ConcurrencyFailureException busy) {
            return refusal(
                    Status.CONFLICT,
                    "Эти сведения только что изменил другой сотрудник." + " Обновите страницу и повторите действие.",
                    Optional.empty());
        } catch (RuntimeException fault) {
            return fault(fault);
        }
    }

    /** Everything that is to be mended, each thing with its field; first as if it were one. */
    private Response refusal(Refusal refusal) {
        Map<String, Object> body = said(refusal.sentence(), refusal.field());
        body.put(
                "faults",
                refusal.faults().stream()
                        .map(fault -> said(fault.sentence(), Optional.ofNullable(fault.field())))
                        .toList());
        return body(Status.BAD_REQUEST, body);
    }

    private Response refusal(Status status, String sentence, Optional<String> field) {
        return body(status, said(sentence, field));
    }

    private static Map<String, Object> said(String sentence, Optional<String> field) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("message", sentence);
        field.ifPresent(name -> said.put("field", name));
        return said;
    }

    private Response fault(RuntimeException fault) {
        String incident = "%04d-%04d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(10_000),
                        ThreadLocalRandom.current().nextInt(10_000));
        LOG.error("Incident {} on the supervisor's pages", incident, fault);
        return refusal(
                Status.INTERNAL_SERVER_ERROR,
                "Действие не выполнено из-за ошибки в системе. Повторите его,"
                        + " а если ошибка не исчезнет, сообщите администратору системы её номер: " + incident + ".",
                Optional.empty());
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
