package org.poryadok.demo.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The caught letters: one {@code .eml} file each, numbered as they came, so that they survive a restart. */
public class CaughtLetters {

    private static final String SUFFIX = ".eml";

    private final Path directory;
    private final ConcurrentSkipListMap<Long, Headline> headlines = new ConcurrentSkipListMap<>();

    CaughtLetters(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("\\d+\\.eml"))
                    .toList()) {
                long id = Long.parseLong(file.getFileName().toString().replace(SUFFIX, ""));
                headlines.put(id, CaughtLetter.headline(id, Files.readAllBytes(file)));
            }
        }
    }

    synchronized void keep(byte[] letter) throws IOException {
        long id = headlines.isEmpty() ? 1 : headlines.lastKey() + 1;
        Path draft = directory.resolve(id + ".part");
        try (FileChannel file = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(letter);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
        headlines.put(id, CaughtLetter.headline(id, letter));
    }

    /** Newest first; the text is looked for in names and addresses of recipients, whatever its case. */
    public List<Headline> headlines(String recipient) {
        String wanted = recipient.strip().toLowerCase(Locale.ROOT);
        return headlines.descendingMap().values().stream()
                .filter(headline ->
                        headline.recipient().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    public Optional<CaughtLetter> find(long id) throws IOException {
        return headlines.containsKey(id) ? Optional.of(CaughtLetter.parse(id, source(id))) : Optional.empty();
    }

    byte[] source(long id) throws IOException {
        return Files.readAllBytes(file(id));
    }

    private Path file(long id) {
        return directory.resolve("%08d%s".formatted(id, SUFFIX));
    }
}
