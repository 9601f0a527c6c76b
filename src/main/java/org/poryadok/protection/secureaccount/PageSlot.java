package org.poryadok.protection.secureaccount;

import java.util.List;

/** Where the form keeps one page: a form of Camunda cannot repeat a group, so it holds three and hides those not needed. */
record PageSlot(String page, String measures, String entitled, String strangers, String note) {

    static final List<PageSlot> ALL = List.of(
            new PageSlot("page1", "measures1", "entitled1", "strangers1", "note1"),
            new PageSlot("page2", "measures2", "entitled2", "strangers2", "note2"),
            new PageSlot("page3", "measures3", "entitled3", "strangers3", "note3"));
}
