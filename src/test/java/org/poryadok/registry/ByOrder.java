package org.poryadok.registry;

import java.time.LocalDate;
import java.util.Optional;

/** The order by which tests close pages. */
public final class ByOrder {

    private ByOrder() {}

    public static Closing closing() {
        return new Closing(
                ClosingGround.REORGANISATION,
                Optional.empty(),
                "12",
                LocalDate.of(2020, 2, 14),
                Optional.empty(),
                "Архив органа",
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 2, 14)),
                Optional.empty());
    }
}
