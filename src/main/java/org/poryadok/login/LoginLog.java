package org.poryadok.login;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.poryadok.term.Russian;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One line for each log-in, failure and refusal, and for what an administrator changes of users, groups and rights; what came
 * from outside cannot begin a line or a field of its own.
 */
public final class LoginLog {

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
    public static void noAccess(Visit visit) {
        LOG.warn("{} outcome=no-access", who(visit));
    }

    private static String who(Visit visit) {
        return "login=%s address=%s door=%s"
                .formatted(plain(visit.login()), visit.address().getHostAddress(), plain(visit.door()));
    }

    /** What is not kept in the end, because the log-in is taken or the request fails later, was not done. */
    public static void passwordSet(String login, String by) {
        onceKept(() -> LOG.info("login={} outcome=password-set by={}", plain(login), plain(by)));
    }

    /** Outside a transaction whoever calls has done it already; the engine's commands run in Spring's. */
    private static void onceKept(Runnable line) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            line.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                line.run();
            }
        });
    }

    static void sessionsEnded(String login, int sessions) {
        LOG.info("login={} outcome=sessions-ended sessions={}", plain(login), sessions);
    }

    /** @param changed name of what was changed → to what */
    public static void administered(String by, String deed, String what, Map<String, String> changed) {
        onceKept(() -> LOG.info(
                "login={} outcome=administered deed={} what={} {}",
                plain(by),
                plain(deed),
                plain(what.replace(' ', '-')),
                changed.entrySet().stream()
                        .map(one -> one.getKey() + "=" + plain(one.getValue() == null ? "" : one.getValue()))
                        .collect(Collectors.joining(" "))));
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
