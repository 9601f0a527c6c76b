package org.poryadok.organisation.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.poryadok.organisation.FaultyLine;

/** Text of a file in whichever of the two encodings the office software wrote it. */
public final class FileText {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private FileText() {}

    /** @throws FaultyLine when the file is no text */
    public static String of(byte[] bytes) {
        if (startsWith(bytes, ZIP)) {
            throw new FaultyLine("Это книга Excel, а не текст: сохраните лист как «CSV (разделители — запятые)».");
        }
        if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            throw new FaultyLine("Файл сохранён в кодировке UTF-16: сохраните его как «CSV UTF-8».");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, WINDOWS_1251);
        }
        if (text.indexOf('\0') >= 0) {
            throw new FaultyLine(
                    "В списке есть нулевой символ, которого не бывает в тексте: сохраните лист как «CSV UTF-8».");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
