package org.poryadok.coordination.coordinatedecision;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.coordination.CoordinatedDecision;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAddressee;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Tells whoever has not finished that a decision was amended or has ended: his task is gone, or another one. */
@Component
class DecisionNews {

    private final CoordinatedDecisions decisions;
    private final Organisation organisation;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final String tasks;

    DecisionNews(
            CoordinatedDecisions decisions,
            Organisation organisation,
            LetterTemplates templates,
            Outbox outbox,
            ProductAddress address) {
        this.decisions = decisions;
        this.organisation = organisation;
        this.templates = templates;
        this.outbox = outbox;
        this.tasks = address.tasklist();
    }

    void amended(UUID id, int edition, String reason) {
        tell(
                id,
                "edition-" + edition,
                "Решение изменено",
                reason,
                "Ознакомьтесь с решением заново: задача ждёт вас. Пока вы этого не сделали, координатор видит это в задаче"
                        + " «Вести решение»; о сроке напомнят письмом.");
    }

    void ended(UUID id, CoordinatedDecision.Outcome outcome, String reason) {
        boolean withdrawn = outcome == CoordinatedDecision.Outcome.WITHDRAWN;
        tell(
                id,
                outcome.name().toLowerCase(Locale.ROOT),
                withdrawn ? "Решение отозвано" : "Решение закрыто",
                reason,
                "Исполнять его больше не нужно: задача снята. Других писем об этом решении не будет.");
    }

    private void tell(UUID id, String occasion, String news, String reason, String next) {
        CoordinatedDecision decision = decisions.decision(id);
        for (DecisionAddressee addressee : decisions.addressees(id)) {
            if (addressee.state().isOpen()) {
                for (Official officer : organisation.holdersInBody(addressee.bodyId(), Role.RESPONSIBLE.id())) {
                    outbox.put(templates
                            .render(
                                    "decision-news",
                                    Map.of(
                                            "recipient",
                                            officer.withPost(),
                                            "why",
                                            "решение адресовано вашему органу, а вы ответственное лицо",
                                            "decision",
                                            decision.topic(),
                                            "news",
                                            news,
                                            "reason",
                                            reason,
                                            "next",
                                            next,
                                            "link",
                                            tasks))
                            .to(
                                    "decision:" + id + ":" + occasion + ":" + addressee.bodyId() + ":"
                                            + officer.userId(),
                                    decision.jurisdiction(),
                                    officer.email().orElse(null),
                                    officer.fullName(),
                                    Optional.of(decision.processInstanceId())));
                }
            }
        }
    }
}
