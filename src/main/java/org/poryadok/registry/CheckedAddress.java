package org.poryadok.registry;

import java.util.List;
import java.util.Optional;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Network;

/**
 * What the registry says of an address.
 *
 * @param asked      as it was pasted
 * @param page       the page that was read out of it, in normal form; empty for a bare name and for foreign sites
 * @param verdict    of today
 * @param accounts   entries of the page, or of every page of that name; the active first
 * @param resembling official pages that it could be mistaken for; none when it is official itself
 * @param unlisted   networks on which a bare name that is an official page's elsewhere is no page of the registry: there anybody
 *                   may have taken it
 * @param remarks    Russian sentences on how it was read
 */
public record CheckedAddress(
        String asked,
        Optional<AccountAddress> page,
        Verdict verdict,
        List<PublicAccount> accounts,
        List<Resemblance> resembling,
        List<Network> unlisted,
        List<String> remarks) {

    /** Whether the page is official. */
    public enum Verdict {
        OFFICIAL,
        /** A bare name, which is an official page's on some networks only. */
        DEPENDS_ON_NETWORK,
        CLOSED,
        NOT_IN_REGISTRY;

        /** Whether an official page is what was asked for, on one network at least. */
        public boolean isOfficial() {
            return this == OFFICIAL || this == DEPENDS_ON_NETWORK;
        }
    }

    /** How an address resembles that of an official page. */
    public enum Likeness {

        /** Letters of another alphabet stand for Latin ones. */
        FOREIGN_LETTERS("в проверенном адресе буквы другого алфавита вместо латинских"),
        /** It leads to a site that looks like the network. */
        FOREIGN_SITE("проверенный адрес ведёт на сайт, который лишь похож на площадку"),
        /** Figures for letters, dots and underscores, «rn» for «m». */
        SAME_AT_A_GLANCE("имя в проверенном адресе выглядит так же"),
        ONE_SIGN_APART("имя в проверенном адресе отличается одним знаком"),
        /** The name is the same, the network another. */
        OTHER_NETWORK("то же имя на другой площадке");

        private final String title;

        Likeness(String title) {
            this.title = title;
        }

        /** Russian words that go on after the official address: they speak of the one that was checked. */
        public String title() {
            return title;
        }
    }

    /** An official page that the address resembles. */
    public record Resemblance(PublicAccount official, Likeness likeness) {}

    public CheckedAddress {
        accounts = List.copyOf(accounts);
        resembling = List.copyOf(resembling);
        unlisted = List.copyOf(unlisted);
        remarks = List.copyOf(remarks);
    }
}
