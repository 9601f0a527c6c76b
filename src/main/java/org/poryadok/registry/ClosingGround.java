package org.poryadok.registry;

/** Why a page is closed. */
public enum ClosingGround {
    REORGANISATION("реорганизация или упразднение органа"),
    NETWORK_PROHIBITED("площадка запрещена"),
    REPLACED("страницу заменила другая"),
    /** No act lists grounds of closing; that a page goes with the act that had wanted it is the administration's reading. */
    ACT_REPEALED("акт, по которому велась страница, утратил силу"),
    OTHER("иное основание");

    private final String title;

    ClosingGround(String title) {
        this.title = title;
    }

    /** Russian words as the registry gives them after «основание:». */
    public String title() {
        return title;
    }
}
