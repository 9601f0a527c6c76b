package org.poryadok.webapp;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.server.ParamException;
import org.glassfish.jersey.server.internal.process.MappableException;
import org.poryadok.act.ActException;
import org.poryadok.casework.Refusal;
import org.poryadok.control.ControlException;
import org.poryadok.deployment.DatabaseAway;
import org.poryadok.organisation.OrganisationException;
import org.poryadok.registry.RegistryException;
import org.poryadok.web.http.ErrorAnswer;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

/**
 * What a person is told when the engine refuses a request; every message is a Russian sentence.
 *
 * @param status  of HTTP
 * @param field   key of the form component that is to be mended first
 * @param faults  everything that is to be mended in a form, each with its field if it has one
 * @param details for those who write programs: what the engine says of a request that it does not understand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
        @JsonIgnore int status,
        String type,
        String message,
        String field,
        List<Fault> faults,
        String incident,
        String details) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(String field, String message) {}

    private static final String NO_RIGHT = "У вас нет права на это действие.";
    /** The engine has no exception of its own for it. */
    private static final String WRONG_PASSWORD = "The given authenticated user password is not valid";

    private static final String GONE =
            "Задачи или процедуры больше нет: её уже завершили или отменили. Обновите страницу.";
    private static final String UNKNOWN = "Такой записи нет: её удалили, или её идентификатор написан с ошибкой.";
    private static final String NOWHERE = "По этому адресу ничего нет. Проверьте его.";
    private static final String THERE = "Такая запись уже есть.";
    private static final String DONE_TWICE =
            "Это действие только что выполнено: в другом окне или другим сотрудником. Второй раз оно не записано."
                    + " Обновите страницу.";
    private static final Pattern OF_A_CASE = Pattern.compile(".*/(task|process-instance|execution)/.*");
    private static final Pattern CLASS = Pattern.compile("(?:class )?(?:[a-z_]\\w*\\.){2,}[A-Z][\\w$]*(?:\\[])?");

    private static final List<Class<? extends Throwable>> UNREADABLE =
            List.of(NullValueException.class, BadUserRequestException.class, JsonProcessingException.class);

    /** What a room below the kernel says to an official where no step has asked it first, as when two do the same thing at once. */
    private static final List<Class<? extends RuntimeException>> SAID_BY_ROOMS =
            List.of(ActException.class, OrganisationException.class, RegistryException.class, ControlException.class);

    private static final List<String> REST_API = List.of(
            "org.glassfish.jersey.",
            "org.camunda.bpm.engine.rest.",
            "org.camunda.bpm.cockpit.",
            "org.camunda.bpm.webapp.");

    /** The engine has no exception of its own for these either; of a task that is gone it does not even ask. */
    private static final String UNKNOWN_WORD = "(?s).*(?:has an invalid id:|Unrecognized ).*";

    private static final String NOT_DEPLOYED = "(?s).*no deployed .*";
    private static final String NOTHING_FOUND = "(?s)No task found for task id.*"
            + "|Cannot invoke \"org\\.camunda\\.bpm\\.engine\\.impl\\.persistence\\.entity\\.(?:Task|Execution)Entity\\..*";

    /** PostgreSQL's classes of errors. */
    private static final String WRONG_VALUE = "22";

    private static final String TWICE = "23505";

    private static final String JAVA = "(java|jdk|sun)\\..*";
    private static final String CHECKED_WITH = JAVA + "|org\\.camunda\\.bpm\\.engine\\.impl\\.util\\.EnsureUtil";
    private static final String ENGINES_QUERY = "org\\.camunda\\.bpm\\.engine\\.impl\\.\\w*Query\\w*";

    private static Optional<Refusal> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (SAID_BY_ROOMS.stream().anyMatch(cause.getClass()::equals)) {
                return Optional.of(new Refusal(null, cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static Answer refusal(Refusal refusal) {
        return new Answer(
                BAD_REQUEST.value(),
                "Refusal",
                refusal.sentence(),
                refusal.field().orElse(null),
                refusal.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.sentence()))
                        .toList(),
                null,
                null);
    }

    /**
     * The sentence for a failure; empty when it is a fault of the system.
     *
     * @param given   status with which the REST API would answer: it calls everything a fault that the engine refuses
     * @param address what is asked
     */
    static Optional<Answer> to(Throwable failure, int given, String address) {
        boolean ofCase = OF_A_CASE.matcher(address).matches();
        return refusalIn(failure)
                .map(Answer::refusal)
                .or(() -> when(DatabaseAway.isCauseOf(failure), SERVICE_UNAVAILABLE, ErrorAnswer.sentence(503)))
                .or(() -> sentenceIn(failure).map(said -> sentence(HttpStatus.valueOf(given), said)))
                .or(() -> inEverydayWork(failure))
                // Of some refusals the REST API keeps the status alone.
                .or(() -> when(given == FORBIDDEN.value(), FORBIDDEN, NO_RIGHT))
                .or(() -> when(causeOf(failure, jakarta.ws.rs.NotFoundException.class), NOT_FOUND, NOWHERE))
                // JAX-RS takes a value that it cannot read for an address that is not there.
                .or(() -> when(
                        causeOf(failure, ParamException.QueryParamException.class),
                        BAD_REQUEST,
                        ErrorAnswer.sentence(BAD_REQUEST.value())))
                .or(() -> when(
                        given == NOT_FOUND.value()
                                || ofCase && isMissing(failure)
                                || String.valueOf(foundBy(failure).getMessage()).matches(NOT_DEPLOYED),
                        NOT_FOUND,
                        ofCase ? GONE : UNKNOWN))
                .or(() -> when(isThereAlready(failure), CONFLICT, ofCase ? DONE_TWICE : THERE))
                .or(() -> {
                    int status = given >= INTERNAL_SERVER_ERROR.value() && isUnreadable(failure) ? 400 : given;
                    return status < INTERNAL_SERVER_ERROR.value()
                            ? Optional.of(new Answer(
                                    status,
                                    "Failure",
                                    ErrorAnswer.sentence(status),
                                    null,
                                    null,
                                    null,
                                    withoutClasses(failure.getMessage())))
                            : Optional.empty();
                });
    }

    private static Optional<Answer> inEverydayWork(Throwable failure) {
        return when(isSaid(failure, WRONG_PASSWORD), BAD_REQUEST, "Действующий пароль указан неверно.")
                .or(() -> when(causeOf(failure, AuthorizationException.class), FORBIDDEN, NO_RIGHT))
                .or(() -> when(
                        causeOf(failure, TaskAlreadyClaimedException.class),
                        CONFLICT,
                        "Задачу уже взял в работу другой сотрудник."))
                .or(() -> when(
                        causeOf(failure, OptimisticLockingException.class),
                        CONFLICT,
                        "Эти сведения только что изменились: в другом окне или у другого сотрудника. Обновите"
                                + " страницу и, если ещё нужно, повторите действие."));
    }

    /** What is said for answers that are given without asking the engine to do anything. */
    static Answer everyday(int status, String address) {
        return sentence(
                HttpStatus.valueOf(status),
                switch (status) {
                    case 401 ->
                        "Вы не вошли в систему или время работы истекло. Войдите ещё раз: заполненное сохранено.";
                    case 403 -> NO_RIGHT;
                    case 404 -> OF_A_CASE.matcher(address).matches() ? GONE : NOWHERE;
                    default -> ErrorAnswer.sentence(status);
                });
    }

    /**
     * What the REST API, the engine or its tables cannot read or keep. What they find wrong with a step of the product,
     * further inside, is a fault of the system.
     */
    private static boolean isUnreadable(Throwable failure) {
        Throwable found = foundBy(failure);
        return UNREADABLE.stream().anyMatch(kind -> kind.isInstance(found) || kind.isInstance(found.getCause()))
                || String.valueOf(found.getMessage()).matches(UNKNOWN_WORD)
                || !(found instanceof RestException || found instanceof ProcessEngineException) && isOfTheRestApi(found)
                || isOfTheEnginesTables(failure, WRONG_VALUE)
                || isOfAQuery(found);
    }

    /**
     * A query of the engine says of a condition that makes no sense, such as an empty list, what it says of its own faults. One
     * that a step of the product asks is such a fault.
     */
    private static boolean isOfAQuery(Throwable found) {
        return found instanceof ProcessEngineException
                && whereThrown(found, CHECKED_WITH)
                        .filter(name -> name.matches(ENGINES_QUERY))
                        .isPresent()
                && isInTheRestApi(whereThrown(found, CHECKED_WITH + "|" + ENGINES_QUERY));
    }

    /** What was thrown first, without what JAX-RS and the REST API have put around it. */
    private static Throwable foundBy(Throwable failure) {
        boolean isWrapped = failure instanceof MappableException || failure instanceof RestException;
        return isWrapped && failure.getCause() != null ? foundBy(failure.getCause()) : failure;
    }

    /** The REST API stumbles over what it does not expect in a request while it reads it. */
    private static boolean isOfTheRestApi(Throwable found) {
        return isInTheRestApi(whereThrown(found, JAVA));
    }

    private static boolean isInTheRestApi(Optional<String> place) {
        return place.filter(name -> REST_API.stream().anyMatch(name::startsWith))
                .isPresent();
    }

    /** @param without classes that say nothing of the place */
    private static Optional<String> whereThrown(Throwable found, String without) {
        return Stream.of(found.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.matches(without))
                .findFirst();
    }

    private static boolean isThereAlready(Throwable failure) {
        return isOfTheEnginesTables(failure, TWICE) || isSaid(failure, "already exists");
    }

    /** The product's own tables are asked by other means. */
    private static boolean isOfTheEnginesTables(Throwable failure, String state) {
        if (causeOf(failure, DataAccessException.class)) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault
                    && String.valueOf(fault.getSQLState()).startsWith(state)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutClasses(String said) {
        return said == null ? null : CLASS.matcher(said).replaceAll("…");
    }

    private static Optional<Answer> when(boolean is, HttpStatus status, String message) {
        return is ? Optional.of(sentence(status, message)) : Optional.empty();
    }

    private static boolean isMissing(Throwable failure) {
        return causeOf(failure, NotFoundException.class)
                || causeOf(failure, NullValueException.class)
                || String.valueOf(foundBy(failure).getMessage()).matches(NOTHING_FOUND);
    }

    private static Answer sentence(HttpStatus status, String message) {
        return new Answer(status.value(), "Failure", message, null, null, null, null);
    }

    static Answer fault(String incident) {
        return new Answer(
                INTERNAL_SERVER_ERROR.value(),
                "Failure",
                "Действие не выполнено из-за ошибки в системе. Заполненное осталось на странице."
                        + " Повторите действие, а если ошибка не исчезнет, сообщите администратору системы её номер: "
                        + incident + ".",
                null,
                null,
                incident,
                null);
    }

    /** The product's own exceptions carry Russian sentences for the user; the engine's never begin in Russian. */
    private static Optional<String> sentenceIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().matches("(?s)[«А-ЯЁ].*")) {
                return Optional.of(cause.getMessage());
            }
        }
        return Optional.empty();
    }

    private static boolean isSaid(Throwable failure, String words) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains(words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean causeOf(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
