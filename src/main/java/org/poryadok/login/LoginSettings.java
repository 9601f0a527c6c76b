package org.poryadok.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code poryadok.login.*}; attempts are counted by each node for itself.
 *
 * @param workFactor      work factor of bcrypt: one more doubles the time of a log-in; passwords that are set already keep
 *                        theirs
 * @param rememberedFor   how long a node remembers that a login and its password belong together
 * @param attempts        wrong passwords of one login from one address, in a row
 * @param attemptEvery    after which pause a login has one attempt more from that address
 * @param addressAttempts wrong passwords of one address, whatever the logins, in a row
 * @param addressEvery    after which pause the address has one attempt more
 * @param idle            how long a web session waits for the next request of its person
 */
@ConfigurationProperties("poryadok.login")
public record LoginSettings(
        @DefaultValue("10") int workFactor,
        @DefaultValue("5m") Duration rememberedFor,
        @DefaultValue("5") int attempts,
        @DefaultValue("1m") Duration attemptEvery,
        @DefaultValue("50") int addressAttempts,
        @DefaultValue("6s") Duration addressEvery,
        @DefaultValue("8h") Duration idle) {

    private static final int LEAST_FACTOR = 4;
    private static final int MOST_FACTOR = 16;

    public LoginSettings {
        if (workFactor < LEAST_FACTOR || workFactor > MOST_FACTOR) {
            throw new IllegalArgumentException(
                    "poryadok.login.work-factor: от %d до %d".formatted(LEAST_FACTOR, MOST_FACTOR));
        }
        if (attempts < 1
                || addressAttempts < 1
                || !isTime(attemptEvery)
                || !isTime(addressEvery)
                || !isTime(rememberedFor)
                || !isTime(idle)) {
            throw new IllegalArgumentException("poryadok.login: каждое число и каждое время должно быть больше нуля");
        }
    }

    private static boolean isTime(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
