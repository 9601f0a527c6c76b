package org.poryadok.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.casework.CardTasks;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ControlException;
import org.poryadok.control.LetterByHand;
import org.poryadok.control.LetterOfMany;
import org.poryadok.control.RemindersByHand;
import org.poryadok.control.TermDocument;
import org.poryadok.organisation.Candidate;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Official;
import org.poryadok.supervision.interimreport.InterimReports;
import org.poryadok.supervision.news.DeedNews;
import org.poryadok.supervision.redoobligation.Reopening;
import org.poryadok.term.Russian;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deeds of a supervisor. Each is done whole or not at all, and stands in the card's history with user and reason.
 * What cannot be done is refused with a {@link Refusal} that names every field that is to be mended.
 */
@Service
@Transactional
public class Supervision {

    /** Characters of a reason, a ground or a question. */
    public static final int MAX_TEXT = 4000;

    private final ControlCards cards;
    private final TermChange term;
    private final CardTasks cardTasks;
    private final EntitledOfficials entitled;
    private final Candidates candidates;
    private final JudgedWork judged;
    private final LetterByHand letter;
    private final RemindersByHand reminders;
    private final LetterOfMany ofMany;
    private final Reopening reopening;
    private final InterimReports reports;
    private final DeedNews news;
    private final TaskService tasks;
    private final ProductRights rights;

    Supervision(
            ControlCards cards,
            TermChange term,
            CardTasks cardTasks,
            EntitledOfficials entitled,
            Candidates candidates,
            JudgedWork judged,
            LetterByHand letter,
            RemindersByHand reminders,
            LetterOfMany ofMany,
            Reopening reopening,
            InterimReports reports,
            DeedNews news,
            TaskService tasks,
            ProductRights rights) {
        this.cards = cards;
        this.term = term;
        this.cardTasks = cardTasks;
        this.entitled = entitled;
        this.candidates = candidates;
        this.judged = judged;
        this.letter = letter;
        this.reminders = reminders;
        this.ofMany = ofMany;
        this.reopening = reopening;
        this.reports = reports;
        this.news = news;
        this.tasks = tasks;
        this.rights = rights;
    }

    /** Extends the term of a card under control to a coming working day; a term of an act by a document. */
    public void extend(UUID cardId, LocalDate lastDay, TermDocument document, String reason, String by) {
        extend(cardId, lastDay, document, reason, why -> term.extend(cardId, lastDay, document, why, by));
    }

    /**
     * The same as one of many; {@link #tellOfMany} writes to those concerned.
     *
     * @return user ids of those who are to be told
     */
    public Set<String> extendAmongMany(
            UUID cardId, LocalDate lastDay, TermDocument document, String reason, String by) {
        Set<String> told = new LinkedHashSet<>();
        extend(cardId, lastDay, document, reason, why -> {
            term.move(cardId, lastDay, document, why, by);
            told.addAll(news.concerned(cardId, by));
        });
        return told;
    }

    private void extend(UUID cardId, LocalDate lastDay, TermDocument document, String reason, Consumer<String> deed) {
        Faults faults = new Faults();
        faults.check(() -> {
            refusing("lastDay", () -> cards.checkExtension(cardId, lastDay));
            cards.documentFaults(cardId, document).forEach(faults::at);
        });
        Optional<String> why = faults.read(() -> text("reason", reason, "Укажите причину продления срока."));
        faults.refuse();
        refusing(
                "lastDay",
                () -> rights.exercise(() -> {
                    deed.accept(why.orElseThrow());
                    return null;
                }));
    }

    /** Takes the latest extension of a card back: the term before it runs again. */
    public void withdrawExtension(UUID cardId, String reason, String by) {
        String why = text("reason", reason, "Укажите, почему продление отменяется.");
        refusing(
                "reason",
                () -> rights.exercise(() -> {
                    term.withdrawExtension(cardId, why, by);
                    news.extensionWithdrawn(cardId, why, by);
                    return null;
                }));
    }

    /** Releases a card from control; of what is not fulfilled the ground is required. The procedure goes on. */
    public void release(UUID cardId, String note, String by) {
        release(cardId, note, by, ground -> news.released(cardId, ground, by));
    }

    /**
     * The same as one of many; {@link #tellOfMany} writes to those concerned.
     *
     * @return user ids of those who are to be told
     */
    public Set<String> releaseAmongMany(UUID cardId, String note, String by) {
        Set<String> told = new LinkedHashSet<>();
        release(cardId, note, by, ground -> told.addAll(news.concerned(cardId, by)));
        return told;
    }

    private void release(UUID cardId, String note, String by, Consumer<String> telling) {
        String ground = limited("note", note);
        refusing(
                "note",
                () -> rights.exercise(() -> {
                    term.release(cardId, ground, by);
                    telling.accept(ground);
                    return null;
                }));
    }

    /** Takes back a decision that closed a card by mistake; the card is under control again with the term that it had. */
    public void reopen(UUID cardId, String reason, String by) {
        String why = text("reason", reason, "Укажите, почему решение было ошибочным.");
        refusing(
                null,
                () -> rights.exercise(() -> {
                    reopening.reopen(cardId, why, by);
                    return null;
                }));
    }

    /** Asks the body of a card, by a coming working day, how far it is. */
    public void askForReport(UUID cardId, LocalDate day, String question, String by) {
        Faults faults = new Faults();
        faults.check(() -> reports.checkDay(cardId, day, "lastDay"));
        Optional<String> asked = faults.read(() -> text("question", question, "Напишите, что хотите узнать."));
        faults.refuse();
        refusing(
                null,
                () -> rights.exercise(() -> {
                    reports.ask(cardId, day, asked.orElseThrow(), by);
                    return null;
                }));
    }

    /** Gives an open task of a card to somebody else of those to whom it is offered. */
    public void reassign(String taskId, String userId, String reason, String by) {
        handOver(
                taskId,
                userId,
                reason,
                by,
                (card, task, before, why) -> news.reassigned(card, task, before, userId, why, by));
    }

    /**
     * The same as one of many; {@link #tellOfMany} writes to those concerned.
     *
     * @return user ids of those who are to be told
     */
    public Set<String> handOverAmongMany(String taskId, String userId, String reason, String by) {
        Set<String> told = new LinkedHashSet<>();
        handOver(
                taskId,
                userId,
                reason,
                by,
                (card, task, before, why) -> told.addAll(news.concernedByHandOver(card, before, userId, by)));
        return told;
    }

    private interface Telling {
        void of(UUID card, String task, Optional<String> before, String reason);
    }

    private void handOver(String taskId, String userId, String reason, String by, Telling telling) {
        refusing(
                null,
                () -> rights.exercise(() -> {
                    Task task = openTask(taskId);
                    UUID card = cardTasks.cardOf(task).orElseThrow(() -> noSuchTask());
                    Faults faults = new Faults();
                    faults.check(() -> requireOther(task, userId));
                    Optional<String> why =
                            faults.read(() -> text("reason", reason, "Укажите, почему задача передаётся."));
                    faults.refuse();
                    cards.reassigned(card, userId, why.orElseThrow(), by);
                    Optional<String> before = Optional.ofNullable(task.getAssignee());
                    tasks.setAssignee(taskId, userId);
                    telling.of(card, task.getName(), before, why.orElseThrow());
                    return null;
                }));
    }

    /** Sends one letter about many cards to which the same was done; see {@link LetterOfMany#put}. */
    public void tellOfMany(String key, String recipient, LetterOfMany.Deed deed, Map<UUID, String> said) {
        rights.exercise(() -> {
            ofMany.put(key, recipient, deed, said);
            return null;
        });
    }

    private void requireOther(Task task, String userId) {
        Official assignee = entitled.of(task.getId()).stream()
                .filter(official -> official.userId().equals(userId))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "assignee",
                        "Задачу можно передать только тому, кто вправе её исполнить. Выберите сотрудника из списка."));
        Candidate candidate = candidates.of(assignee);
        if (!candidate.mayBeChosen()) {
            throw new Refusal("assignee", candidate.refusal());
        }
        judged.bars(task, userId).ifPresent(sentence -> {
            throw new Refusal("assignee", assignee.shortName() + " сам(а) сделал(а) то, что здесь оценивают.");
        });
        if (assignee.userId().equals(task.getAssignee())) {
            throw new Refusal(
                    "assignee", Russian.sentence("Задача уже в работе у этого сотрудника: " + assignee.shortName()));
        }
    }

    /** Sends the letter about a card at once; see {@link LetterByHand}. */
    public void escalateNow(UUID cardId, String by) {
        refusing(
                null,
                () -> rights.exercise(() -> {
                    letter.send(cardId, by);
                    return null;
                }));
    }

    /**
     * Notes that those are told of a card who would get its letter; {@link #remindOfMany} writes to them.
     *
     * @return their ids, at least one
     */
    public List<String> noteReminder(UUID cardId, String by) {
        List<String> told = new ArrayList<>();
        refusing(null, () -> told.addAll(rights.exercise(() -> letter.note(cardId, by))));
        return told;
    }

    /** Sends one letter about many cards; see {@link RemindersByHand#send}. */
    public void remindOfMany(String key, String recipient, Collection<UUID> cardIds, String by) {
        rights.exercise(() -> {
            reminders.send(key, recipient, cardIds, by);
            return null;
        });
    }

    /** Open tasks of a card, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenTask> openTasks(ControlCard card) {
        return rights.exercise(
                () -> cardTasks.open(card).stream().map(this::open).toList());
    }

    /** Open tasks of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenTask> openTasks(String processInstanceId) {
        return rights.exercise(() ->
                tasks
                        .createTaskQuery()
                        .processInstanceId(processInstanceId)
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(this::open)
                        .toList());
    }

    private OpenTask open(Task task) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                Optional.ofNullable(task.getAssignee()),
                candidates.of(entitled.of(task.getId())).stream()
                        .filter(Candidate::mayBeChosen)
                        .map(Candidate::official)
                        .filter(judged.mayDo(task))
                        .toList());
    }

    /** The card under which an open task stands; empty when there is no such task, or it has no term. */
    @Transactional(readOnly = true)
    public Optional<ControlCard> cardOfTask(String taskId) {
        return rights.exercise(() -> find(taskId).flatMap(cardTasks::cardOf).map(cards::card));
    }

    private Task openTask(String taskId) {
        return find(taskId).orElseThrow(Supervision::noSuchTask);
    }

    private Optional<Task> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
    }

    private static Refusal noSuchTask() {
        return new Refusal(null, "Задачи больше нет: её уже завершили или отменили. Обновите страницу.");
    }

    /** @param field what is to be mended when the card refuses */
    private void refusing(String field, Runnable deed) {
        try {
            deed.run();
        } catch (TermException | ControlException sentence) {
            throw new Refusal(field, sentence.getMessage());
        }
    }

    private static String text(String field, String typed, String whatIsMissing) {
        String text = limited(field, typed);
        if (text.isEmpty()) {
            throw new Refusal(field, whatIsMissing);
        }
        return text;
    }

    private static String limited(String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > MAX_TEXT) {
            throw new Refusal(field, "Введите не более " + MAX_TEXT + " знаков.");
        }
        if (Russian.showsNothing(text)) {
            return "";
        }
        if (Russian.isUnprintable(text)) {
            throw new Refusal(field, Russian.WITHOUT_UNPRINTABLE);
        }
        return text;
    }
}
