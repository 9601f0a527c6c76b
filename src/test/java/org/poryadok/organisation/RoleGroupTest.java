package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.act.Role;

class RoleGroupTest {

    @Test
    void namesThePlaceAndTheRole() {
        assertThat(RoleGroup.of("kuzbass.coordinator")).contains(new RoleGroup("kuzbass", Role.COORDINATOR));
        assertThat(RoleGroup.of(Organisation.groupOf("kuzbass.health", "head")))
                .contains(new RoleGroup("kuzbass.health", Role.HEAD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuzbass", "kuzbass.health", "camunda-admin", ""})
    void aWholeJurisdictionOrBodyHasNone(String group) {
        assertThat(RoleGroup.of(group)).isEmpty();
    }
}
