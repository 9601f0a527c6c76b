package org.poryadok.host.access;

import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** First password of an official: the login in the demo, one that nobody knows in production. */
@Component
class Passwords {

    private static final int RANDOM_BYTES = 32;

    private final boolean loginIsPassword;
    private final SecureRandom random = new SecureRandom();

    Passwords(Environment environment) {
        loginIsPassword = environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    String first(String userId) {
        return loginIsPassword ? userId : unknown();
    }

    /** Nobody learns it: the administrator sets another when he hands the login over. */
    String unknown() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
