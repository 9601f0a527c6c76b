package org.poryadok.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A page sends several requests at once, and each of them writes to the web session: none may fail of the others. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** What two requests add to a session at once is there once: the later word stands. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer addedOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** By this name Spring Session looks for it; nobody else is meant. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new OnceMoreWhenCrossed(template);
    }
}
