package org.poryadok.supervision;

import java.util.function.Supplier;

/**
 * The engine's rights of the product itself. A supervisor reads tasks and changes none, so what he sets in motion is done
 * with these, under his name, in one transaction with the cards.
 */
public interface ProductRights {

    /** What the work throws is thrown on as it is. */
    <T> T exercise(Supplier<T> work);
}
