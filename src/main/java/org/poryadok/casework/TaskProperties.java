package org.poryadok.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model says of a user task in extension properties, for the kernel to do.
 *
 * @param step      bean of the {@link TaskStep} that holds what is this task's own
 * @param card      variable with the id of the control card whose term runs for the task
 * @param ownBasis  whether clause and last day of the form are those of that card and not of the procedure, in which several
 *                  cards run
 * @param dueBy     variable with the moment by which it is due where there is no card
 * @param until     variable with the moment at which the task's own term ends, whatever that of the card: an explanation
 *                  is given after the card's last day
 * @param title     the name of the task with what it is about, as {@link TaskTitle} reads it
 * @param documents variables with files that may be downloaded from the form: «noticeFile» is shown as «noticeLink»
 * @param fresh     fields that start empty each time the task arises: a decision is taken afresh
 * @param returns   field with the remarks of whoever gives back what he cannot go on with; they are kept on the card too
 * @param person    variable with the user id of somebody to whom the task is offered by name, beside or instead of a role
 * @param actor     variable that keeps the user id of whoever completes the task; {@link CaseFile#doneAt} says when
 */
public record TaskProperties(
        Optional<String> step,
        Optional<String> card,
        boolean ownBasis,
        Optional<String> dueBy,
        Optional<String> until,
        Optional<String> title,
        List<String> documents,
        List<String> fresh,
        Optional<String> returns,
        Optional<String> person,
        Optional<String> actor) {

    /** @param properties name → value, as the model has them; names that the kernel does not know are other people's */
    public static TaskProperties of(Map<String, String> properties) {
        return new TaskProperties(
                text(properties, "step"),
                text(properties, "card"),
                "card".equals(properties.get("basis")),
                text(properties, "dueBy"),
                text(properties, "until"),
                text(properties, "title"),
                list(properties, "documents"),
                list(properties, "fresh"),
                text(properties, "returns"),
                text(properties, "person"),
                text(properties, "actor"));
    }

    private static Optional<String> text(Map<String, String> properties, String name) {
        return Optional.ofNullable(properties.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static List<String> list(Map<String, String> properties, String name) {
        return text(properties, name).stream()
                .flatMap(value -> Stream.of(value.split("\\s*,\\s*")))
                .toList();
    }
}
