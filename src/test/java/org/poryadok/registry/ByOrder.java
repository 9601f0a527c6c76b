package org.poryadok.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The order by which tests close pages. */
public final class ByOrder {

    private ByOrder() {}

    public static Closing closing() {
        return closing(ClosingGround.REORGANISATION, Optional.empty());
    }

    /** @param replacement entry that takes the page's place, on that ground */
    static Closing closing(ClosingGround ground, Optional<UUID> replacement) {
        return new Closing(
                ground,
                Optional.of("Страница не нужна").filter(why -> ground == ClosingGround.OTHER),
                "12",
                LocalDate.of(2020, 2, 14),
                replacement,
                "Архив органа",
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 2, 14)),
                Optional.empty());
    }
}
