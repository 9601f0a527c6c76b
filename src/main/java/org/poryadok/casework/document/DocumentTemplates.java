package org.poryadok.casework.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Finds a template: the region's own in the folder {@code poryadok.documents.location}, else the product's. */
@Component
public class DocumentTemplates {

    private final String location;

    public DocumentTemplates(@Value("${poryadok.documents.location:}") String location) {
        this.location = location;
    }

    /** @throws DocumentException when the template cannot be used, so that a start with a broken one is refused */
    public DocxTemplate load(String fileName, Set<String> knownFields) {
        try {
            return new DocxTemplate(fileName, read(fileName), knownFields);
        } catch (IOException e) {
            throw new DocumentException("Шаблон «" + fileName + "» не удалось прочитать.", e);
        }
    }

    private byte[] read(String fileName) throws IOException {
        if (StringUtils.hasText(location) && Files.exists(Path.of(location, fileName))) {
            return Files.readAllBytes(Path.of(location, fileName));
        }
        try (InputStream own = new ClassPathResource("documents/" + fileName).getInputStream()) {
            return own.readAllBytes();
        }
    }
}
