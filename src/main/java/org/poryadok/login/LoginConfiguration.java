package org.poryadok.login;

import io.github.bucket4j.TimeMeter;
import org.poryadok.deployment.Deployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    PasswordJudge passwordJudge(LoginSettings settings) {
        return new PasswordJudge(new Attempts(settings, TimeMeter.SYSTEM_NANOTIME));
    }

    @Bean
    VerifiedPasswords verifiedPasswords(LoginSettings settings) {
        return new VerifiedPasswords(settings.rememberedFor());
    }

    @Bean
    WebSessions webSessions(JdbcClient jdbc) {
        return new WebSessions(jdbc);
    }

    @Bean
    ProductPasswordPolicy productPasswordPolicy(Environment environment) {
        return new ProductPasswordPolicy(Deployment.isDemo(environment));
    }
}
