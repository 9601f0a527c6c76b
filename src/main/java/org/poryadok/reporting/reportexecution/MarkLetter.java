package org.poryadok.reporting.reportexecution;

import java.util.Map;
import java.util.Optional;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Tells the head of the body what the controller has said. */
@Component
class MarkLetter {

    private final Organisation organisation;
    private final ControlCards cards;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final ProductAddress address;

    MarkLetter(
            Organisation organisation,
            ControlCards cards,
            LetterTemplates templates,
            Outbox outbox,
            ProductAddress address) {
        this.organisation = organisation;
        this.cards = cards;
        this.templates = templates;
        this.outbox = outbox;
        this.address = address;
    }

    /** @param title «Замечание контролёра от 03.11.2020» */
    void send(CaseFile file, String title, String words) {
        // One letter per entry of the history.
        int entry = cards.history(file.cardId()).size();
        for (Official head : organisation.holdersInBody(file.bodyId(), Role.HEAD.id())) {
            outbox.put(templates
                    .render(
                            "control-mark",
                            Map.of(
                                    "recipient",
                                    head.withPost(),
                                    "why",
                                    "вы руководите органом, который отчитывается об исполнении акта",
                                    "title",
                                    title,
                                    "words",
                                    words,
                                    "body",
                                    organisation.body(file.bodyId()).name(),
                                    "act",
                                    file.known(CaseVariables.ACT_NAME),
                                    "citation",
                                    file.known(CaseVariables.CLAUSE_CITATION),
                                    "link",
                                    address.caseOf(file.processInstanceId())))
                    .to(
                            "card:" + file.cardId() + ":mark:" + entry + ":" + head.userId(),
                            file.jurisdiction(),
                            head.email().orElse(null),
                            head.fullName(),
                            Optional.of(file.processInstanceId())));
        }
    }
}
