package org.poryadok.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.poryadok.mail.internal.EmailAddress;
import org.poryadok.mail.internal.LetterStore;
import org.springframework.stereotype.Service;

/** Takes letters in the caller's transaction: a letter goes out if, and only if, that transaction commits. */
@Service
public class Outbox {

    private final LetterStore letters;
    private final Clock clock;

    public Outbox(LetterStore letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Puts the letter. One that has no usable address is written down as {@link LetterState#UNDELIVERABLE} and told to
     * the {@link DeliveryFailureListener}; the caller's work goes on.
     *
     * @return false when a letter with this key is there already
     */
    public boolean put(Letter letter) {
        Instant now = clock.instant();
        Optional<String> fault = EmailAddress.fault(letter.toAddress(), letter.toName());
        return fault.map(why -> letters.insertUndeliverable(letter, now, why))
                .orElseGet(() -> letters.insertQueued(letter, now));
    }

    /**
     * Puts a failed letter back, with a fresh time to give up.
     *
     * @throws MailException when there is no such letter or it has not failed
     */
    public void retry(String key) {
        readdress(key, entry(key).letter().toAddress());
    }

    /**
     * Puts a failed or undeliverable letter back under another address.
     *
     * @throws MailException when there is no such letter, it has not failed, or the address is not usable
     */
    public void readdress(String key, String toAddress) {
        OutboxEntry entry = entry(key);
        String address = toAddress == null ? "" : toAddress.strip();
        EmailAddress.fault(address, entry.letter().toName()).ifPresent(why -> {
            throw new MailException(why);
        });
        if (!letters.putBack(key, address)) {
            throw new MailException("Письмо «" + entry.letter().subject()
                    + "» нельзя отправить повторно: оно уже отправлено или ждёт отправки.");
        }
    }

    /** Puts back every failed letter of the reference that has a usable address; returns how many. */
    public int retryAllOf(String reference) {
        List<OutboxEntry> failed = letters.ofReference(reference).stream()
                .filter(entry -> entry.state() == LetterState.FAILED || entry.state() == LetterState.UNDELIVERABLE)
                .filter(entry -> EmailAddress.fault(entry.letter().toAddress(), "").isEmpty())
                .toList();
        return (int) failed.stream()
                .filter(entry -> letters.putBack(entry.letter().key(), entry.letter().toAddress()))
                .count();
    }

    private OutboxEntry entry(String key) {
        return letters.find(key).orElseThrow(() -> new MailException("Письмо с ключом «" + key + "» не найдено."));
    }
}
