package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObligationKeyTest {

    @Test
    void obligationIsFoundByTheKeyOfItsProcedure() {
        ObligationKey key = new ObligationKey("KUZ-3a", "kuzbass.health");

        assertThat(key).hasToString("KUZ-3a|kuzbass.health");
        assertThat(key.businessKey("kuzbass-66-2020")).isEqualTo("kuzbass-66-2020|KUZ-3a|kuzbass.health");
        assertThat(ObligationKey.parse(key.toString())).isEqualTo(key);
    }
}
