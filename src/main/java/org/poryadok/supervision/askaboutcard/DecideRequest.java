package org.poryadok.supervision.askaboutcard;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ControlException;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/**
 * «Решить по просьбе»: more time, or the release of what is not the body's. The term of an act is the act's: where it was not
 * the administration that has set it, the day is a promise beside it.
 */
@Component
public class DecideRequest implements TaskStep {

    private final ControlCards cards;
    private final TermChange term;
    private final CardNews news;

    DecideRequest(ControlCards cards, TermChange term, CardNews news) {
        this.cards = cards;
        this.term = term;
        this.news = news;
    }

    @Override
    public void show(CaseFile file) {
        ControlCard card = cards.card(file.cardId());
        file.set(Variables.GRANT_EFFECT, effect(file, card));
        file.text(Variables.ASKED_DAY).ifPresent(day -> file.set(Variables.GRANTED_DAY, day));
    }

    private static String effect(CaseFile file, ControlCard card) {
        if (kind(file) == RequestKind.NOT_OURS) {
            return "Если удовлетворите: карточка будет снята с контроля, писем о ней больше не будет. Задача останется у"
                    + " органа в списке без срока.";
        }
        return card.internalTerm()
                ? "Срок внутренний, его назначила администрация. Если удовлетворите: срок будет продлён."
                : "Срок установлен актом, и продлить его может только акт. Если удовлетворите: рядом с последним днём"
                        + " появится «обещано к …», срок и счёт опоздания останутся прежними.";
    }

    @Override
    public void complete(CaseFile file, String actor) {
        RequestDecision.refuseOneself(file, actor);
        if (isGranted(file) && kind(file) == RequestKind.MORE_TIME) {
            refusing(Variables.GRANTED_DAY, () -> cards.checkExtension(file.cardId(), day(file)));
        }
    }

    /** «Записать решение». */
    public void apply(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known(Variables.DECIDED_BY);
        String reason = file.known(Variables.DECISION_REASON);
        if (!isGranted(file)) {
            cards.addressed(file.cardId(), CardEventKind.REQUEST_REFUSED, reason, by);
            tell(file, "В просьбе отказано", reason, "Срок карточки прежний");
        } else if (kind(file) == RequestKind.MORE_TIME) {
            grant(file, by, reason);
        } else {
            refusing(Variables.DECISION, () -> term.release(file.cardId(), "не по адресу: " + reason, by));
            tell(file, "Карточка снята с контроля", reason, "Писем о сроке больше не будет");
            file.text(Variables.PROPER_BODY)
                    .ifPresent(body -> news.tellOtherBody(
                            file.cardId(),
                            body,
                            "координатор считает, что обязанность относится к вашему органу",
                            new News(
                                    "Обязанность относится к вашему органу",
                                    file.known(Variables.REQUEST_WORDS),
                                    "Начните процедуру, если согласны; если нет, ответьте координатору")));
        }
    }

    private void grant(CaseFile file, String by, String reason) {
        boolean[] extended = new boolean[1];
        refusing(Variables.GRANTED_DAY, () -> extended[0] = term.grant(file.cardId(), day(file), reason, by));
        if (extended[0]) {
            tell(file, "Срок продлён", reason, "Новый последний день — " + Russian.day(day(file)));
        } else {
            tell(
                    file,
                    "Обещано исполнить к " + Russian.day(day(file)),
                    reason,
                    "Срок акта прежний, опоздание считается от него");
        }
    }

    private void tell(CaseFile file, String headline, String reason, String next) {
        news.tellBody(
                file.cardId(),
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
