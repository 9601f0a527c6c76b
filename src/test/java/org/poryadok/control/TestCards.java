package org.poryadok.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts cards with days of a test's own choice under control; whatever happens to them then is the product's. */
public class TestCards {

    private final CardTable table;
    private final Acts acts;
    private final Clock clock;

    public TestCards(JdbcClient database, Acts acts, Clock clock) {
        this.table = new CardTable(database, null, clock);
        this.acts = acts;
        this.clock = clock;
    }

    /** What a card is about, and when it falls due. */
    public record Draft(
            String actId,
            String clauseId,
            String bodyId,
            String procedure,
            String step,
            Modality modality,
            Optional<LocalDate> targetDate,
            Optional<LocalDate> lastDay,
            Optional<UUID> follows) {

        /** An obligation whose term has one reading. */
        public static Draft due(String actId, String clauseId, String bodyId, LocalDate lastDay) {
            return new Draft(
                    actId,
                    clauseId,
                    bodyId,
                    "create-account",
                    "Создать страницу",
                    Modality.MANDATORY,
                    Optional.of(lastDay),
                    Optional.of(lastDay),
                    Optional.empty());
        }

        public Draft step(String text) {
            return new Draft(actId, clauseId, bodyId, procedure, text, modality, targetDate, lastDay, follows);
        }

        public Draft procedure(String key) {
            return new Draft(actId, clauseId, bodyId, key, step, modality, targetDate, lastDay, follows);
        }

        public Draft modality(Modality other) {
            return new Draft(actId, clauseId, bodyId, procedure, step, other, targetDate, lastDay, follows);
        }

        public Draft target(LocalDate day) {
            return new Draft(actId, clauseId, bodyId, procedure, step, modality, Optional.of(day), lastDay, follows);
        }

        public Draft withoutTerm() {
            return new Draft(
                    actId, clauseId, bodyId, procedure, step, modality, Optional.empty(), Optional.empty(), follows);
        }

        public Draft after(UUID earlierTier) {
            return new Draft(
                    actId, clauseId, bodyId, procedure, step, modality, targetDate, lastDay, Optional.of(earlierTier));
        }
    }

    public UUID open(Draft draft) {
        LegalAct act = acts.act(draft.actId());
        ControlCard card = new ControlCard(
                UUID.randomUUID(),
                act.jurisdiction().id(),
                act.id(),
                "1",
                draft.clauseId(),
                draft.modality(),
                draft.bodyId(),
                draft.procedure(),
                Optional.empty(),
                draft.step(),
                draft.lastDay().orElse(LocalDate.of(2022, 1, 10)).minusDays(10),
                draft.lastDay(),
                draft.targetDate(),
                draft.lastDay()
                        .map(day -> day.plusDays(1)
                                .atStartOfDay(act.jurisdiction().zone())
                                .toInstant()),
                "Срок назначен.",
                false,
                0,
                0,
                Optional.empty(),
                CardState.OPEN,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        table.insert(card, draft.follows());
        return card.id();
    }
}
