package org.poryadok.casework.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** The fields {@code {{like.this}}} of one paragraph. Word splits a field over runs as it pleases. */
final class ParagraphFields {

    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");
    /** What XML cannot carry. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}\\x{D800}-\\x{DFFF}]");

    private final XWPFParagraph paragraph;
    private final List<CTText> pieces = new ArrayList<>();
    private final String text;

    ParagraphFields(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        StringBuilder joined = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            for (CTText piece : run.getCTR().getTList()) {
                pieces.add(piece);
                joined.append(piece.getStringValue());
            }
        }
        this.text = joined.toString();
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = FIELD.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1).trim());
        }
        return names;
    }

    /** Puts the texts in. @return true when there were fields and every one of them was empty */
    boolean fill(Map<String, String> texts) {
        List<MatchResult> fields = FIELD.matcher(text).results().toList();
        boolean allEmpty = !fields.isEmpty();
        // From the last to the first, so that earlier positions stay true.
        for (int index = fields.size() - 1; index >= 0; index--) {
            MatchResult field = fields.get(index);
            String value = ILLEGAL.matcher(texts.getOrDefault(field.group(1).trim(), ""))
                    .replaceAll("");
            allEmpty &= value.isEmpty();
            replace(field.start(), field.end(), value);
        }
        if (!fields.isEmpty()) {
            paragraph.getRuns().forEach(ParagraphFields::breakLines);
        }
        return allEmpty;
    }

    private void replace(int start, int end, String value) {
        int pieceStart = 0;
        boolean placed = false;
        for (CTText piece : pieces) {
            String old = piece.getStringValue();
            int originalLength = old.length();
            int from = Math.max(start, pieceStart) - pieceStart;
            int to = Math.min(end, pieceStart + originalLength) - pieceStart;
            if (from < to) {
                piece.setStringValue(old.substring(0, from) + (placed ? "" : value) + old.substring(to));
                piece.setSpace(SpaceAttribute.Space.PRESERVE);
                placed = true;
            }
            pieceStart += originalLength;
            if (pieceStart >= end) {
                return;
            }
        }
    }

    private static void breakLines(XWPFRun run) {
        if (run.getCTR().sizeOfTArray() != 1 || !run.getText(0).contains("\n")) {
            return;
        }
        String[] lines = run.getText(0).split("\r?\n");
        run.setText(lines[0], 0);
        for (int line = 1; line < lines.length; line++) {
            run.addBreak();
            run.setText(lines[line]);
        }
    }
}
