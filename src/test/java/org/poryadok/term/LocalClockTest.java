package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalClockTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Asia/Tomsk         | по времени Томска, МСК+4",
                "Asia/Novokuznetsk  | по времени Кемерова, МСК+4",
                "Europe/Kaliningrad | по времени Калининграда, МСК−1",
                "Europe/Moscow      | по московскому времени",
                "Europe/Kirov       | по московскому времени",
                "Asia/Tashkent      | по местному времени, МСК+2",
            })
    void anHourSaysWhoseItIs(String zone, String words) {
        assertThat(LocalClock.of(ZoneId.of(zone), Instant.parse("2024-03-11T05:30:00Z")))
                .isEqualTo(words);
    }
}
