package org.poryadok.control;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What letters say of a card: its body, its basis, where to act on it. */
@Component
class LetterFacts {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final CardRecipients atWork;
    private final CardProgresses progresses;
    private final ProductAddress address;

    LetterFacts(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            CardRecipients atWork,
            CardProgresses progresses,
            ProductAddress address) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.atWork = atWork;
        this.progresses = progresses;
        this.address = address;
    }

    String body(ControlCard card) {
        return organisation.findBody(card.bodyId()).map(Body::name).orElse(card.bodyId());
    }

    String act(ControlCard card) {
        return register.referenceOf(card.actId());
    }

    Clause clause(ControlCard card) {
        return acts.act(card.actId()).clause(card.clauseId());
    }

    /** The clause and the act; the administration's own rule is of no act. */
    String basis(ControlCard card) {
        Clause clause = clause(card);
        String citation = clause.citationIn(card.procedure());
        return clause.isInternalRuleOf(card.procedure()) ? citation : citation + ", " + act(card);
    }

    /** By card, how far it is; what is one result has nothing. */
    Map<UUID, String> progress(Collection<ControlCard> cards) {
        return progresses.of(cards);
    }

    /** Address of the open task; of the task list when there is none at the moment. */
    String taskLink(ControlCard card) {
        return atWork.openTask(card).map(address::task).orElseGet(address::tasklist);
    }

    String listLink() {
        return address.tasklist();
    }

    /** Continues «Вы получили это письмо, потому что». */
    String why(String role) {
        if (role.equals(Role.EXECUTOR.id())) {
            return "исполнение поручено вам";
        }
        if (role.equals(Role.HEAD.id())) {
            return "вы руководите органом, который должен исполнить";
        }
        return "у вас роль «" + Role.find(role).map(Role::title).orElse(role) + "»";
    }
}
