package org.poryadok.coordination.consult;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of consultations, {@code poryadok.consultation.*}.
 *
 * @param silence after how long without a word from the asking body an answer counts as sufficient; no act says
 */
@ConfigurationProperties("poryadok.consultation")
public record ConsultationProperties(@DefaultValue("14d") Period silence) {

    public ConsultationProperties {
        if (silence.isNegative() || silence.isZero()) {
            throw new IllegalArgumentException("poryadok.consultation.silence должно быть больше нуля");
        }
    }
}
