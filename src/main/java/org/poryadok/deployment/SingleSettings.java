package org.poryadok.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;

/**
 * Reads every setting that stands by itself as what the metadata say it is. Whoever uses it would find out late, and not
 * say the name of what is wrong.
 */
class SingleSettings implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String METADATA = "META-INF/additional-spring-configuration-metadata.json";
    private static final String OWN = "poryadok.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder settings = Binder.get(context.getEnvironment());
        ClassLoader classes = context.getClassLoader();
        try {
            for (URL metadata : Collections.list(classes.getResources(METADATA))) {
                for (JsonNode told : new ObjectMapper().readTree(metadata).path("properties")) {
                    if (told.path("name").asText().startsWith(OWN)) {
                        settings.bind(
                                told.path("name").asText(),
                                ClassUtils.resolveClassName(told.path("type").asText(), classes));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the database is asked. */
    @Override
    public int getOrder() {
        return 0;
    }
}
