package org.poryadok.verification.verifyaccount;

import java.time.LocalDate;
import java.util.List;
import org.poryadok.casework.CaseFile;

/** Where the form keeps one item: a form of Camunda cannot repeat a group, so it holds six and hides those not needed. */
record ItemSlot(String item, String state, String settledOn, String proof, String reason) {

    static final List<ItemSlot> ALL = List.of(
            new ItemSlot("item1", "state1", "settledOn1", "proof1", "reason1"),
            new ItemSlot("item2", "state2", "settledOn2", "proof2", "reason2"),
            new ItemSlot("item3", "state3", "settledOn3", "proof3", "reason3"),
            new ItemSlot("item4", "state4", "settledOn4", "proof4", "reason4"),
            new ItemSlot("item5", "state5", "settledOn5", "proof5", "reason5"),
            new ItemSlot("item6", "state6", "settledOn6", "proof6", "reason6"));

    /** Lays an item before the executor, with what he has said of it so far. */
    void fill(CaseFile file, VerificationItem known, String text) {
        file.set(item, text);
        file.set(state, known.state().name());
        file.set(settledOn, known.settledOn().map(LocalDate::toString).orElse(null));
        file.set(proof, known.proof().orElse(null));
        file.set(reason, known.reason().orElse(null));
    }

    void empty(CaseFile file) {
        List.of(item, state, settledOn, proof, reason).forEach(field -> file.set(field, null));
    }

    /** What the executor says of an item. Fields that his answer has hidden hold what he had said before, and count no more. */
    ReportedItem read(CaseFile file, String id) {
        ItemState said = ItemState.valueOf(file.known(state));
        boolean settled = said == ItemState.DONE || said == ItemState.REFUSED;
        boolean explained = said == ItemState.NOT_APPLICABLE || said == ItemState.REFUSED;
        return new ReportedItem(
                id,
                said,
                file.day(settledOn).filter(day -> settled),
                file.text(proof).filter(text -> settled),
                file.text(reason).filter(text -> explained));
    }
}
