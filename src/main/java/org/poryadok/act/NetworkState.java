package org.poryadok.act;

/** Whether an official account may be created in a network; the later, the stricter. */
public enum NetworkState {
    MANDATORY("обязательна"),
    ALLOWED("допускается"),
    DISCOURAGED("не рекомендуется"),
    PROHIBITED("запрещена");

    private final String title;

    NetworkState(String title) {
        this.title = title;
    }

    /** Russian word for an official; agrees with «площадка». */
    public String title() {
        return title;
    }
}
