package org.poryadok.registry.internal.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryVersion;

/** The one way to write an entry down and to take the hash of a version: whoever checks it must come to the same. */
public final class Canonical {

    /** In place of the hash of a version before the first. */
    public static final String NO_VERSION = "0".repeat(64);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Canonical() {}

    public static String line(RegistryEntry entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the entry " + entry.key(), e);
        }
    }

    public static RegistryEntry entry(String line) {
        try {
            return JSON.readValue(line, RegistryEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not an entry of the registry: " + line, e);
        }
    }

    /** Hash of the lines of a whole version in the order of their keys. */
    public static String contentHash(Collection<String> lines) {
        MessageDigest digest = sha256();
        lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String hash(
            String jurisdiction,
            int number,
            Instant drawnAt,
            Instant approvedAt,
            String contentHash,
            String previousHash) {
        String heading = String.join(
                "\n",
                RegistryVersion.FORM,
                jurisdiction,
                String.valueOf(number),
                drawnAt.toString(),
                approvedAt.toString(),
                contentHash,
                previousHash);
        return HexFormat.of().formatHex(sha256().digest(heading.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
