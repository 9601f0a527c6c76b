package org.poryadok.host.webapp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.poryadok.casework.Refusal;

/**
 * What a person is told when the engine refuses a request; every message is a Russian sentence.
 *
 * @param field  key of the form component that is to be mended first
 * @param faults everything that is to be mended in a form, each with its field if it has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(String type, String message, String field, List<Fault> faults, String incident) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(String field, String message) {}

    private static final String FORBIDDEN = "У вас нет права на это действие.";
    private static final String GONE =
            "Задачи или процедуры больше нет: её уже завершили или отменили. Обновите страницу.";

    static Optional<Refusal> refusalIn(Throwable failure) {
        return causeOf(failure, Refusal.class);
    }

    static Answer refusal(Refusal refusal) {
        return new Answer(
                "Refusal",
                refusal.sentence(),
                refusal.field().orElse(null),
                refusal.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.sentence()))
                        .toList(),
                null);
    }

    /** The sentence for what happens in everyday work; empty when it is a fault of the system. */
    static Optional<Answer> everyday(Throwable failure) {
        return everydayOfSupervisor(failure)
                .or(() -> causeOf(failure, NotFoundException.class).isPresent()
                                || causeOf(failure, NullValueException.class).isPresent()
                        ? sentence(GONE)
                        : Optional.empty());
    }

    /** The same in Cockpit and Admin, where what is missing is said by the engine. */
    static Optional<Answer> everydayOfSupervisor(Throwable failure) {
        Optional<String> said = sentenceIn(failure);
        if (said.isPresent()) {
            return sentence(said.get());
        }
        if (causeOf(failure, AuthorizationException.class).isPresent()) {
            return sentence(FORBIDDEN);
        }
        if (causeOf(failure, TaskAlreadyClaimedException.class).isPresent()) {
            return sentence("Задачу уже взял в работу другой сотрудник.");
        }
        if (causeOf(failure, OptimisticLockingException.class).isPresent()) {
            return sentence(
                    "Эти сведения только что изменил другой сотрудник. Обновите страницу и повторите действие.");
        }
        return Optional.empty();
    }

    /** What is said for answers that the REST API gives without asking the engine to do anything. */
    static Optional<Answer> everyday(int status) {
        return switch (status) {
            case 401 ->
                sentence("Вы не вошли в систему или время работы истекло. Войдите ещё раз: заполненное сохранено.");
            case 403 -> sentence(FORBIDDEN);
            case 404 -> sentence(GONE);
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> sentence(String message) {
        return Optional.of(new Answer("Failure", message, null, null, null));
    }

    static Answer fault(String incident) {
        return new Answer(
                "Failure",
                "Действие не выполнено из-за ошибки в системе. Заполненное осталось на странице."
                        + " Повторите действие, а если ошибка не исчезнет, сообщите администратору системы её номер: "
                        + incident + ".",
                null,
                null,
                incident);
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

    private static <T extends Throwable> Optional<T> causeOf(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
