package org.poryadok.accountaddress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccountAddressPropertyTest {

    @Property
    void anyTextIsAnAddressOrASentence(@ForAll("networks") String network, @ForAll String typed) {
        readsOrRefuses(network, typed);
    }

    @Property(tries = 5000)
    void anythingThatLooksLikeALinkIsAnAddressOrASentence(
            @ForAll("networks") String network, @ForAll("links") String typed) {
        readsOrRefuses(network, typed);
    }

    @Property(tries = 5000)
    void normalFormIsAFixedPoint(@ForAll("networks") String network, @ForAll("links") String typed) {
        readsOrRefuses(network, typed).ifPresent(address -> {
            assertThat(AccountAddress.parse(network, address.normalized())).isEqualTo(address);
            assertThat(address.normalized())
                    .isPrintable()
                    .isASCII()
                    .startsWith("https://")
                    .doesNotContain("?", "#", "%", " ");
        });
    }

    @Property
    void shortNameInAnyDressHasOneNormalForm(
            @ForAll("handles") String handle, @ForAll("hosts") String host, @ForAll("tails") String tail) {
        AccountAddress plain = AccountAddress.parse("vk", "https://vk.com/" + handle);

        assertThat(AccountAddress.parse("vk", host + handle.toUpperCase(Locale.ROOT) + tail))
                .isEqualTo(plain);
    }

    private static Optional<AccountAddress> readsOrRefuses(String network, String typed) {
        try {
            return Optional.of(AccountAddress.parse(network, typed));
        } catch (AddressException refusal) {
            assertThat(refusal.getMessage())
                    .endsWith(".")
                    .matches("(?s).*[а-я].*")
                    .hasSizeLessThan(500);
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<String> networks() {
        return Arbitraries.of(
                "vk", "ok", "telegram", "max", "twitter", "instagram", "facebook", "youtube", "rutube", "whatsapp");
    }

    @Provide
    Arbitrary<String> links() {
        Arbitrary<String> scheme = Arbitraries.of("", "https://", "HTTP://", "//", "tg://", "https:/", "@");
        Arbitrary<String> host = Arbitraries.of(
                "vk.com",
                "m.vk.com",
                "ok.ru",
                "t.me",
                "s.t.me",
                "web.telegram.org",
                "max.ru",
                "x.com",
                "instagram.com",
                "ru-ru.facebook.com",
                "youtube.com",
                "rutube.ru",
                "www.whatsapp.com",
                "xn--v-ttb.com",
                "xn--.com",
                "",
                "vк.com",
                "u@vk.com",
                "vk.com:1");
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.of(
                        "club",
                        "club1",
                        "public1",
                        "id1",
                        "s",
                        "group",
                        "profile",
                        "channel",
                        "c",
                        "u",
                        "user",
                        "groups",
                        "profile.php",
                        "+x",
                        "@name",
                        "UCabcdefghijklmnopqrstuv",
                        "%2F",
                        "%",
                        "%C0%AF",
                        "wall-1_2",
                        "resolve",
                        "12"),
                Arbitraries.strings().withChars("abzABZ019._-а%").ofMaxLength(12));
        Arbitrary<String> path = part.list().ofMaxSize(4).map(parts -> String.join("/", parts));
        Arbitrary<String> tail = Arbitraries.of(
                "", "/", "?utm_source=x", "?id=15", "?w=wall-1_2", "?domain=name1", "#@name1", "#", "?&=&", "?=");
        return Combinators.combine(scheme, host, path, tail)
                .as((start, site, way, end) -> start + site + (way.isEmpty() ? "" : "/" + way) + end);
    }

    @Provide
    Arbitrary<String> handles() {
        // A name that the network keeps for itself cannot end in «_oo».
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars('_', '.')
                .ofMaxLength(20)
                .map(middle -> "x" + middle + "_oo");
    }

    @Provide
    Arbitrary<String> hosts() {
        return Arbitraries.of(
                "https://vk.com/",
                "http://VK.com/",
                "vk.com/",
                "www.vk.com/",
                "m.vk.com/",
                "https://vk.ru/",
                "//vk.com/",
                " https://m.vk.ru//");
    }

    @Provide
    Arbitrary<String> tails() {
        return Arbitraries.of("", "/", "?utm_campaign=a&utm_medium=b", "#top", "/?from=search", " ", ".", "\n");
    }
}
