package org.poryadok.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the mail journal, {@code poryadok.mail.journal.*}.
 *
 * @param keepYears whole calendar years for which a letter is kept, from the first of January after it was put; 0: for ever
 */
@ConfigurationProperties("poryadok.mail.journal")
public record JournalProperties(@DefaultValue("5") int keepYears) {

    public JournalProperties {
        if (keepYears < 0) {
            throw new IllegalArgumentException("poryadok.mail.journal.keep-years должно быть не меньше 0");
        }
    }
}
