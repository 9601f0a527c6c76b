package org.poryadok.host.login;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each log-in, failure and refusal; what came from outside cannot begin a line or a field of its own. */
final class LoginLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.poryadok.login");
    private static final int MAX_LENGTH = 100;

    private LoginLog() {
    }

    static void record(String login, Visit visit, Verdict verdict) {
        String line = "login=%s address=%s door=%s outcome=%s".formatted(
                plain(login), visit.address().getHostAddress(), plain(visit.door()), verdict.kind().word());
        if (verdict.admits()) {
            LOG.info(line);
        } else if (verdict.is(Verdict.Kind.TOO_MANY)) {
            LOG.warn("{} wait={}s", line, verdict.seconds());
        } else {
            LOG.warn(line);
        }
    }

    /** The password was right, but this web application is not his. */
    static void noAccess(String login, Visit visit) {
        LOG.warn("login={} address={} door={} outcome=no-access", plain(login), visit.address().getHostAddress(), plain(visit.door()));
    }

    static void passwordSet(String login, String by) {
        LOG.info("login={} outcome=password-set by={}", plain(login), plain(by));
    }

    static void sessionsEnded(String login, int sessions) {
        LOG.info("login={} outcome=sessions-ended sessions={}", plain(login), sessions);
    }

    private static String plain(String text) {
        String shortened = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
        StringBuilder plain = new StringBuilder();
        shortened.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || "._-/@…".indexOf(point) >= 0) {
                plain.appendCodePoint(point);
            } else {
                plain.append(String.format(Locale.ROOT, "%%%X", point));
            }
        });
        return plain.isEmpty() ? "-" : plain.toString();
    }
}
