package org.poryadok;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.poryadok.host.time.MovableClock;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Every test class starts in the present, wherever the one before it has left the clock. */
class StartsNow implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(MovableClock.class).reset();
    }
}
