package org.poryadok.demo.embedded;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.poryadok.deployment.Deployment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A real PostgreSQL inside the demo; its data survive a restart and a kill. Whoever brings a database in code does without. */
@Configuration(proxyBeanMethods = false)
@Deployment.Demo
@ConditionalOnMissingBean(DataSource.class)
class EmbeddedPostgresConfiguration {

    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(@Value("${poryadok.demo.postgres.directory}") Path directory) throws IOException {
        return DataDirectory.hold(directory);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataDirectory data, @Value("${poryadok.demo.postgres.port:0}") int port)
            throws IOException {
        OrphanedPostgres.stop(data.path());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.path())
                .setCleanDataDirectory(false)
                .setPort(port)
                // The host stops it, after everything that still needs it; its own hook would run beside the host's.
                .setRegisterShutdownHook(false)
                // The library switches both off, which a kill of the machine would turn into lost letters.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EmbeddedPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(30);
        return pool;
    }
}
