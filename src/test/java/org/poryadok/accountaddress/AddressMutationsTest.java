package org.poryadok.accountaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.poryadok.accountaddress.AddressMutations.Mutated;

/** Addresses whose meaning follows from how they were made, and thousands that must be read or refused in a sentence. */
class AddressMutationsTest {

    /** Two pages of each network, as deep in it as pages are. */
    record Pages(String own, String other) {}

    private static final List<Pages> ALL = List.of(
            new Pages("https://vk.com/minzdrav", "https://vk.com/evil"),
            new Pages("https://vk.com/club123", "https://vk.com/id123"),
            new Pages("https://ok.ru/minzdrav", "https://ok.ru/evil"),
            new Pages("https://ok.ru/group/123", "https://ok.ru/group/456"),
            new Pages("https://t.me/minzdrav", "https://t.me/evil"),
            new Pages("https://max.ru/minzdrav", "https://max.ru/evil"),
            new Pages("https://twitter.com/minzdrav", "https://twitter.com/evil"),
            new Pages("https://instagram.com/minzdrav", "https://instagram.com/evil"),
            new Pages("https://facebook.com/minzdrav", "https://facebook.com/groups/456"),
            new Pages("https://youtube.com/@minzdrav", "https://youtube.com/c/evil"),
            new Pages("https://youtube.com/c/minzdrav", "https://youtube.com/@evil"),
            new Pages("https://rutube.ru/channel/123", "https://rutube.ru/u/evil"),
            new Pages(
                    "https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M",
                    "https://whatsapp.com/channel/0029VaEvilEvilEvilEvilEv"));

    @Property(tries = 4000)
    void whatClimbsOutOfAPageIsNotThatPage(
            @ForAll("pages") Pages pages, @ForAll("climbs") String climb, @ForAll("tails") String tail) {
        String path = pages.other().replaceFirst("https://[^/]+", "");

        read(pages.own() + climb.repeat(depth(pages.own())) + path + tail)
                .ifPresent(read -> assertThat(addresses(read)).containsExactly(pages.other()));
        read(pages.own() + "/x" + climb.repeat(depth(pages.own()) + 1) + path + tail)
                .ifPresent(read -> assertThat(addresses(read)).containsExactly(pages.other()));
    }

    @Property(tries = 2000)
    void pageToWhichAWayLeadsUpAndDownIsThatPage(
            @ForAll("pages") Pages pages, @ForAll("climbs") String climb, @ForAll("tails") String tail) {
        String host = pages.own().replaceFirst("(https://[^/]+).*", "$1");
        String path = pages.own().substring(host.length());

        assertThat(read(host + "/evil" + climb + path + tail))
                .map(AddressMutationsTest::addresses)
                .contains(List.of(pages.own()));
        assertThat(read(pages.own() + "/." + tail))
                .map(AddressMutationsTest::addresses)
                .contains(List.of(pages.own()));
    }

    @Property(tries = 2000)
    void whatNetworkOrBrowserCouldReadAnotherWayIsRefused(
            @ForAll("pages") Pages pages, @ForAll("doubts") String doubt) {
        read(pages.own() + doubt).ifPresent(read -> fail(pages.own() + doubt + " is read as " + read));
    }

    @Property(tries = 2000)
    void siteInDisguiseIsNotTheNetwork(@ForAll("pages") Pages pages, @ForAll("disguises") String disguised) {
        String host = pages.own().replaceFirst("https://([^/]+).*", "$1");

        read(pages.own().replace("https://" + host, disguised.replace("SITE", host)))
                .ifPresent(read -> assertThat(addresses(read)).as(disguised).isEmpty());
    }

    /** The same thousands of which a browser is asked. */
    @Example
    void everyMutationIsReadOrRefusedInASentenceAndItsPageIsAFixedPoint() {
        for (Mutated mutated :
                new AddressMutations(7, ALL.stream().map(Pages::own).toList()).some(20_000)) {
            read(mutated.pasted())
                    .ifPresent(read -> addresses(read)
                            .forEach(page -> assertThat(read(page))
                                    .map(AddressMutationsTest::addresses)
                                    .contains(List.of(page))));
        }
    }

    @Provide
    Arbitrary<Pages> pages() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<String> climbs() {
        return Arbitraries.of("/..", "/%2e%2e", "/%2E%2E", "/.%2e", "/%2E.", "/./..", "/%2e/%2e.", "/x/../..");
    }

    @Provide
    Arbitrary<String> tails() {
        return Combinators.combine(
                        Arbitraries.of("", "/", "//", "/."),
                        Arbitraries.of("", "?utm_source=x", "?from=/../evil", "?ref=%2e%2e"),
                        Arbitraries.of("", "#", "#top", "#.."))
                .as((path, query, fragment) -> path + query + fragment);
    }

    @Provide
    Arbitrary<String> doubts() {
        return Arbitraries.of(
                "/%252e%252e/evil",
                "/x/%252e%252e/%252e%252e/evil",
                "/..;/evil",
                "/..;a=b/evil",
                "/%2e%2e;/evil",
                "/．．/evil",
                "/%EF%BC%8E%EF%BC%8E/evil",
                "/‥/evil",
                "%2f..%2fevil",
                "/x%2f..%2f..%2fevil",
                "/x%5c..%5cevil",
                "\\..\\evil",
                "/..\\evil",
                "/x／..／evil",
                "/x%00",
                "/x%0a",
                "/%C0%AE%C0%AE/evil",
                "/%zz",
                "/x%",
                "#/evil",
                "#!/evil",
                "#%2Fevil",
                "\t/../evil",
                "/x\ny",
                "/x y",
                "/\u200b..",
                "/\0..");
    }

    @Provide
    Arbitrary<String> disguises() {
        return Arbitraries.of(
                "https://SITE.evil.example",
                "https://SITE@evil.example",
                "https://user@SITE",
                "https://@SITE",
                "https://SITE:443",
                "https://SITE:8443",
                "https://SITE:",
                "https://evil.example\\@SITE",
                "https://SITE\\@evil.example",
                "https://evil.example/SITE",
                "https://evil.example?SITE",
                "https://evil.example#SITE",
                "https://SITE%2eevil.example",
                "https://SITE%00.evil.example",
                "https:SITE",
                "https:/SITE",
                "https:///SITE",
                "https:\\\\SITE",
                "///SITE",
                "ftp://SITE",
                "javascript://SITE",
                "https://evil-SITE",
                "https://SITE..",
                "https://.SITE",
                "https://SITE%E2%80%8D",
                "https://SITE\u00ad",
                "https://SITE／evil.example",
                "https://SITE,evil.example",
                "https://[SITE]",
                "https://https://SITE");
    }

    private static int depth(String page) {
        return (int) page.replaceFirst("https://", "")
                .chars()
                .filter(sign -> sign == '/')
                .count();
    }

    private static List<String> addresses(PastedAddress read) {
        return read.pages().stream().map(AccountAddress::normalized).toList();
    }

    private static Optional<PastedAddress> read(String pasted) {
        try {
            return Optional.of(PastedAddress.read(pasted));
        } catch (AddressException refusal) {
            assertThat(refusal.getMessage())
                    .as(pasted)
                    .matches("(?s)[«А-ЯЁ].*\\.")
                    .hasSizeLessThan(500);
            return Optional.empty();
        }
    }
}
