package org.poryadok.registry.internal.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.poryadok.registry.RegistryEntry;

/** Whoever has kept the lines of a version comes to its hash for ever. */
class CanonicalTest {

    private static final String BEFORE_OWNERS = """
            {"key":"account:7","state":"ACTIVE","bodyId":"tomsk.health",\
            "bodyName":"Департамент здравоохранения Томской области","ownerKind":"EXECUTIVE_BODY","networks":["vk"],\
            "address":"https://vk.com/tomskzdrav","createdOn":"2023-06-01"}""";

    @Test
    void lineOfAVersionFromBeforeOwnersWereNamedIsReadAndWrittenAsItWas() {
        RegistryEntry entry = Canonical.entry(BEFORE_OWNERS);

        assertThat(entry.ownerName()).isEqualTo("Департамент здравоохранения Томской области");
        assertThat(entry.keeperName()).isEmpty();
        assertThat(entry.further()).isEmpty();
        assertThat(Canonical.line(entry)).isEqualTo(BEFORE_OWNERS);
    }

    @Test
    void furtherAddressesStandAtTheEndOfALine() {
        String line = BEFORE_OWNERS.replace("}", ",\"further\":[\"https://vk.com/shpakray\"]}");

        assertThat(Canonical.entry(line).further()).contains(List.of("https://vk.com/shpakray"));
        assertThat(Canonical.line(Canonical.entry(line))).isEqualTo(line);
    }
}
