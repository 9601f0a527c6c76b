package org.poryadok;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.poryadok.account.verifyaccount.KirovVerification;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.WalkedFlows;
import org.poryadok.registry.TestAccounts;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What stands outside the host in production: the database server. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Engine.class, Desk.class, EnactedAct.class, WalkedFlows.class, TestAccounts.class, KirovVerification.class})
class TestInfrastructure {

    @Bean
    MigratedPostgres migratedPostgres() throws IOException {
        return MigratedPostgres.copy();
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres testPostgres(MigratedPostgres migrated) throws IOException {
        return migrated.start();
    }

    @Bean
    TablesAtStart tablesAtStart(DataSource dataSource) {
        return new TablesAtStart(dataSource);
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
