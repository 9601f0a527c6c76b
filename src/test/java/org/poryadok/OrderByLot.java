package org.poryadok;

import java.util.Collections;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** No test leans on what another has left: their order within a class is drawn by lot too, and the log says how to draw it again. */
public final class OrderByLot implements MethodOrderer {

    private static final String SEED = "poryadok.test.seed";
    private static final long DRAWN = Long.getLong(SEED, System.nanoTime());

    static {
        System.out.println("Order of the tests within classes: -D" + SEED + "=" + DRAWN);
    }

    @Override
    public void orderMethods(MethodOrdererContext tests) {
        Collections.shuffle(tests.getMethodDescriptors(), new java.util.Random(DRAWN));
    }
}
