package org.poryadok.enactment.repealact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.casework.ActingUser;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.NamedHolders;
import org.poryadok.organisation.PartsByOrder;
import org.poryadok.registry.NamedPages;
import org.springframework.stereotype.Component;

/**
 * On the first day without the act: what is open under it is released with the repeal as its ground, forms of running procedures
 * say so, and whoever had a role of the territory by the act has it no more. Cards are released part by part: a node that is
 * killed leaves done what it has done, and another goes on with the parts that are left.
 */
@Component
public class ReleaseCards {

    /** So many cards are released in one transaction. */
    static final int PART = 50;

    private static final String BETWEEN = ",";

    private final Acts acts;
    private final ActRegister register;
    private final ControlCards cards;
    private final TermChange term;
    private final NamedPages pages;
    private final NamedHolders holders;
    private final PartsByOrder byOrder;

    ReleaseCards(
            Acts acts,
            ActRegister register,
            ControlCards cards,
            TermChange term,
            NamedPages pages,
            NamedHolders holders,
            PartsByOrder byOrder) {
        this.acts = acts;
        this.register = register;
        this.cards = cards;
        this.term = term;
        this.pages = pages;
        this.holders = holders;
        this.byOrder = byOrder;
    }

    /** «Разделить карточки на части»; done again it does nothing else. What opens from now on is released by itself. */
    public void divide(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        pages.enter(file.actId(), ActingUser.SYSTEM, file.processInstanceId());
        for (Clause clause : acts.act(file.actId()).clauses()) {
            register.goneFrom(file.actId(), clause).ifPresent(gone -> holders.end(file.actId(), clause.id(), gone));
        }
        byOrder.follow(file.actId());
        List<UUID> open = cards.openUnderRepealed(file.actId());
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < open.size(); from += PART) {
            parts.add(open.subList(from, Math.min(from + PART, open.size())).stream()
                    .map(UUID::toString)
                    .collect(Collectors.joining(BETWEEN)));
        }
        file.set(Variables.CARD_PARTS, parts);
    }

    /** «Снять карточки с контроля», of one part; what is off control already is left alone. */
    public void release(String part) {
        Arrays.stream(part.split(BETWEEN))
                .map(UUID::fromString)
                .forEach(card -> cards.releaseRepealed(card).ifPresent(term::tell));
    }
}
