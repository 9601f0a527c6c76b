package org.poryadok.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final StoppedClock clock = new StoppedClock();
    private final Attempts attempts = new Attempts(settings(3, 4), clock);

    @Test
    void pauseThatIsNamedIsLongEnoughAndNoLongerThanNeeded() {
        for (int i = 0; i < 3; i++) {
            assertThat(take("192.0.2.1", "somebody")).isZero();
        }
        Duration pause = take("192.0.2.1", "somebody");
        assertThat(pause).isEqualTo(MINUTE);

        clock.pass(pause.minusSeconds(1));
        assertThat(take("192.0.2.1", "somebody")).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(take("192.0.2.1", "somebody")).isZero();
        assertThat(take("192.0.2.1", "somebody")).isEqualTo(MINUTE);
    }

    @Test
    void refusedAttemptCostsTheAddressNothing() {
        for (int i = 0; i < 10; i++) {
            take("192.0.2.1", "somebody");
        }
        assertThat(take("192.0.2.1", "another")).isZero();
        assertThat(take("192.0.2.1", "another")).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void neighboursOfOneIpv6NetworkCountTogether() {
        for (int i = 0; i < 3; i++) {
            take("2001:db8::" + i, "somebody");
        }
        assertThat(take("2001:db8::9", "somebody")).isEqualTo(MINUTE);
        assertThat(take("2001:db8:0:1::9", "somebody")).isZero();
    }

    @Test
    void everyWaitIsRoundedUpInWords() {
        assertThat(Verdict.tooMany(Duration.ofMillis(1)).sentence()).contains("Подождите 1 с:");
        assertThat(Verdict.tooMany(Duration.ofMillis(5001)).sentence()).contains("Подождите 6 с:");
        assertThat(Verdict.tooMany(Duration.ofSeconds(121)).sentence()).contains("Подождите 3 мин:");
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> settings(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LoginSettings(3, MINUTE, 1, MINUTE, 1, MINUTE, MINUTE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LoginSettings(11, MINUTE, 1, Duration.ZERO, 1, MINUTE, MINUTE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rememberedPasswordIsWorthlessOnceAnotherIsStored() {
        VerifiedPasswords verified = new VerifiedPasswords(MINUTE);
        verified.add("somebody", "right", "hash");

        assertThat(verified.contains("somebody", "right", "hash")).isTrue();
        assertThat(verified.contains("somebody", "right", "another hash")).isFalse();
        assertThat(verified.contains("somebody", "wrong", "hash")).isFalse();
        assertThat(verified.contains("another", "right", "hash")).isFalse();
    }

    private Duration take(String address, String login) {
        return attempts.of(address(address), login).take();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static LoginSettings settings(int ofLogin, int ofAddress) {
        return new LoginSettings(4, MINUTE, ofLogin, MINUTE, ofAddress, Duration.ofSeconds(6), MINUTE);
    }

    private static final class StoppedClock implements TimeMeter {

        private long nanos = 1;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
