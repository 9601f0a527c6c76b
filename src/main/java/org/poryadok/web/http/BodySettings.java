package org.poryadok.web.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may carry and how long the server waits for it, {@code poryadok.bodies.*}.
 *
 * @param most      largest body of JSON and of the fields of a form; a form of a task has some kilobytes
 * @param mostFiles largest body of a request with files: import, deployment
 * @param patience  how long the server waits for a body, processing not counted, before it has to bring the rate
 * @param rate      what a second of waiting beyond the patience must bring
 * @param longest   how long the server waits for one request at most, whatever it brings
 * @param slow      how many requests may be waited for at one time, half of them from one address; all others keep their
 *                  threads
 * @param head      how long the first lines of a request may take as a whole
 */
@ConfigurationProperties("poryadok.bodies")
record BodySettings(
        @DefaultValue("2MB") DataSize most,
        @DefaultValue("100MB") DataSize mostFiles,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("4KB") DataSize rate,
        @DefaultValue("5m") Duration longest,
        @DefaultValue("100") int slow,
        @DefaultValue("30s") Duration head) {

    BodySettings {
        if (most.toBytes() < 1 || mostFiles.toBytes() < 1 || rate.toBytes() < 1 || slow < 1) {
            throw new IllegalArgumentException("poryadok.bodies: каждое число должно быть не меньше 1");
        }
    }
}
