package org.poryadok.deployment;

/** A start that must not go on: what is wrong, as a Russian sentence, and how the administrator mends it. */
public class StartRefusal extends RuntimeException {

    private final String remedy;

    public StartRefusal(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    public StartRefusal(String sentence, String remedy, Throwable cause) {
        super(sentence, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
