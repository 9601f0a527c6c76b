package org.poryadok.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.poryadok.web.http.AttachmentNames;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebappConfiguration {

    @Bean
    FilterRegistrationBean<RussianScripts> russianScripts(CamundaBpmProperties engine) {
        String path = engine.getWebapp().getApplicationPath();
        var registration = new FilterRegistrationBean<>(new RussianScripts(ShippedTexts.load(), path));
        registration.addUrlPatterns(path + "/lib/*", path + "/app/*", path + "/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    /** The browser keeps the product's own scripts, but asks each time whether they are those of this version. */
    @Bean
    WebMvcConfigurer ownScripts(CamundaBpmProperties engine) {
        String directory = "/lib/poryadok/";
        String addresses = engine.getWebapp().getApplicationPath() + directory + "**";
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(addresses)
                        .addResourceLocations("classpath:" + engine.getWebapp().getWebjarClasspath() + directory)
                        .setCacheControl(CacheControl.noCache())
                        .setUseLastModified(false)
                        .setEtagGenerator(WebappConfiguration::tag);
            }
        };
    }

    private static String tag(Resource file) {
        try {
            return DigestUtils.md5DigestAsHex(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    FilterRegistrationBean<UnknownEngines> unknownEngines(CamundaBpmProperties engine) {
        var registration = new FilterRegistrationBean<>(new UnknownEngines());
        registration.addUrlPatterns(engine.getWebapp().getApplicationPath() + "/app/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 99);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PageNonces> pageNonces(CamundaBpmProperties engine) {
        var registration = new FilterRegistrationBean<>(new PageNonces());
        registration.addUrlPatterns(engine.getWebapp().getApplicationPath() + "/app/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RussianAnswers> russianAnswersOfTheWebapps(CamundaBpmProperties engine, ObjectMapper json) {
        return answers(new RussianAnswers(json, false), engine.getWebapp().getApplicationPath() + "/api/*");
    }

    @Bean
    FilterRegistrationBean<RussianAnswers> russianAnswersOfTheRestApi(ObjectMapper json) {
        return answers(new RussianAnswers(json, true), "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<AttachmentNames> attachmentNames(CamundaBpmProperties engine) {
        var registration = new FilterRegistrationBean<>(new AttachmentNames());
        registration.addUrlPatterns(engine.getWebapp().getApplicationPath() + "/api/engine/*", "/engine-rest/*");
        registration.setAsyncSupported(true);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 102);
        return registration;
    }

    @Bean
    FilterRegistrationBean<WithoutDatabase> withoutDatabase() {
        var registration = new FilterRegistrationBean<>(new WithoutDatabase());
        registration.addUrlPatterns("/*");
        registration.setAsyncSupported(true);
        // Outside of the web sessions, which live there.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    private static FilterRegistrationBean<RussianAnswers> answers(RussianAnswers filter, String addresses) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(addresses);
        registration.setName("russianAnswers " + addresses);
        registration.setAsyncSupported(true);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
        return registration;
    }
}
