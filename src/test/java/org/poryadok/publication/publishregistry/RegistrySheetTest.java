package org.poryadok.publication.publishregistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poryadok.act.OwnerKind;
import org.poryadok.registry.RegistryEntry;

class RegistrySheetTest {

    @Test
    void pageThatAnswersAtSeveralAddressesHasThemAll() {
        RegistryEntry page = new RegistryEntry(
                "account:1",
                RegistryEntry.State.ACTIVE,
                "kirov.health",
                "Министерство здравоохранения",
                OwnerKind.EXECUTIVE_BODY,
                List.of("vk"),
                Optional.of("https://vk.com/club123"),
                Optional.of("123"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of("https://vk.com/minzdrav43")));

        assertThat(new String(RegistrySheet.of(List.of(page)), StandardCharsets.UTF_8))
                .contains(";https://vk.com/club123, https://vk.com/minzdrav43;123;");
    }
}
