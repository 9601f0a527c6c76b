package org.poryadok.host.webapp;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.poryadok.casework.Refusal;
import org.poryadok.web.http.ErrorAnswer;
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

    private static final String FORBIDDEN = "У вас нет права на это действие.";
    /** The engine has no exception of its own for these two. */
    private static final String WRONG_PASSWORD = "The given authenticated user password is not valid";

    private static final String FOREIGN = "belongs to no authenticated tenant";

    private static final String GONE =
            "Задачи или процедуры больше нет: её уже завершили или отменили. Обновите страницу.";
    private static final String UNKNOWN = "Такой записи нет: её удалили, или её идентификатор написан с ошибкой.";
    private static final Pattern OF_A_CASE = Pattern.compile(".*/(task|process-instance|execution)/.*");

    static Optional<Refusal> refusalIn(Throwable failure) {
        return causeOf(failure, Refusal.class);
    }

    static Answer refusal(Refusal refusal) {
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

    /** The sentence for what happens in everyday work; empty when it is a fault of the system. */
    static Optional<Answer> everyday(Throwable failure) {
        return everydayOfSupervisor(failure)
                .or(() -> isMissing(failure) ? Optional.of(sentence(NOT_FOUND, GONE)) : Optional.empty());
    }

    /** The same in Cockpit and Admin, where what is missing is said by the engine. */
    static Optional<Answer> everydayOfSupervisor(Throwable failure) {
        Optional<String> said = sentenceIn(failure);
        if (said.isPresent()) {
            return Optional.of(sentence(INTERNAL_SERVER_ERROR, said.get()));
        }
        if (isSaid(failure, WRONG_PASSWORD)) {
            return Optional.of(sentence(BAD_REQUEST, "Действующий пароль указан неверно."));
        }
        if (causeOf(failure, AuthorizationException.class).isPresent() || isSaid(failure, FOREIGN)) {
            return Optional.of(sentence(HttpStatus.FORBIDDEN, FORBIDDEN));
        }
        if (causeOf(failure, TaskAlreadyClaimedException.class).isPresent()) {
            return Optional.of(sentence(CONFLICT, "Задачу уже взял в работу другой сотрудник."));
        }
        if (causeOf(failure, OptimisticLockingException.class).isPresent()) {
            return Optional.of(sentence(
                    CONFLICT,
                    "Эти сведения только что изменил другой сотрудник. Обновите страницу и повторите действие."));
        }
        return Optional.empty();
    }

    /** What is said for answers that the REST API gives without asking the engine to do anything. */
    static Optional<Answer> everyday(int status) {
        return switch (status) {
            case 401 ->
                Optional.of(sentence(
                        UNAUTHORIZED,
                        "Вы не вошли в систему или время работы истекло. Войдите ещё раз: заполненное сохранено."));
            case 403 -> Optional.of(sentence(HttpStatus.FORBIDDEN, FORBIDDEN));
            case 404 -> Optional.of(sentence(NOT_FOUND, GONE));
            default -> Optional.empty();
        };
    }

    /**
     * What a program is told; empty when it is a fault of the system, of which the engine's own words stay.
     *
     * @param given   status with which the REST API would answer: it calls everything a fault that the engine refuses
     * @param address what is asked
     */
    static Optional<Answer> toProgram(Throwable failure, int given, String address) {
        boolean ofCase = OF_A_CASE.matcher(address).matches();
        return sentenceIn(failure)
                .map(said -> sentence(HttpStatus.valueOf(given), said))
                .or(() -> everydayOfSupervisor(failure))
                // Of some refusals the REST API keeps the status alone.
                .or(() -> given == HttpStatus.FORBIDDEN.value()
                        ? Optional.of(sentence(HttpStatus.FORBIDDEN, FORBIDDEN))
                        : Optional.empty())
                .or(() -> given == NOT_FOUND.value() || ofCase && isMissing(failure)
                        ? Optional.of(sentence(NOT_FOUND, ofCase ? GONE : UNKNOWN))
                        : Optional.empty())
                .or(() -> given < INTERNAL_SERVER_ERROR.value()
                        ? Optional.of(new Answer(
                                given, "Failure", ErrorAnswer.sentence(given), null, null, null, failure.getMessage()))
                        : Optional.empty());
    }

    private static boolean isMissing(Throwable failure) {
        return causeOf(failure, NotFoundException.class).isPresent()
                || causeOf(failure, NullValueException.class).isPresent();
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

    private static <T extends Throwable> Optional<T> causeOf(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
