package org.poryadok.deployment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A service often starts without a locale, and Java would then print question marks for every Russian letter. */
class RussianLog implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!Charset.defaultCharset().newEncoder().canEncode('Ж')) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "russian-log", Map.of("logging.charset.console", StandardCharsets.UTF_8.name())));
        }
    }
}
