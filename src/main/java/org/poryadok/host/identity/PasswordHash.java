package org.poryadok.host.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * bcrypt for the engine. It reads 72 bytes and no more, which a password of Russian letters with the engine's salt
 * exceeds: what it is given is the SHA-384 digest of both, 64 characters.
 */
class PasswordHash implements PasswordEncryptor {

    static final String NAME = "bcrypt";

    private final BCryptPasswordEncoder bcrypt;
    private final String ofNobody;

    /** @param workFactor logarithm of the rounds: one more doubles the time that a hash takes */
    PasswordHash(int workFactor) {
        bcrypt = new BCryptPasswordEncoder(workFactor);
        ofNobody = bcrypt.encode("");
    }

    @Override
    public String encrypt(String saltedPassword) {
        return bcrypt.encode(digest(saltedPassword));
    }

    @Override
    public boolean check(String saltedPassword, String hash) {
        return bcrypt.matches(digest(saltedPassword), hash);
    }

    /** Takes as long as a check: whether a login exists must not be told by the time that an answer takes. */
    void checkInVain(String password) {
        bcrypt.matches(digest(password), ofNobody);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    private static String digest(String saltedPassword) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384")
                            .digest(saltedPassword.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
