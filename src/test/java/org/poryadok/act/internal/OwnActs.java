package org.poryadok.act.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.poryadok.act.Acts;

/** The acts that the product brings along, without a host. */
public final class OwnActs {

    private OwnActs() {}

    public static Acts read() {
        try {
            return ActConfiguration.read("", DefaultTerm.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
