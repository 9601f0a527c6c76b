package org.poryadok.verification.verifyaccount;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a body says of an item.
 *
 * @param settledOn day of doing or of the refusal; must be there for {@link ItemState#DONE} and {@link ItemState#REFUSED}
 * @param proof     must be there for the same
 * @param reason    must be there for {@link ItemState#NOT_APPLICABLE} and {@link ItemState#REFUSED}
 */
public record ReportedItem(
        String id, ItemState state, Optional<LocalDate> settledOn, Optional<String> proof, Optional<String> reason) {}
