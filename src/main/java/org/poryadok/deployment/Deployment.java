package org.poryadok.deployment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Demo or production: the one place where they are told apart. Whatever does not say that it is the demo is production,
 * with all its checks.
 */
public final class Deployment {

    private static final String DEMO = "demo";

    private Deployment() {}

    public static boolean isDemo(Environment environment) {
        return environment.acceptsProfiles(Profiles.of(DEMO));
    }

    /** What only the demo has. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Profile(DEMO)
    public @interface Demo {}

    /** What only production has. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Profile("!" + DEMO)
    public @interface Production {}
}
