package org.poryadok.host.engine;

import java.util.ArrayList;
import java.util.List;

/** The lists in which the engine's configuration keeps what others add to the engine; null as long as nobody has. */
public final class Configured {

    private Configured() {}

    /** What the configuration has already, and the product's own after it. */
    public static <T> List<T> with(List<T> others, T own) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(own);
        return all;
    }
}
