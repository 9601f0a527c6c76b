package org.poryadok.organisation;

import java.util.Optional;
import org.poryadok.act.OwnerKind;

/**
 * Whose a page is, as the act names him, and which body keeps it.
 *
 * @param id         stable: that of a body; «kuzbass.health.head» of its head; «tomsk.governor» of an owner whom an act
 *                   names and who is no body of the product
 * @param name       nominative, as it begins a line: of a head his post
 * @param person     who held the post on the day that was asked for, surname first; of heads alone, and where it is known
 * @param keeperId   body that keeps the page
 * @param keeperName nominative
 */
public record PageOwner(
        String id, OwnerKind kind, String name, Optional<String> person, String keeperId, String keeperName) {

    public Keeping keeping() {
        return new Keeping(keeperId, kind);
    }

    /** Whether the owner keeps the page himself. */
    public boolean keepsItself() {
        return id.equals(keeperId);
    }

    /** The owner where it is not the body that keeps the page. */
    public Optional<String> otherThanKeeper() {
        return keepsItself() ? Optional.empty() : Optional.of(name);
    }

    /** The same owner of a page of which it cannot be said who held the post. */
    public PageOwner withoutPerson() {
        return new PageOwner(id, kind, name, Optional.empty(), keeperId, keeperName);
    }

    /** « (Губернатор Томской области)» behind a page of which it is known who keeps it; empty where that is the owner. */
    public String mention() {
        return keepsItself() ? "" : " (" + name + ")";
    }

    /** «Губернатор Томской области (ведёт Департамент …)»; of a body that keeps its own page its name alone. */
    public String withKeeper() {
        return keepsItself() ? name : name + " (ведёт " + keeperName + ")";
    }
}
