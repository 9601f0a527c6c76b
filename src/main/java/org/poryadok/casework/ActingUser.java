package org.poryadok.casework;

import java.util.Optional;

/** Whom the engine has authenticated for the command that is running. */
public interface ActingUser {

    /** Who stands where the product did it by itself; nobody can be given such a login. */
    String SYSTEM = "Система «Порядок»";

    /** Empty when the product acts by itself. */
    Optional<String> id();
}
