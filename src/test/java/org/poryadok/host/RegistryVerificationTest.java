package org.poryadok.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command that an auditor runs. */
@PoryadokTest
class RegistryVerificationTest {

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private EmbeddedPostgres postgres;

    @Autowired
    private JdbcClient jdbc;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void whoeverRewritesAVersionIsFound() {
        RegistryVersion version = versions.approve(versions.draw("kirov").id(), "u", Optional.empty(), "p");
        assertThat(run(url())).as(said()).isEqualTo(RegistryVerification.HOLDS);
        assertThat(said()).contains("Цепочка версий реестра «kirov» не нарушена.");

        forge(version, "1");
        try {
            assertThat(run(url())).isEqualTo(RegistryVerification.BROKEN);
            assertThat(said())
                    .contains("Цепочка версий реестра «kirov» нарушена на версии № " + version.number() + ": ");
        } finally {
            forge(version, "-1");
        }
        assertThat(run(url())).isEqualTo(RegistryVerification.HOLDS);
    }

    @Test
    void databaseThatIsAwayIsNoBrokenChain() {
        assertThat(run("jdbc:postgresql://127.0.0.1:1/none")).isEqualTo(RegistryVerification.NOT_CHECKED);
        assertThat(said()).contains("не проверена");
    }

    private void forge(RegistryVersion version, String days) {
        jdbc.sql("update registry_version set approved_at = approved_at + make_interval(days => cast(:days as int)) "
                        + "where jurisdiction = 'kirov' and number = :number")
                .param("days", days)
                .param("number", version.number())
                .update();
    }

    private int run(String url) {
        out.reset();
        return RegistryVerification.run(
                new String[] {
                    "--verify-registry",
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.hikari.connection-timeout=2000",
                    "--spring.datasource.hikari.maximum-pool-size=1"
                },
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
