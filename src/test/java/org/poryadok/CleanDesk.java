package org.poryadok;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.poryadok.host.time.MovableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every test class starts in the present and finds the database as the host's start has left it: no procedure, no page, no
 * letter and no user of another class, in whatever order the classes run.
 */
class CleanDesk implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext host = SpringExtension.getApplicationContext(test);
        host.getBean(MovableClock.class).reset();
        host.getBean(TablesAtStart.class).restore();
    }
}
