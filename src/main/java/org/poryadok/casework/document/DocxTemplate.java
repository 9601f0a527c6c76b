package org.poryadok.casework.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/**
 * A Word document with fields {@code {{like.this}}} in its text, tables, header and footer. A table row that names a
 * field of a list is repeated for every entry; a paragraph all of whose fields are empty is left out.
 */
public final class DocxTemplate {

    private final String fileName;
    private final byte[] content;

    /** @throws DocumentException when it is no DOCX file or names a field that does not exist */
    DocxTemplate(String fileName, byte[] content, Set<String> knownFields) {
        this.fileName = fileName;
        this.content = content;
        try (XWPFDocument document = open()) {
            Set<String> unknown = names(document);
            unknown.removeAll(knownFields);
            if (!unknown.isEmpty()) {
                throw new DocumentException("В шаблоне «" + fileName + "» есть неизвестные поля: {{"
                        + String.join("}}, {{", unknown) + "}}. Возможные поля: {{"
                        + String.join("}}, {{", knownFields.stream().sorted().toList()) + "}}.");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    public byte[] fill(FilledFields fields) {
        try (XWPFDocument document = open();
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            for (IBody part : parts(document)) {
                fill(part, fields);
            }
            document.write(output);
            return output.toByteArray();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private XWPFDocument open() throws IOException {
        try {
            return new XWPFDocument(new ByteArrayInputStream(content));
        } catch (POIXMLException | UnsupportedFileFormatException | EmptyFileException e) {
            throw unreadable(e);
        }
    }

    private DocumentException unreadable(Exception cause) {
        return new DocumentException(
                "Шаблон «" + fileName + "» не читается: нужен документ Word в формате DOCX.", cause);
    }

    private static List<IBody> parts(XWPFDocument document) {
        List<IBody> parts = new ArrayList<>();
        parts.add(document);
        parts.addAll(document.getHeaderList());
        parts.addAll(document.getFooterList());
        return parts;
    }

    private static Set<String> names(XWPFDocument document) {
        Set<String> names = new LinkedHashSet<>();
        parts(document).forEach(part -> collectNames(part, names));
        return names;
    }

    private static void collectNames(IBody part, Set<String> names) {
        part.getParagraphs().forEach(paragraph -> names.addAll(new ParagraphFields(paragraph).names()));
        for (XWPFTable table : part.getTables()) {
            table.getRows().forEach(row -> row.getTableCells().forEach(cell -> collectNames(cell, names)));
        }
    }

    private static void fill(IBody part, FilledFields fields) {
        for (XWPFParagraph paragraph : List.copyOf(part.getParagraphs())) {
            if (new ParagraphFields(paragraph).fill(fields.texts())) {
                leaveOut(part, paragraph);
            }
        }
        for (XWPFTable table : part.getTables()) {
            for (XWPFTableRow row : List.copyOf(table.getRows())) {
                Optional<String> list = listOf(row, fields);
                if (list.isPresent()) {
                    repeat(table, row, fields, list.get());
                } else {
                    row.getTableCells().forEach(cell -> fill(cell, fields));
                }
            }
        }
    }

    private static void leaveOut(IBody part, XWPFParagraph paragraph) {
        // A table cell without a paragraph is a broken document.
        if (part instanceof XWPFDocument document) {
            document.removeBodyElement(document.getPosOfParagraph(paragraph));
        } else if (part instanceof XWPFTableCell cell && cell.getParagraphs().size() > 1) {
            cell.removeParagraph(cell.getParagraphs().indexOf(paragraph));
        }
    }

    private static Optional<String> listOf(XWPFTableRow row, FilledFields fields) {
        Set<String> names = new LinkedHashSet<>();
        row.getTableCells().forEach(cell -> collectNames(cell, names));
        return fields.rows().keySet().stream()
                .filter(list -> names.stream().anyMatch(name -> name.startsWith(list + ".")))
                .findFirst();
    }

    /** A table without entries says so instead of ending after its head. */
    private static Map<String, String> noEntry(XWPFTableRow pattern) {
        Set<String> names = new LinkedHashSet<>();
        pattern.getTableCells().forEach(cell -> collectNames(cell, names));
        return names.stream().collect(Collectors.toMap(name -> name, name -> "—"));
    }

    private static void repeat(XWPFTable table, XWPFTableRow pattern, FilledFields fields, String list) {
        List<Map<String, String>> entries = fields.rows().get(list);
        if (entries.isEmpty()) {
            entries = List.of(noEntry(pattern));
        }
        // By cursor: a table counts its rows anew for every one that is added to it, and a list may be long.
        try (XmlCursor place = pattern.getCtRow().newCursor();
                XmlCursor source = pattern.getCtRow().newCursor()) {
            for (Map<String, String> entry : entries) {
                Map<String, String> texts = new LinkedHashMap<>(fields.texts());
                texts.putAll(entry);
                source.copyXml(place);
                place.toPrevSibling();
                new XWPFTableRow((CTRow) place.getObject(), table)
                        .getTableCells()
                        .forEach(cell -> fill(cell, new FilledFields(texts, Map.of())));
                place.toNextSibling();
            }
            place.removeXml();
        }
    }
}
