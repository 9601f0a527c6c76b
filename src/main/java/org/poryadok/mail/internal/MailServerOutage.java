package org.poryadok.mail.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an outage of the mail server as one line at its beginning, one every hour and one at its end, however often it is tried. */
final class MailServerOutage {

    private static final Logger log = LoggerFactory.getLogger(MailServerOutage.class);
    private static final Duration REMINDER = Duration.ofHours(1);

    private final Clock clock;
    private Instant begun;
    private Instant told;

    MailServerOutage(Clock clock) {
        this.clock = clock;
    }

    synchronized void goesOn(SmtpFault fault) {
        Instant now = clock.instant();
        if (begun == null) {
            begun = now;
            told = now;
            log.warn("{} Письма ждут в очереди.", fault.sentence());
        } else if (!now.isBefore(told.plus(REMINDER))) {
            told = now;
            log.warn(
                    "Почтового сервера нет с {} (UTC), письма ждут в очереди. {}",
                    begun.truncatedTo(ChronoUnit.SECONDS),
                    fault.sentence());
        }
    }

    synchronized void over() {
        if (begun != null) {
            log.warn(
                    "Почтовый сервер снова принимает письма, его не было {} с.",
                    Duration.between(begun, clock.instant()).toSeconds());
            begun = null;
        }
    }
}
