package org.poryadok.cockpit;

import java.util.Optional;

/** Who is logged in to Cockpit; only the host can ask the engine. */
public interface LoggedIn {

    /** Empty when nobody is. */
    Optional<String> userId();

    /** Whether the user is one of the engine's administrators. */
    boolean isAdministrator();
}
