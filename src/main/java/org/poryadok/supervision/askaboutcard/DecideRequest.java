package org.poryadok.supervision.askaboutcard;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ControlException;
import org.poryadok.control.TermDocument;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/**
 * «Решить по просьбе»: more time; of what is not the body's, that it passes to another or is released. The term of an act
 * moves by a document alone: without one the day is a promise beside it.
 */
@Component
public class DecideRequest implements TaskStep {

    private final ControlCards cards;
    private final TermChange term;
    private final EarlierRequests earlier;
    private final CasePassing passing;
    private final Organisation organisation;
    private final CardNews news;

    DecideRequest(
            ControlCards cards,
            TermChange term,
            EarlierRequests earlier,
            CasePassing passing,
            Organisation organisation,
            CardNews news) {
        this.cards = cards;
        this.term = term;
        this.earlier = earlier;
        this.passing = passing;
        this.organisation = organisation;
        this.news = news;
    }

    /** What becomes of the card: it may have gone off control since the task arose, with its act or by itself. */
    @Override
    public void offer(CaseFile file) {
        ControlCard card = cards.card(file.cardId());
        boolean controlled = card.state().isUnderControl();
        if (!controlled) {
            file.set(CaseVariables.LAST_DAY_TEXT, news.standing(card));
            file.set(CaseVariables.TERM_EXPLANATION, card.shownExplanation());
        }
        String effect = controlled ? effect(file, card) : noMoreToGrant(card);
        String days = controlled ? days(card) : news.termStays(card.id()) + ".";
        if (file.text(Variables.GRANT_EFFECT).equals(Optional.of(effect))
                && file.text(Variables.DAYS_TEXT).equals(Optional.of(days))) {
            return;
        }
        file.set(Variables.GRANT_EFFECT, effect);
        file.set(Variables.DAYS_TEXT, days);
        file.set(Variables.ACT_TERM, controlled && kind(file) == RequestKind.MORE_TIME && !card.internalTerm());
        file.set(
                Variables.REFUSAL_EFFECT,
                controlled
                        ? "Если откажете: обязанность, задача и срок останутся прежними, орган узнает причину из письма."
                        : "Откажите, чтобы закончить рассмотрение: карточка останется, как она есть, орган узнает причину из"
                                + " письма.");
    }

    @Override
    public void show(CaseFile file) {
        ControlCard card = cards.card(file.cardId());
        file.setJson(Variables.EARLIER_ROWS, earlier.of(card, file.known(Variables.REQUEST_WORDS)));
        file.text(Variables.ASKED_DAY).ifPresent(day -> file.set(Variables.GRANTED_DAY, day));
    }

    private String noMoreToGrant(ControlCard card) {
        return "Удовлетворить просьбу больше нельзя, карточка не на контроле: " + news.standing(card) + ".";
    }

    private static String days(ControlCard card) {
        String law = card.lastDay()
                .map(day ->
                        (card.internalTerm() ? "Внутренний срок: " : "Срок акта: ") + Russian.dayAndWeekday(day) + ".")
                .orElse("Срок не установлен.");
        return law
                + card.promisedOn()
                        .map(day -> " Обещано прежде: " + Russian.dayAndWeekday(day) + ".")
                        .orElse(" Другого дня не обещано.");
    }

    private String effect(CaseFile file, ControlCard card) {
        Optional<String> to = movesTo(file);
        if (to.isPresent()) {
            return "Если удовлетворите: карточка этого органа будет снята с контроля, дело начнётся заново у органа «"
                    + organisation.body(to.get()).name()
                    + "»: его задачи, его карточка. Срок считается от того же события.";
        }
        if (kind(file) == RequestKind.NOT_OURS) {
            return "Если удовлетворите: карточка будет снята с контроля, писем о ней больше не будет. Задача останется у"
                    + " органа в списке без срока.";
        }
        return card.internalTerm()
                ? "Срок внутренний, его назначила администрация. Если удовлетворите: срок будет продлён."
                : "Срок установлен актом, и продлевает его только документ того, кто вправе изменить срок. Если удовлетворите"
                        + " без документа: рядом с последним днём появится «обещано к …», срок и счёт опоздания останутся"
                        + " прежними.";
    }

    @Override
    public void complete(CaseFile file, String actor) {
        ControlCard card = cards.card(file.cardId());
        if (isGranted(file) && !card.state().isUnderControl()) {
            throw new Refusal(Variables.DECISION, noMoreToGrant(card) + " Выберите «Отказать».");
        }
        if (isGranted(file) && kind(file) == RequestKind.MORE_TIME) {
            Faults faults = new Faults();
            faults.check(() -> refusing(Variables.GRANTED_DAY, () -> cards.checkDayAskedFor(file.cardId(), day(file))));
            faults.check(() -> term.document(file, file.cardId(), false));
            faults.refuse();
        }
    }

    /** «Записать решение». */
    public void apply(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known(Variables.DECIDED_BY);
        String reason = file.known(Variables.DECISION_REASON);
        if (!isGranted(file)) {
            cards.addressed(file.cardId(), CardEventKind.REQUEST_REFUSED, reason, by);
            tell(file, "В просьбе отказано", reason, news.termStays(file.cardId()));
        } else if (kind(file) == RequestKind.MORE_TIME) {
            grant(file, by, reason);
        } else if (movesTo(file).isPresent()) {
            pass(file, by, reason);
        } else {
            refusing(Variables.DECISION, () -> term.release(file.cardId(), "не по адресу: " + reason, by));
            tell(file, "Карточка снята с контроля", reason, "Писем о сроке больше не будет");
        }
    }

    private void pass(CaseFile file, String by, String reason) {
        Body to = organisation.body(movesTo(file).orElseThrow());
        ControlCard[] passed = new ControlCard[1];
        refusing(Variables.DECISION, () -> passed[0] = passing.pass(file.cardId(), to, reason, by));
        tell(
                file,
                "Дело передано другому органу",
                reason,
                "Исполняет " + to.name() + "; писем о сроке больше не будет");
        news.tellNewBody(
                passed[0].id(),
                new News(
                        "Обязанность передана вашему органу",
                        file.known(Variables.REQUEST_WORDS) + " Решил контролёр (" + news.person(by) + "). Причина: "
                                + reason,
                        "Задача ждёт в списке. Если обязанность и не ваша, ответьте процедурой «Просьба по карточке»"));
    }

    /** The body to which the coordinator wants the case to be passed. */
    private static Optional<String> movesTo(CaseFile file) {
        return file.text(Variables.ADDRESSEE_RULING)
                .filter(ruling -> AddresseeRuling.valueOf(ruling) == AddresseeRuling.MOVE)
                .flatMap(ruling -> file.text(Variables.PROPER_BODY));
    }

    private void grant(CaseFile file, String by, String reason) {
        boolean[] extended = new boolean[1];
        TermDocument document = term.document(file, file.cardId(), false);
        refusing(Variables.GRANTED_DAY, () -> extended[0] = term.grant(file.cardId(), day(file), document, reason, by));
        if (extended[0]) {
            tell(file, "Срок продлён", document.after(reason), "Новый последний день — " + Russian.day(day(file)));
        } else {
            tell(
                    file,
                    "Обещано исполнить к " + Russian.day(day(file)),
                    reason,
                    "Срок акта прежний, опоздание считается от него");
        }
    }

    private void tell(CaseFile file, String headline, String reason, String next) {
        news.tellOfAnswer(
                file.cardId(),
                file.known(Variables.REQUESTED_BY),
                new News(
                        headline,
                        file.known(Variables.REQUEST_WORDS) + " Решил контролёр ("
                                + news.person(file.known(Variables.DECIDED_BY)) + "). Причина: " + reason,
                        next));
    }

    private static void refusing(String field, Runnable deed) {
        try {
            deed.run();
        } catch (ControlException | TermException notSo) {
            throw new Refusal(field, notSo.getMessage());
        }
    }

    private static boolean isGranted(CaseFile file) {
        return RequestDecision.valueOf(file.known(Variables.DECISION)) == RequestDecision.GRANT;
    }

    private static RequestKind kind(CaseFile file) {
        return RequestKind.valueOf(file.known(Variables.KIND));
    }

    private static LocalDate day(CaseFile file) {
        return file.day(Variables.GRANTED_DAY).orElseThrow();
    }
}
