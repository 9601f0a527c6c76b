package org.poryadok.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Network;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * What the list of tasks says of one: its title, whose it is, about which page, by what clause of which act, and the words
 * by which it is found. All of it is kept with the task itself: an official may read the variables of his task, but not
 * those of the instance.
 */
@Component
class TaskInList {

    /** «ВКонтакте, vk.com/minzdrav42»: the account of the case, or the page that is being created. */
    private static final String PAGE = "page";
    /** Short name of the body that has to act, or of which the task speaks. */
    private static final String BODY = "body";

    /** «№ 66 от 14.02.2020», or the name of an act that has no number yet. */
    private static final String ACT = "act";

    private static final int LONGEST_SUBJECT = 300;
    /** The engine keeps no longer texts. */
    private static final int LONGEST_WORDS = 3500;

    private final Accounts accounts;
    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;

    TaskInList(Accounts accounts, Acts acts, ActRegister register, Organisation organisation) {
        this.accounts = accounts;
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
    }

    /**
     * A task has arisen, and its step has shown what there is to show.
     *
     * @param card of which the task shows the clause, where that is not what the whole case shows
     */
    void describe(DelegateTask task, Optional<TaskTitle> pattern, Optional<ControlCard> card) {
        CaseFile file = CaseFile.of(task);
        Optional<String> page = page(file);
        Optional<String> title = pattern.flatMap(titled -> titled.of(word -> switch (word) {
            case PAGE -> page;
            case BODY -> body(file);
            case ACT -> number(file).or(() -> file.text(CaseVariables.ACT_NAME));
            default -> file.text(word);
        }));
        title.ifPresent(whole -> {
            String name = Russian.cut(whole, TaskTitle.LONGEST);
            task.setName(name);
            if (!name.equals(whole)) {
                file.setLocal(CaseVariables.TASK_SUBJECT, Russian.cut(whole, LONGEST_SUBJECT));
            }
        });
        page.ifPresent(text -> file.setLocal(CaseVariables.PAGE_TITLE, text));
        card.map(this::basis).or(() -> basis(file)).ifPresent(text -> file.setLocal(CaseVariables.BASIS_TEXT, text));
        body(file).ifPresent(text -> file.setLocal(CaseVariables.BODY_SHORT_NAME, text));
        file.setLocal(
                CaseVariables.SEARCHED_WORDS,
                Russian.cut(
                        Stream.of(
                                        title.or(() -> Optional.ofNullable(task.getName())),
                                        page,
                                        file.text(CaseVariables.BODY_NAME),
                                        file.text(CaseVariables.CLAUSE_CITATION),
                                        file.text(CaseVariables.ACT_NAME))
                                .flatMap(Optional::stream)
                                .map(text -> text.replace('\n', ' '))
                                .distinct()
                                .collect(Collectors.joining(" · ")),
                        LONGEST_WORDS));
    }

    /**
     * What the list says of a task that stands under another card from now on: by what clause, and the words of that instead of
     * those of the former.
     *
     * @param basis what its form says of the card
     * @param shown what the task has said before
     */
    Map<String, String> goneOver(ControlCard card, Map<String, String> basis, Map<String, Object> shown) {
        Map<String, String> listed = new HashMap<>();
        listed.put(CaseVariables.BASIS_TEXT, basis(card));
        if (shown.get(CaseVariables.SEARCHED_WORDS) instanceof String words) {
            String said = words;
            for (String of : List.of(CaseVariables.CLAUSE_CITATION, CaseVariables.ACT_NAME)) {
                if (shown.get(of) instanceof String former && basis.containsKey(of)) {
                    said = said.replace(former, basis.get(of));
                }
            }
            listed.put(CaseVariables.SEARCHED_WORDS, Russian.cut(said, LONGEST_WORDS));
        }
        return listed;
    }

    /** Somebody has taken the task, given it back or stands in: it is found by his name too. */
    void assigned(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.text(CaseVariables.SEARCHED_WORDS)
                .map(words -> withPeople(words, task.getAssignee(), file.text(CaseVariables.IN_STEAD)))
                .ifPresent(words -> file.setLocal(CaseVariables.SEARCHED_WORDS, words));
    }

    /** The words of the case are the first line, its people the others. */
    String withPeople(String words, String assignee, Optional<String> inStead) {
        return Stream.concat(
                        words.lines().limit(1),
                        Stream.concat(
                                Optional.ofNullable(assignee)
                                        .flatMap(organisation::official)
                                        .map(Official::fullName)
                                        .stream(),
                                inStead.stream()))
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> page(CaseFile file) {
        return file.text(CaseVariables.ACCOUNT_ID)
                .map(id -> accounts.account(UUID.fromString(id)))
                .map(TaskInList::text)
                .or(() -> file.text(CaseVariables.PAGE_TITLE));
    }

    private static String text(Account account) {
        return Network.of(account.network()).title() + ", " + account.address().shown();
    }

    private Optional<String> body(CaseFile file) {
        return file.text(CaseVariables.BODY_NAME)
                .map(name -> file.text(CaseVariables.BODY_ID)
                        .flatMap(organisation::findBody)
                        .filter(body -> body.name().equals(name))
                        .map(Body::shortName)
                        .orElseGet(() -> Body.shortName(name)));
    }

    /** «пункт 2.4 Порядка, № 66 от 14.02.2020»: the act by its number, its name is in the form; a code of laws by its name. */
    private Optional<String> basis(CaseFile file) {
        Optional<String> act = file.has(CaseVariables.ACT_ID) ? number(file) : file.text(CaseVariables.ACT_NAME);
        return file.text(CaseVariables.CLAUSE_CITATION)
                .map(clause -> act.map(number -> clause + ", " + number).orElse(clause))
                .or(() -> act);
    }

    private String basis(ControlCard card) {
        String clause = acts.act(card.actId()).clause(card.clauseId()).citationIn(card.procedure());
        return number(card.actId()).map(number -> clause + ", " + number).orElse(clause);
    }

    private Optional<String> number(CaseFile file) {
        return file.text(CaseVariables.ACT_ID).flatMap(this::number);
    }

    private Optional<String> number(String actId) {
        return register.requisites(actId)
                .map(entered -> "№ " + entered.number() + " от " + Russian.day(entered.date()));
    }
}
