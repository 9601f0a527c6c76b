package org.poryadok.cockpit;

import java.util.List;
import java.util.UUID;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ControlException;
import org.poryadok.supervision.Supervision;
import org.springframework.stereotype.Component;

/** Cards as a supervisor finds them: those of others are not there for him. */
@Component
class Cards {

    private static final String NO_CARD = "Контрольная карточка не найдена.";

    private final ControlCards cards;
    private final Supervision supervision;

    Cards(ControlCards cards, Supervision supervision) {
        this.cards = cards;
        this.supervision = supervision;
    }

    /** @throws Refused when there is no such card for him */
    ControlCard card(Supervisor user, String id) {
        ControlCard found;
        try {
            found = cards.card(UUID.fromString(id));
        } catch (IllegalArgumentException | ControlException noSuchCard) {
            throw Refused.notFound(NO_CARD);
        }
        return visible(user, found, NO_CARD);
    }

    /** @throws Refused when there is no such task under a card for him */
    ControlCard cardOfTask(Supervisor user, String taskId) {
        String gone = "Задачи больше нет: её уже завершили или отменили. Обновите страницу.";
        return visible(user, supervision.cardOfTask(taskId).orElseThrow(() -> Refused.notFound(gone)), gone);
    }

    /** @throws Refused when all cards of the instance are others' */
    List<ControlCard> ofInstance(Supervisor user, String processInstanceId) {
        List<ControlCard> all = cards.of(processInstanceId);
        List<ControlCard> visible =
                all.stream().filter(card -> user.sees(card.jurisdiction())).toList();
        if (visible.isEmpty() && !all.isEmpty()) {
            throw Refused.notFound(NO_CARD);
        }
        return visible;
    }

    private static ControlCard visible(Supervisor user, ControlCard card, String otherwise) {
        if (!user.sees(card.jurisdiction())) {
            throw Refused.notFound(otherwise);
        }
        return card;
    }
}
