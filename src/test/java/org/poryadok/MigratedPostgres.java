package org.poryadok;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * A data directory of PostgreSQL in which every migration has run, copied from one that is kept under {@code target} for as
 * long as server and migrations stay what they are: neither initdb nor Flyway does again what it has done before.
 */
final class MigratedPostgres implements AutoCloseable {

    private static final Path KEPT = Path.of("target", "postgres");
    /** What the library keeps in the directory while its server runs. */
    private static final String LOCK_OF_THE_LIBRARY = "epg-lock";

    private final Path copy;

    private MigratedPostgres(Path copy) {
        this.copy = copy;
    }

    static MigratedPostgres copy() throws IOException {
        Path kept = KEPT.resolve(key());
        Files.createDirectories(KEPT);
        // The suite runs in several processes, which may all find nothing.
        try (FileChannel channel =
                        FileChannel.open(KEPT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!Files.exists(kept)) {
                make(kept);
            }
        }
        Path copy = Files.createTempDirectory("poryadok-test-postgres");
        copy(kept, copy);
        return new MigratedPostgres(copy);
    }

    EmbeddedPostgres start() throws IOException {
        return start(copy);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(copy);
    }

    private static void make(Path kept) throws IOException {
        Path unfinished = KEPT.resolve("unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        try (EmbeddedPostgres server = start(unfinished)) {
            Flyway.configure().dataSource(server.getPostgresDatabase()).load().migrate();
        }
        Files.move(unfinished, kept);
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // The context stops it, after everything that still needs it; its own hook would run beside that.
                .setRegisterShutdownHook(false)
                .start();
    }

    private static String key() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        MessageDigest digest = sha256();
        try (DigestOutputStream sum = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            // The name of the server's jar carries its version.
            for (Resource server : files.getResources("classpath*:postgres-*.txz")) {
                sum.write(server.getURL().toString().getBytes(StandardCharsets.UTF_8));
            }
            for (Resource script : sorted(files.getResources("classpath*:db/migration/*.sql"))) {
                sum.write(script.getFilename().getBytes(StandardCharsets.UTF_8));
                sum.write(script.getContentAsByteArray());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    private static Resource[] sorted(Resource[] scripts) {
        Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
        return scripts;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the attributes, as the server refuses a directory that others may read. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        folder,
                        to.resolve(from.relativize(folder)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.endsWith(LOCK_OF_THE_LIBRARY)) {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
