package org.poryadok.control;

import java.util.List;
import java.util.UUID;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.springframework.stereotype.Component;

/** The letters about one card; digests, which are about many, are not among them. */
@Component
public class CardCorrespondence {

    private final MailJournal journal;

    CardCorrespondence(MailJournal journal) {
        this.journal = journal;
    }

    /** Key of a further letter about a card, beside those of the ladder. */
    public static String newKey(ControlCard card) {
        return CardLetters.keyOf(card.id()) + "news:" + UUID.randomUUID();
    }

    /** The oldest first; of a card with a process instance. */
    public List<OutboxEntry> about(ControlCard card) {
        return card.processInstanceId().map(journal::ofReference).orElse(List.of()).stream()
                .filter(entry -> entry.letter().key().startsWith(CardLetters.keyOf(card.id())))
                .toList();
    }
}
