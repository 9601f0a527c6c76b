package org.poryadok.casework;

import java.util.Optional;
import org.poryadok.control.ControlCards;

/** Whom the engine has authenticated for the command that is running. */
public interface ActingUser {

    String SYSTEM = ControlCards.SYSTEM;

    /** Empty when the product acts by itself. */
    Optional<String> id();
}
