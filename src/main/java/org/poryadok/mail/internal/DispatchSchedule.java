package org.poryadok.mail.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.poryadok.mail.MailProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the dispatcher in a thread of its own: a slow mail server must not hold up anything else that is scheduled. */
final class DispatchSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DispatchSchedule.class);
    private static final int SECONDS_FOR_THE_LETTER_IN_HAND = 20;

    private final SmtpDispatcher dispatcher;
    private final MailProperties properties;
    private ScheduledExecutorService thread;

    DispatchSchedule(SmtpDispatcher dispatcher, MailProperties properties) {
        this.dispatcher = dispatcher;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        dispatcher.resume();
        thread = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread named = new Thread(run, "mail-dispatcher");
            named.setDaemon(true);
            return named;
        });
        long pause = properties.poll().toMillis();
        thread.scheduleWithFixedDelay(this::runSafely, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void runSafely() {
        try {
            dispatcher.dispatchNow();
        } catch (RuntimeException e) {
            // Must not end the schedule: the next run comes after the pause.
            log.error("A run of the mail dispatcher failed", e);
        }
    }

    @Override
    public synchronized void stop() {
        dispatcher.stop();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_FOR_THE_LETTER_IN_HAND, TimeUnit.SECONDS)) {
                log.warn("The mail server is slow: a letter in hand may be sent again after the restart");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
