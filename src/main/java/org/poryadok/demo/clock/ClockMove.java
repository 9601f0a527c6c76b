package org.poryadok.demo.clock;

/** What a program asks: one of a step, a moment, or real time again. */
record ClockMove(String advance, String set, Boolean reset) {

    private static final String EXPECTED = "Нужно одно из трёх: {\"advance\":\"P3D\"},"
            + " {\"set\":\"2020-02-14T09:00:00+07:00\"} или {\"reset\":true}.";

    void on(ClockDesk desk) {
        int asked = (advance == null ? 0 : 1) + (set == null ? 0 : 1) + (Boolean.TRUE.equals(reset) ? 1 : 0);
        if (asked != 1) {
            throw unclear();
        }
        if (advance != null) {
            desk.advance(advance);
        } else if (set != null) {
            desk.set(set);
        } else {
            desk.reset();
        }
    }

    static ClockException unclear() {
        return new ClockException(EXPECTED);
    }
}
