package org.poryadok.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Network;
import org.poryadok.act.internal.OwnActs;
import org.poryadok.casework.Refusal;

/** Networks are those of the day that counts: what came later is neither offered nor believed. */
class NetworkGateTest {

    private static final String ACT = "tomsk-132r-2023";

    private final NetworkGate gate = new NetworkGate(OwnActs.read());

    @Test
    void networkThatDidNotExistYetIsRefusedWithItsFirstDay() {
        assertThatThrownBy(() -> gate.requireOffered(ACT, "max", LocalDate.of(2023, 9, 4), "network"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("работает с 26.03.2025");
        assertThatThrownBy(() -> gate.requireOpened(Network.MAX, LocalDate.of(2025, 3, 25), "createdOn"))
                .isInstanceOf(Refusal.class);
        assertThatCode(() -> gate.requireOpened(Network.MAX, LocalDate.of(2025, 3, 26), "createdOn"))
                .doesNotThrowAnyException();
        assertThatCode(() -> gate.requireOpened(Network.VK, LocalDate.of(2012, 1, 1), "createdOn"))
                .doesNotThrowAnyException();
    }

    @Test
    void networkIsOfferedFromTheDayOnWhichTheActsFileAllowsIt() {
        assertThatThrownBy(() -> gate.requireOffered(ACT, "max", LocalDate.of(2025, 7, 31), "network"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("выбрать нельзя");
        assertThatCode(() -> gate.requireOffered(ACT, "max", LocalDate.of(2025, 8, 1), "network"))
                .doesNotThrowAnyException();
    }
}
