package org.poryadok.host;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Poryadok: profile {@code demo} for the demo with embedded services, no profile for production. */
@SpringBootApplication(scanBasePackages = "org.poryadok")
@ConfigurationPropertiesScan("org.poryadok")
@EnableScheduling
public class PoryadokApplication {

    public static void main(String[] args) {
        // The engine stores timestamps without zone: every node has to write them in the same one.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (RegistryVerification.isAsked(args)) {
            System.exit(RegistryVerification.run(args, System.out));
        }
        SpringApplication.run(PoryadokApplication.class, args);
    }
}
