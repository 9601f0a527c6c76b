package org.poryadok.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.term.Russian;

/**
 * The decision to close a page and what was done before it was deleted.
 *
 * @param explanation       what the body adds; there for every other ground than the named ones
 * @param replacement       entry that takes the page's place; there when the ground is a replacement
 * @param archive           link or place where the content is kept
 * @param subscribers       how many the page had, when it was noted
 * @param subscribersToldOn day on which the subscribers were told; empty when they could not be
 * @param notToldBecause    why they could not be told; empty when they were
 */
public record Closing(
        ClosingGround ground,
        Optional<String> explanation,
        String orderNumber,
        LocalDate orderDate,
        Optional<UUID> replacement,
        String archive,
        Optional<Integer> subscribers,
        Optional<LocalDate> subscribersToldOn,
        Optional<String> notToldBecause) {

    public Closing {
        if (ground == ClosingGround.OTHER && explanation.isEmpty()) {
            throw new RegistryException("Укажите, на каком основании закрывается страница.");
        }
        if (ground == ClosingGround.REPLACED && replacement.isEmpty()) {
            throw new RegistryException("Укажите страницу, которая заменяет закрываемую.");
        }
        if (subscribersToldOn.isPresent() == notToldBecause.isPresent()) {
            throw new RegistryException("Укажите, когда предупреждены подписчики, или почему это невозможно.");
        }
    }

    /** The ground as the registry shows it: «площадка запрещена; приказ от 21.03.2022 № 15». */
    public String sentence() {
        String why = ground == ClosingGround.OTHER ? explanation.orElseThrow() : ground.title();
        return Russian.withoutStop(why) + "; приказ от " + Russian.day(orderDate) + " № " + orderNumber;
    }
}
