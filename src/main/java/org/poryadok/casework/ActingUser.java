package org.poryadok.casework;

import java.util.Optional;

/** Whom the engine has authenticated for the command that is running. */
public interface ActingUser {

    /** Empty when the product acts by itself. */
    Optional<String> id();
}
