package org.poryadok.site;

/** Something a visitor typed cannot be used. The message is a Russian sentence that says what to mend. */
class InputFault extends RuntimeException {

    private final String field;

    InputFault(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Name of the parameter at fault. */
    String field() {
        return field;
    }
}
