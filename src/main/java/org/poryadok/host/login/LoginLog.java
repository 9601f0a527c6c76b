package org.poryadok.host.login;

import java.util.Locale;
import org.poryadok.term.Russian;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each log-in, failure and refusal; what came from outside cannot begin a line or a field of its own. */
final class LoginLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.poryadok.login");
    private static final int MAX_LENGTH = 100;

    private LoginLog() {}

    static void record(Visit visit) {
        Verdict verdict = visit.verdict();
        if (verdict.admits()) {
            LOG.info("{} outcome={}", who(visit), verdict.kind().word());
        } else if (verdict.is(Verdict.Kind.TOO_MANY)) {
            LOG.warn("{} outcome={} wait={}s", who(visit), verdict.kind().word(), verdict.seconds());
        } else {
            LOG.warn("{} outcome={}", who(visit), verdict.kind().word());
        }
    }

    /** The password was right, but this web application is not his. */
    static void noAccess(Visit visit) {
        LOG.warn("{} outcome=no-access", who(visit));
    }

    private static String who(Visit visit) {
        return "login=%s address=%s door=%s"
                .formatted(plain(visit.login()), visit.address().getHostAddress(), plain(visit.door()));
    }

    static void passwordSet(String login, String by) {
        LOG.info("login={} outcome=password-set by={}", plain(login), plain(by));
    }

    static void sessionsEnded(String login, int sessions) {
        LOG.info("login={} outcome=sessions-ended sessions={}", plain(login), sessions);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Russian.shortened(text, MAX_LENGTH).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || "._-/@…".indexOf(point) >= 0) {
                plain.appendCodePoint(point);
            } else {
                plain.append(String.format(Locale.ROOT, "%%%X", point));
            }
        });
        return plain.isEmpty() ? "-" : plain.toString();
    }
}
