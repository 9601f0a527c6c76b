package org.poryadok.mail;

/**
 * A document that goes out with a letter.
 *
 * @param fileName    as the recipient sees it; line breaks, control characters and slashes become spaces;
 *                    {@value #MAX_NAME} characters at most, as encoded in Cyrillic a mail server takes no longer line
 * @param contentType media type without parameters
 */
public record Attachment(String fileName, String contentType, byte[] content) {

    static final int MAX_NAME = 120;

    public Attachment {
        fileName = fileName == null
                ? ""
                : fileName.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s/\\\\]+", " ")
                        .strip();
        if (fileName.isEmpty() || fileName.length() > MAX_NAME || contentType == null || content == null) {
            throw new IllegalArgumentException("An attachment needs a file name of at most " + MAX_NAME + " characters,"
                    + " a media type and content");
        }
    }
}
