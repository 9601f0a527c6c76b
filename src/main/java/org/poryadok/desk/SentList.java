package org.poryadok.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.poryadok.organisation.ImportFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** A list of lines that a page of the desk takes, as a file or pasted into its field. */
public final class SentList {

    private static final int LONGEST = 1_000_000;
    private static final int MAX_NAME = 200;
    private static final String TYPED = "список";
    private static final String BOM = "\uFEFF";

    private SentList() {}

    /** The file if one was chosen, else what stands in the field, where faulty lines can be mended on the spot. */
    public static ImportFile of(MultipartFile file, String text) throws IOException {
        return file.isEmpty() ? typed(text.strip()) : new ImportFile(name(file), file.getBytes());
    }

    /** What stands in the field. */
    public static ImportFile typed(String text) {
        return new ImportFile(TYPED, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A Russian sentence when nothing was sent, or too much.
     *
     * @param divide how a list that is too long is divided, a Russian sentence
     */
    public static Optional<String> fault(ImportFile sent, String divide) {
        if (sent.bytes().length == 0) {
            return Optional.of("Выберите файл или вставьте список в поле.");
        }
        return sent.bytes().length > LONGEST ? Optional.of("Список больше 1 МБ. " + divide) : Optional.empty();
    }

    /** The heading and one line to be written over, with the mark by which office software knows UTF-8. */
    public static ResponseEntity<byte[]> example(String fileName, List<String> columns, String line) {
        String text = BOM + String.join(";", columns) + "\r\n" + line + "\r\n";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(MultipartFile file) {
        String path = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .strip();
        return name.isEmpty() ? TYPED : name.substring(0, Math.min(name.length(), MAX_NAME));
    }
}
