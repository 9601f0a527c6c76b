package org.poryadok.demo.clock;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.Instant;

/**
 * What the clock shows.
 *
 * @param offset how far it is ahead of real time; negative when it is behind
 */
record ClockReading(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant now,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration offset) {}
