package org.poryadok.host.settings;

/** A setting without which production must not start. */
class MissingSettingException extends RuntimeException {

    private final String remedy;

    MissingSettingException(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
