package org.poryadok.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.mail.internal.EmailAddress;
import org.poryadok.mail.internal.LetterStore;
import org.poryadok.mail.internal.NewEntry;
import org.poryadok.readonce.ReadOnce;
import org.springframework.stereotype.Service;

/** Takes letters in the caller's transaction: a letter goes out if, and only if, that transaction commits. */
@Service
public class Outbox {

    private static final double BYTES_IN_MB = 1024 * 1024;
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final String TURNS = "turns of letters";

    /** Letters wait for their turn over a holiday at most. */
    private static final Duration TURNS_KEPT = Duration.ofDays(14);

    private final LetterStore letters;
    private final MailProperties properties;
    private final Forwarding forwarding;
    private final Clock clock;

    /** @param forwarding of the rooms above, where they have any */
    public Outbox(LetterStore letters, MailProperties properties, Optional<Forwarding> forwarding, Clock clock) {
        this.letters = letters;
        this.properties = properties;
        this.forwarding = forwarding.orElse(letter -> Forwarding.Forwarded.unchanged(letter, Optional.empty()));
        this.clock = clock;
    }

    /**
     * Puts the letter, for whomever {@link Forwarding} says. One that has no usable address is written down as {@link LetterState#UNDELIVERABLE} and told to
     * the {@link DeliveryFailureListener}; the caller's work goes on.
     *
     * @return false when a letter with this key is there already
     */
    public boolean put(Letter letter) {
        return put(letter, List.of());
    }

    /**
     * As {@link #put(Letter)}, to go out later.
     *
     * @param notBefore when it may go out at the earliest
     */
    public boolean put(Letter letter, Instant notBefore) {
        return put(letter, List.of(), notBefore);
    }

    /**
     * As {@link #put(Letter, Instant)}, from when on it is not more than one of twenty within an hour to its address. What another
     * transaction has put and not committed yet is not counted.
     */
    public boolean putInTurn(Letter letter) {
        return put(letter, turnOf(letter.toAddress()));
    }

    private Instant turnOf(String toAddress) {
        Instant now = clock.instant();
        // What has no address goes out to nobody.
        return toAddress.isBlank() ? now : turns(toAddress).next(now);
    }

    private void readTurnsAhead(Collection<String> toAddresses) {
        Map<String, List<Instant>> goOut = goOutLast(toAddresses);
        toAddresses.forEach(
                address -> ReadOnce.answered(new Turns(goOut.getOrDefault(address, List.of())), TURNS, address));
    }

    private Turns turns(String address) {
        return ReadOnce.of(
                () -> new Turns(goOutLast(List.of(address)).getOrDefault(address, List.of())), TURNS, address);
    }

    private Map<String, List<Instant>> goOutLast(Collection<String> addresses) {
        return letters.goOutLast(addresses, Turns.AN_HOUR, clock.instant().minus(TURNS_KEPT));
    }

    /**
     * As {@link #put(Letter)}, with documents; they go out in the order given, or the letter does not go out.
     *
     * @throws MailException when together they are larger than {@link MailProperties#attachments}
     */
    public boolean put(Letter letter, List<Attachment> attachments) {
        return put(letter, attachments, Instant.MIN);
    }

    /**
     * A letter that waits for its turn among others to its address.
     *
     * @param hour when it may go out, of the moment of its turn
     */
    public record InTurn(Letter letter, UnaryOperator<Instant> hour) {}

    /** As {@link #putInTurn(Letter)} of each, in this order and in few statements. */
    public void putInTurn(List<InTurn> many) {
        ReadOnce.within(() -> {
            readTurnsAhead(many.stream().map(one -> one.letter().toAddress()).collect(Collectors.toSet()));
            putTogether(many);
        });
    }

    private void putTogether(List<InTurn> many) {
        List<NewEntry> together = new ArrayList<>();
        for (InTurn one : many) {
            Instant hour = one.hour().apply(turnOf(one.letter().toAddress()));
            Forwarding.Forwarded forwarded = forwarding.forward(one.letter());
            if (forwarded.why().isPresent()) {
                // It may be said in one with a letter of before.
                letters.insert(together);
                together.clear();
            }
            if (saidInOne(one.letter(), forwarded).isEmpty()) {
                together.add(entry(forwarded, List.of(), hour));
            }
        }
        letters.insert(together);
    }

    private boolean put(Letter letter, List<Attachment> attachments, Instant notBefore) {
        refuseTooLarge(letter, attachments);
        Forwarding.Forwarded forwarded = forwarding.forward(letter);
        return saidInOne(letter, forwarded)
                .orElseGet(() -> letters.insert(List.of(entry(forwarded, attachments, notBefore))) == 1);
    }

    private NewEntry entry(Forwarding.Forwarded forwarded, List<Attachment> attachments, Instant notBefore) {
        Instant now = clock.instant();
        Letter gone = forwarded.letter();
        Optional<Instant> later = Stream.concat(forwarded.notBefore().stream(), Stream.of(notBefore))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder());
        ReadOnce.<Turns>known(TURNS, gone.toAddress()).ifPresent(turns -> turns.taken(later.orElse(now)));
        return EmailAddress.fault(gone.toAddress(), gone.toName())
                .map(why -> NewEntry.undeliverable(gone, attachments, now, why))
                .orElseGet(() -> NewEntry.queued(gone, attachments, now, later));
    }

    /** Whether it is a new one, where a letter that waits says the same to whoever gets it. */
    private Optional<Boolean> saidInOne(Letter letter, Forwarding.Forwarded forwarded) {
        return forwarded
                .why()
                .flatMap(why -> letters.unsentThatSays(letter.said(), forwarded.letter())
                        .map(twin -> isSaidInOne(twin, forwarded.letter(), why)));
    }

    /** Whoever stands in for two readers, or for one beside himself, gets one letter, which names whom it is for. */
    private boolean isSaidInOne(Letter twin, Letter letter, String why) {
        String error = "Отдельно не отправлено: то же лицо получает это письмо за нескольких, кого оно замещает.";
        boolean isNew = letters.insert(List.of(NewEntry.withdrawn(letter, clock.instant(), error))) == 1;
        if (isNew) {
            letters.rewrite(twin.forwarded(twin.toAddress(), twin.toName(), why));
        }
        return isNew;
    }

    /** When the last of these letters was written that its reader has, or will have as soon as it is sent; empty: none has. */
    public Optional<Instant> lastWritten(Collection<String> keys) {
        return letters.lastWritten(keys);
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

    /**
     * Takes back letters that wait for their hour, their turn or a mail server that was away; the journal shows them as
     * withdrawn.
     *
     * @param keyBeginning    of the letters
     * @param exceptBeginning of those among them that go out nevertheless
     * @param why             Russian
     */
    public void withdrawWaiting(String keyBeginning, String exceptBeginning, String why) {
        letters.withdrawWaiting(keyBeginning, exceptBeginning, clock.instant(), why);
    }

    /** As {@link #withdrawWaiting}, of one letter. */
    public void withdraw(String key, String why) {
        letters.withdrawWaiting(key, clock.instant(), why);
    }

    /**
     * Takes back letters that have not gone out, since a newer one says the same of today: whoever was without a host or a
     * mail server for days gets the newer one alone. The journal shows them as withdrawn.
     *
     * @param keyBeginning of the older letters
     * @param newer        beginning of the keys of the newer one
     */
    public void withdrawSuperseded(String keyBeginning, String newer) {
        letters.withdrawUnsent(
                keyBeginning, newer, clock.instant(), "Отозвано до отправки: о том же написано более новое письмо.");
    }

    /**
     * Takes back letters that have not gone out, since what they ask for is done.
     *
     * @param why Russian
     */
    public void withdrawUnsent(String keyBeginning, String why) {
        letters.withdrawUnsent(keyBeginning, keyBeginning + "\n", clock.instant(), why);
    }

    /** Takes back what was put after this moment, gone out or not: for a clock that has been set back to it. */
    public void takeBackAfter(Instant moment) {
        letters.deletePutAfter(moment);
    }

    private void refuseTooLarge(Letter letter, List<Attachment> attachments) {
        long size = attachments.stream()
                .mapToLong(attachment -> attachment.content().length)
                .sum();
        long limit = properties.attachments().toBytes();
        if (size > limit) {
            throw new MailException(
                    "Вложения письма «%s» занимают %s МБ, а допустимо %s МБ (poryadok.mail.attachments)."
                            .formatted(letter.subject(), megabytes(size), megabytes(limit)));
        }
    }

    private static String megabytes(long bytes) {
        return String.format(RUSSIAN, "%.2f", bytes / BYTES_IN_MB);
    }

    private OutboxEntry entry(String key) {
        return letters.find(key).orElseThrow(() -> new MailException("Письмо с ключом «" + key + "» не найдено."));
    }
}
