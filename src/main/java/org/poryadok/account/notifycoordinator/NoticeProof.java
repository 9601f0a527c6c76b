package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Procedure;
import org.poryadok.casework.FulfilmentProof;
import org.poryadok.casework.KeptValues;
import org.poryadok.control.ControlCard;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** The letter by which a tier was fulfilled, with its outgoing number (KUZ-3c, SHP-3.2.2, SHP-3.1.5). */
@Component
class NoticeProof implements FulfilmentProof {

    private final KeptValues kept;
    private final NoticeClauses clauses;

    NoticeProof(KeptValues kept, NoticeClauses clauses) {
        this.kept = kept;
        this.clauses = clauses;
    }

    @Override
    public String procedure() {
        return Procedure.NOTIFY_COORDINATOR.key();
    }

    @Override
    public Optional<String> of(ControlCard card) {
        return card.processInstanceId().flatMap(instance -> {
            boolean second = value(instance, Variables.SECOND_TIER_CARD)
                    .filter(card.id().toString()::equals)
                    .isPresent();
            Optional<String> day = value(instance, second ? Variables.CENTER_SENT_ON : Variables.SENT_ON);
            return value(instance, second ? Variables.CENTER_OUTGOING_NUMBER : Variables.OUTGOING_NUMBER)
                    .map(number -> clauses.word(card).title()
                            + day.map(NoticeProof::dated).orElse("") + " № " + number);
        });
    }

    private Optional<String> value(String instance, String variable) {
        return kept.of(instance, variable, Object.class).map(Object::toString).findFirst();
    }

    private static String dated(String day) {
        return " от " + Russian.day(LocalDate.parse(day.substring(0, Math.min(10, day.length()))));
    }
}
