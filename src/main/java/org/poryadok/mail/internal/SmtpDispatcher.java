package org.poryadok.mail.internal;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.poryadok.mail.Dispatcher;
import org.poryadok.mail.MailProperties;
import org.poryadok.mail.SendingHours;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One run at a time on a node. */
final class SmtpDispatcher implements Dispatcher {

    private final ReentrantLock oneRun = new ReentrantLock();
    private final LetterStore letters;
    private final SmtpServer server;
    private final MimeComposer composer;
    private final MailProperties properties;
    private final FailureReports reports;
    private final DeliveryFigures figures;
    private final MailServerOutage outage;
    private final SendingHours hours;
    private final Clock clock;
    private final Executor threads;
    private volatile boolean stopping;

    /** @param threads where the further conversations of a run go on */
    SmtpDispatcher(
            LetterStore letters,
            SmtpServer server,
            MailProperties properties,
            FailureReports reports,
            DeliveryFigures figures,
            SendingHours hours,
            Clock clock,
            Executor threads) {
        this.letters = letters;
        this.server = server;
        this.composer = new MimeComposer(properties);
        this.properties = properties;
        this.reports = reports;
        this.figures = figures;
        this.outage = new MailServerOutage(clock);
        this.hours = hours;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public int dispatchNow() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Letters are not sent inside a transaction: a rollback would not bring them back");
        }
        oneRun.lock();
        try {
            int sent = new Delivery(
                            letters,
                            server,
                            composer,
                            properties,
                            figures,
                            outage,
                            hours,
                            clock,
                            () -> stopping,
                            threads)
                    .run();
            reports.tellAll();
            return sent;
        } finally {
            oneRun.unlock();
        }
    }

    /** Ends a run after the letter in hand; the rest is released for the other nodes. */
    void stop() {
        stopping = true;
    }

    void resume() {
        stopping = false;
    }
}
