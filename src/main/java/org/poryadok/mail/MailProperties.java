package org.poryadok.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the mail room, {@code poryadok.mail.*}. Waits and ages run on the product's clock,
 * {@code poll} and {@code lease} in real time.
 *
 * @param from           sender's address; its domain also stands in Message-ID and List-Id
 * @param fromName       sender's name
 * @param replyTo        where answers go; empty: the letter says that nobody reads answers
 * @param poll           pause between two looks into the outbox
 * @param batch          letters claimed at a time
 * @param connections    conversations with the mail server that a node holds at once when many letters wait; one for every
 *                       ten letters of a batch at most
 * @param initialBackOff wait after the first failed try, doubled after each further one
 * @param backOffCeiling longest wait between two tries
 * @param giveUpAfter    a letter still not accepted this long after its first try has failed
 * @param lease          a claimed letter returns to the others when its node has been silent for so long;
 *                       has to exceed the time of one letter with all SMTP timeouts spent
 * @param attachments    largest size of all attachments of a letter together; in the mail it is a third larger
 */
@ConfigurationProperties("poryadok.mail")
public record MailProperties(
        @DefaultValue("poryadok@localhost") String from,
        @DefaultValue("Порядок") String fromName,
        @DefaultValue("") String replyTo,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("100") int batch,
        @DefaultValue("10") int connections,
        @DefaultValue("1m") Duration initialBackOff,
        @DefaultValue("30m") Duration backOffCeiling,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("3m") Duration lease,
        @DefaultValue("10MB") DataSize attachments) {

    public MailProperties {
        requirePositive(poll, "poll");
        requirePositive(initialBackOff, "initial-back-off");
        requirePositive(backOffCeiling, "back-off-ceiling");
        requirePositive(giveUpAfter, "give-up-after");
        requirePositive(lease, "lease");
        if (attachments.isNegative()) {
            throw new IllegalArgumentException("poryadok.mail.attachments должно быть не меньше нуля");
        }
        requireOne(batch, "batch");
        requireOne(connections, "connections");
    }

    private static void requireOne(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException("poryadok.mail." + name + " должно быть не меньше 1");
        }
    }

    private static void requirePositive(Duration value, String name) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("poryadok.mail." + name + " должно быть больше нуля");
        }
    }
}
