package org.poryadok.act.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text of a file, whatever editor it was typed in. */
final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST = 2_000_000;

    private SourceText() {}

    /** Empty when the bytes are no UTF-8 text; the reason is among the faults. */
    static Optional<String> of(ActFile file, FileFaults faults) {
        byte[] bytes = file.content();
        if (bytes.length > LONGEST) {
            faults.add(1, "Файл слишком велик для акта: больше 2 мегабайт.");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(input, output, true);
        if (result.isError()) {
            faults.add(
                    lineOf(bytes, input.position()),
                    "Файл сохранён не в кодировке UTF-8 (похоже на windows-1251"
                            + " или UTF-16): откройте его в редакторе и сохраните в UTF-8.");
            return Optional.empty();
        }
        String text = output.flip().toString();
        return Optional.of(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1));
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
