package org.poryadok.desk.organisationimport;

import jakarta.servlet.MultipartConfigElement;
import org.camunda.bpm.engine.IdentityService;
import org.poryadok.host.access.AdministratorFilter;
import org.poryadok.login.PasswordDoor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The doorkeeper of the import and the size of the files that it takes. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    /** Some fifty thousand officials. */
    static final int MAX_FILE_MEGABYTES = 10;

    @Bean
    FilterRegistrationBean<AdministratorFilter> administratorFilter(IdentityService identity, PasswordDoor door) {
        FilterRegistrationBean<AdministratorFilter> registration =
                new FilterRegistrationBean<>(new AdministratorFilter(identity, door));
        registration.addUrlPatterns("/admin/*");
        registration.setName("administrator");
        return registration;
    }

    @Bean
    WebMvcConfigurer tokensOfForms() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FormToken()).addPathPatterns("/admin/**");
            }
        };
    }

    @Bean
    MultipartConfigElement multipartConfig() {
        MultipartConfigFactory files = new MultipartConfigFactory();
        files.setMaxFileSize(DataSize.ofMegabytes(MAX_FILE_MEGABYTES));
        files.setMaxRequestSize(DataSize.ofMegabytes(2L * MAX_FILE_MEGABYTES + 1));
        return files.createMultipartConfig();
    }
}
