package org.poryadok.site;

import java.time.Clock;
import java.time.Duration;
import org.poryadok.registry.RegistryChanged;
import org.poryadok.registry.RegistryRevision;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

@Configuration(proxyBeanMethods = false)
class KeptPagesConfiguration {

    @Bean
    KeptPages keptPages(RegistryRevision revisions, Clock clock, @Value("${poryadok.site.kept-for}") Duration keptFor) {
        return new KeptPages(revisions, clock, keptFor);
    }

    @Bean
    FilterRegistrationBean<KeptPages> keptPagesOfTheRegistry(KeptPages pages) {
        var registration = new FilterRegistrationBean<>(pages);
        registration.addUrlPatterns(
                "/registry",
                "/registry/check",
                "/registry/exemptions",
                "/registry/accounts/*",
                "/registry/embed",
                "/registry/embedding");
        // Before sessions: a public page needs none.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }

    /** What a procedure has changed is seen at once on its own node. */
    @Component
    record Forgetting(KeptPages pages) {

        @TransactionalEventListener(fallbackExecution = true)
        void on(RegistryChanged change) {
            pages.clear();
        }
    }
}
