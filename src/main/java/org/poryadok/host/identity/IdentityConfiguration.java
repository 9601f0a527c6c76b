package org.poryadok.host.identity;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.poryadok.login.LoginSettings;
import org.poryadok.login.PasswordDoor;
import org.poryadok.login.PasswordJudge;
import org.poryadok.login.ProductPasswordPolicy;
import org.poryadok.login.VerifiedPasswords;
import org.poryadok.login.WebSessions;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.KnownNames;
import org.poryadok.web.limits.Callers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    LoginPlugin loginPlugin(
            LoginSettings settings,
            PasswordJudge judge,
            VerifiedPasswords verified,
            WebSessions sessions,
            ProductPasswordPolicy policy,
            JdbcClient jdbc,
            Organisation organisation) {
        PasswordHash hash = new PasswordHash(settings.workFactor());
        return new LoginPlugin(
                hash,
                new PasswordGuard(judge, hash, verified),
                sessions,
                policy,
                new HeldUsers(organisation, new KnownNames(jdbc)));
    }

    /** Within the web session, before everything that might ask for a password. */
    @Bean
    FilterRegistrationBean<VisitFilter> visitFilter(
            Callers callers, ObjectProvider<PasswordDoor> door, CamundaBpmProperties engine) {
        FilterRegistrationBean<VisitFilter> registration = new FilterRegistrationBean<>(
                new VisitFilter(callers, door, engine.getWebapp().getApplicationPath()));
        registration.addUrlPatterns("/*");
        registration.setAsyncSupported(true);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
        return registration;
    }

    /** Within the visit, which holds the answer to a log-in back until it is complete. */
    @Bean
    FilterRegistrationBean<SessionOfLogIn> sessionOfLogIn(LoginSettings settings, CamundaBpmProperties engine) {
        FilterRegistrationBean<SessionOfLogIn> registration =
                new FilterRegistrationBean<>(new SessionOfLogIn(settings.idle()));
        registration.addUrlPatterns(engine.getWebapp().getApplicationPath() + "/api/admin/auth/user/*");
        registration.setInitParameters(engine.getWebapp().getCsrf().getInitParams());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 61);
        return registration;
    }
}
