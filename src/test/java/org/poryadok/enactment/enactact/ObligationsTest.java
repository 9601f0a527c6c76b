package org.poryadok.enactment.enactact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;

@PoryadokTest
class ObligationsTest {

    @Autowired
    private Obligations obligations;

    @Test
    void obligationIsFulfilledByTheModelOfItsOwnProcedure() {
        assertThat(obligations.procedure("kuzbass-66-2020", "KUZ-3a|kuzbass.health"))
                .isEqualTo("create-account");
    }
}
