package org.poryadok.supervision.askaboutcard;

import java.util.Optional;
import java.util.UUID;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCards;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.springframework.stereotype.Component;

/** «Дать материал»: what a body that helps has to say stands on the card and goes to whoever has asked. */
@Component
class Contribute implements TaskStep {

    private final ControlCards cards;
    private final Helpers helpers;
    private final CardNews news;

    Contribute(ControlCards cards, Helpers helpers, CardNews news) {
        this.cards = cards;
        this.helpers = helpers;
        this.news = news;
    }

    @Override
    public void show(CaseFile file) {
        String helper = file.known(Variables.HELPER_ID);
        boolean body = helpers.body(helper).isPresent();
        file.setLocal(Variables.HELPING_PERSON, body ? null : helper);
        file.setLocal(
                Variables.HELP_TEXT,
                body
                        ? "Исполняет и отвечает названный выше орган, ваш орган помогает."
                        : "Вас назвали соисполнителем. Отвечает один человек — тот, у кого задача по карточке; ваша часть"
                                + " придёт ему письмом и останется на карточке.");
    }

    @Override
    public void complete(CaseFile file, String actor) {
        UUID card = file.cardId();
        String helper = helpers.name(file.known(Variables.HELPER_ID));
        String words = file.known(Variables.CONTRIBUTION);
        cards.addressed(card, CardEventKind.CONTRIBUTED, helper + ": " + words, actor);
        news.tellPerson(
                card,
                file.known(Variables.REQUESTED_BY),
                "вы просили о помощи",
                Optional.of(file.processInstanceId()),
                new News("Материал соисполнителя", helper + ": " + words, "Отвечает ваш орган"));
    }
}
