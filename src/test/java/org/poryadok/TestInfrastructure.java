package org.poryadok;

import java.io.IOException;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.poryadok.procedure.Desk;
import org.poryadok.procedure.EnactedAct;
import org.poryadok.procedure.WalkedFlows;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What stands outside the host in production: the database server. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Engine.class, Desk.class, EnactedAct.class, WalkedFlows.class})
class TestInfrastructure {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres testPostgres() throws IOException {
        return EmbeddedPostgres.builder()
                // The context stops it, after everything that still needs it; its own hook would run beside that.
                .setRegisterShutdownHook(false)
                .start();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EmbeddedPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(20);
        return pool;
    }
}
