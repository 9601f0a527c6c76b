package org.poryadok.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Logins whose passwords were right a moment ago, so that HTTP Basic does not cost a hash with every request. Kept is a
 * digest under a key of this process, never a password; a stored hash that has changed makes it worthless.
 */
public class VerifiedPasswords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MOST = 10_000;

    private record Proof(byte[] digest, String storedHash) {}

    private final SecretKeySpec key;
    private final Cache<String, Proof> proofs;

    VerifiedPasswords(Duration rememberedFor) {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
        proofs = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(rememberedFor)
                .build();
    }

    public boolean contains(String login, String password, String storedHash) {
        Proof proof = proofs.getIfPresent(login);
        return proof != null
                && proof.storedHash().equals(storedHash)
                && MessageDigest.isEqual(proof.digest(), digest(login, password));
    }

    public void add(String login, String password, String storedHash) {
        proofs.put(login, new Proof(digest(login, password), storedHash));
    }

    private byte[] digest(String login, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((login + '\0' + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
