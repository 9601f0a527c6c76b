package org.poryadok.cockpit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The pages of the plugin: some fifty small scripts, and the library of charts. Their address changes with what is in them, so that a browser keeps
 * them and asks for none of them again, yet never shows the pages of an earlier version.
 */
@Component
class PluginPages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/webjars/camunda/lib/poryadok/cockpit/";
    /** The library of charts comes in a webjar. */
    private static final String LIBRARY = "classpath*:/META-INF/resources/webjars/chart.js/*/dist/chart.umd.min.js";
    /** Below the path of Camunda's web applications. */
    static final String ADDRESS = "/lib/poryadok/cockpit/" + version() + "/";

    private final String applicationPath;

    PluginPages(CamundaBpmProperties engine) {
        this.applicationPath = engine.getWebapp().getApplicationPath();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl kept =
                CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
        registry.addResourceHandler(applicationPath + ADDRESS + "library/*.min.js")
                .addResourceLocations(libraryFolder())
                .setCacheControl(kept);
        registry.addResourceHandler(applicationPath + ADDRESS + "**")
                .addResourceLocations(FILES)
                .setCacheControl(kept);
    }

    private static Resource libraryFolder() {
        try {
            String file = library().getURL().toExternalForm();
            return new UrlResource(file.substring(0, file.lastIndexOf('/') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource library() throws IOException {
        Resource[] found = resources().getResources(LIBRARY);
        if (found.length != 1) {
            throw new IllegalStateException("Not one library of charts but " + found.length);
        }
        return found[0];
    }

    private static PathMatchingResourcePatternResolver resources() {
        return new PathMatchingResourcePatternResolver(PluginPages.class.getClassLoader());
    }

    private static String version() {
        try {
            List<Resource> scripts = Stream.concat(
                            Arrays.stream(resources().getResources(FILES + "**/*.js")), Stream.of(library()))
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (Resource script : scripts) {
                all.writeBytes(script.getContentAsByteArray());
            }
            return DigestUtils.md5DigestAsHex(all.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
