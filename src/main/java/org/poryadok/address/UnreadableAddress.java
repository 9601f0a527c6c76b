package org.poryadok.address;

/** An address that browsers cannot open, or that a browser and a site could read differently. */
public class UnreadableAddress extends RuntimeException {

    UnreadableAddress(String sentence) {
        super(sentence);
    }

    /** A Russian sentence that says what is wrong. */
    @Override
    public String getMessage() {
        return super.getMessage();
    }
}
