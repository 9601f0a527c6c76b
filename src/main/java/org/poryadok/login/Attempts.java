package org.poryadok.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.poryadok.web.limits.Callers;

/**
 * Wrong passwords of each address, and of each login from each address. Nothing is counted for a login alone: a stranger
 * could otherwise keep its owner out.
 */
class Attempts {

    private static final int REMEMBERED = 100_000;
    private static final int MAX_LOGIN = 255;

    private record AddressAndLogin(ByteBuffer address, String login) {}

    private final LoginSettings settings;
    private final TimeMeter time;
    private final Cache<ByteBuffer, Bucket> byAddress;
    private final Cache<AddressAndLogin, Bucket> byLogin;

    Attempts(LoginSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
        // What nobody has touched until it is full again may be forgotten.
        byAddress = remembered(settings.addressEvery().multipliedBy(settings.addressAttempts()));
        byLogin = remembered(settings.attemptEvery().multipliedBy(settings.attempts()));
    }

    Tries of(InetAddress address, String login) {
        ByteBuffer source = Callers.key(address);
        String shortened = login.length() <= MAX_LOGIN ? login : login.substring(0, MAX_LOGIN);
        return new Tries(
                byAddress.get(source, key -> bucket(settings.addressAttempts(), settings.addressEvery())),
                byLogin.get(
                        new AddressAndLogin(source, shortened),
                        key -> bucket(settings.attempts(), settings.attemptEvery())));
    }

    private static <K> Cache<K, Bucket> remembered(Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(time)
                .build();
    }

    private Bucket bucket(int capacity, Duration every) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(capacity).refillGreedy(1, every))
                .withCustomTimePrecision(time)
                .build();
    }

    /**
     * What an address has left for a login. Whoever judges a password holds the {@link #turn()}, so that no two are guessed
     * at once.
     */
    final class Tries {

        private final Bucket ofAddress;
        private final Bucket ofLogin;

        private Tries(Bucket ofAddress, Bucket ofLogin) {
            this.ofAddress = ofAddress;
            this.ofLogin = ofLogin;
        }

        Object turn() {
            return ofLogin;
        }

        /** Takes one attempt, or says how long there is none; zero when it was taken. */
        Duration take() {
            ConsumptionProbe address = ofAddress.tryConsumeAndReturnRemaining(1);
            if (!address.isConsumed()) {
                return Duration.ofNanos(Math.max(
                        address.getNanosToWaitForRefill(),
                        ofLogin.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
            }
            ConsumptionProbe login = ofLogin.tryConsumeAndReturnRemaining(1);
            if (!login.isConsumed()) {
                ofAddress.addTokens(1);
            }
            return Duration.ofNanos(login.getNanosToWaitForRefill());
        }

        /** How many attempts are possible at once. */
        long left() {
            return Math.min(ofAddress.getAvailableTokens(), ofLogin.getAvailableTokens());
        }

        /** After what time there is an attempt; zero when there is one now. */
        Duration pause() {
            return Duration.ofNanos(Math.max(
                    ofAddress.estimateAbilityToConsume(1).getNanosToWaitForRefill(),
                    ofLogin.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
        }

        /** The password was right: the address has its attempt back, and all those of this login. */
        void forgive() {
            ofAddress.addTokens(1);
            ofLogin.addTokens(settings.attempts());
        }
    }
}
