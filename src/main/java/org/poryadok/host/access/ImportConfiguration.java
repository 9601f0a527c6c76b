package org.poryadok.host.access;

import jakarta.servlet.MultipartConfigElement;
import org.camunda.bpm.engine.IdentityService;
import org.poryadok.host.login.PasswordDoor;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The doorkeeper of the import and the size of the files that it takes. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    /** Some fifty thousand officials. */
    static final int MAX_FILE_MEGABYTES = 10;

    private static final int MAX_REFUSED_MEGABYTES = 100;

    @Bean
    FilterRegistrationBean<AdministratorFilter> administratorFilter(IdentityService identity, PasswordDoor door) {
        FilterRegistrationBean<AdministratorFilter> registration =
                new FilterRegistrationBean<>(new AdministratorFilter(identity, door));
        registration.addUrlPatterns("/admin/*");
        registration.setName("administrator");
        return registration;
    }

    /** A refused file is read to its end, or the browser shows a broken connection instead of the sentence. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> readRefusedFiles() {
        return server -> server.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize",
                String.valueOf(DataSize.ofMegabytes(MAX_REFUSED_MEGABYTES).toBytes())));
    }

    @Bean
    MultipartConfigElement multipartConfig() {
        MultipartConfigFactory files = new MultipartConfigFactory();
        files.setMaxFileSize(DataSize.ofMegabytes(MAX_FILE_MEGABYTES));
        files.setMaxRequestSize(DataSize.ofMegabytes(2L * MAX_FILE_MEGABYTES + 1));
        return files.createMultipartConfig();
    }
}
