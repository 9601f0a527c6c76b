package org.poryadok.verification.verifyaccount;

/** How far an item of a verification has come. */
public enum ItemState {
    OPEN("ещё не выполнено"),
    DONE("выполнено"),
    NOT_APPLICABLE("не применимо"),
    /** The network or the Unified portal has refused it; the body can do no more. */
    REFUSED("отказано площадкой");

    private final String title;

    ItemState(String title) {
        this.title = title;
    }

    /** Russian words as forms and the registry show them. */
    public String title() {
        return title;
    }
}
