package org.poryadok.supervision.interimreport;

import java.time.LocalDate;
import java.util.UUID;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCards;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Сообщить о ходе исполнения»: the answer stands on the card and says so when it came late; the term stays as it is. */
@Component
class ReportProgress implements TaskStep {

    private final ControlCards cards;
    private final JurisdictionDays days;
    private final CardNews news;

    ReportProgress(ControlCards cards, JurisdictionDays days, CardNews news) {
        this.cards = cards;
        this.days = days;
        this.news = news;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        UUID card = file.cardId();
        LocalDate wanted = LocalDate.parse(file.known(Variables.REPORT_DAY));
        String words = (days.today(file.jurisdiction()).isAfter(wanted)
                        ? "позже запрошенного дня (" + Russian.day(wanted) + "): "
                        : "")
                + file.known(Variables.PROGRESS);
        cards.addressed(card, CardEventKind.INTERIM_REPORT, words, actor);
        news.tellPerson(
                card,
                file.known(Variables.ASKED_BY),
                "вы запросили эти сведения",
                cards.card(card).processInstanceId(),
                new News(
                        "Сведения о ходе исполнения",
                        news.person(actor) + ": " + words,
                        "Ответ остался в истории карточки"));
    }
}
