package org.poryadok.accountaddress;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The parameters with which a network opens the same page as without them. All others make a link ambiguous: «st.cmd=» is
 * how «Одноклассники» name a page of theirs, and a program of Telegram opens whoever has the number in «phone=» and not the
 * channel before it.
 */
final class HarmlessParameters {

    /** Of a network that opens pages by their path: all but those by which it is known to open others. */
    static final HarmlessParameters ALL = new HarmlessParameters(name -> true);

    /** How a reader has come, told by sites, letters, advertisements and programs to whoever counts them, on any network. */
    private static final Set<String> OF_EVERYBODY = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "gbraid",
            "wbraid",
            "dclid",
            "msclkid",
            "yclid",
            "ysclid",
            "ymclid",
            "erid",
            "_openstat",
            "mc_cid",
            "mc_eid",
            "igshid",
            "igsh",
            "from",
            "ref",
            "source",
            "lang",
            "hl");

    private static final String CAMPAIGN = "utm_";

    private final Predicate<String> harmless;

    private HarmlessParameters(Predicate<String> harmless) {
        this.harmless = harmless;
    }

    /** @param names in lower case, by which the network opens another page */
    static HarmlessParameters allBut(String names) {
        return new HarmlessParameters(Pattern.compile(names).asMatchPredicate().negate());
    }

    /** Of a network whose programs open much else by a parameter: what everybody uses, and these names, in lower case. */
    static HarmlessParameters only(Set<String> names) {
        return new HarmlessParameters(
                name -> names.contains(name) || OF_EVERYBODY.contains(name) || name.startsWith(CAMPAIGN));
    }

    /** @throws org.poryadok.accountaddress.AddressException when a link has another */
    void check(Link link, AddressRule rule) {
        link.named().stream().filter(harmless.negate()).sorted().findFirst().ifPresent(name -> {
            throw AddressRefusals.sentence(
                    "В адресе стоит «" + AddressRefusals.shown(name)
                            + "=»: какую страницу площадка откроет по такой ссылке, не видно.",
                    rule);
        });
    }
}
