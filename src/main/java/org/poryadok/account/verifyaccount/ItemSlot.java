package org.poryadok.account.verifyaccount;

import java.util.List;

/** Where the form keeps one item: a form of Camunda cannot repeat a group, so it holds six and hides those not needed. */
record ItemSlot(String item, String state, String settledOn, String proof, String reason) {

    static final List<ItemSlot> ALL = List.of(
            new ItemSlot("item1", "state1", "settledOn1", "proof1", "reason1"),
            new ItemSlot("item2", "state2", "settledOn2", "proof2", "reason2"),
            new ItemSlot("item3", "state3", "settledOn3", "proof3", "reason3"),
            new ItemSlot("item4", "state4", "settledOn4", "proof4", "reason4"),
            new ItemSlot("item5", "state5", "settledOn5", "proof5", "reason5"),
            new ItemSlot("item6", "state6", "settledOn6", "proof6", "reason6"));
}
