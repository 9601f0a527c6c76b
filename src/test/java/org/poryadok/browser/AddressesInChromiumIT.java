package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.registry.AccountAddress;
import org.poryadok.registry.AddressCheck;
import org.poryadok.registry.AddressMutations;
import org.poryadok.registry.AddressMutations.Mutated;
import org.poryadok.registry.CheckedAddress;
import org.poryadok.registry.CheckedAddress.Verdict;
import org.poryadok.registry.RegistryException;
import org.poryadok.registry.RegistryRows;
import org.springframework.beans.factory.annotation.Autowired;

/** What the check says of an address against the page that Chromium opens: {@code new URL(address).href}. */
@PoryadokTest
@EachTestAlone
class AddressesInChromiumIT {

    private static final long SEED = 20261129;
    private static final int MANY = 10_000;

    /** Why an address is refused although Chromium makes an official page's own address of it: all of them, and no others. */
    private static final Map<String, String> REFUSED = Map.of(
            "обратная черта", "a backslash for a slash",
            "две косые черты", "slashes too many or too few",
            "имя пользователя", "a name before the site",
            "указан порт", "a port, even the usual one",
            "необычными знаками", "a site in percent signs or letters that browsers exchange",
            "пробел или перенос строки", "blanks that browsers leave out",
            "невидимый или служебный знак", "signs that browsers leave out");

    /** Where one address leads through another, and what the whole opens. */
    private static final String READ = """
            texts => texts.map(text => {
              try {
                const url = new URL(text);
                const inner = ['to', 'u', 'q'].map(name => {
                  try { return new URL(url.searchParams.get(name)).href; } catch (e) { return null; }
                });
                return [url.href, ...inner];
              } catch (e) { return [null, null, null, null]; }
            })""";

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final RegistryRows rows = new RegistryRows("kuzbass");

    @Autowired
    private AddressCheck check;

    @Test
    void officialIsOnlyWhatChromiumOpensAndWhatItOpensIsNeverCalledForeign() {
        Map<UUID, Official> officials = officials();
        List<String> honest = new ArrayList<>(
                officials.values().stream().map(Official::canonical).toList());
        honest.addAll(List.of("https://vk.com/evil_page", "https://t.me/evil_page", "https://ok.ru/group/98765999999"));
        List<Mutated> mutated = new AddressMutations(SEED, honest).some(MANY);
        List<List<String>> opened = opened(mutated);

        List<String> wrong = new ArrayList<>();
        Map<String, Integer> refused = new TreeMap<>();
        int official = 0;
        int canonical = 0;
        for (int index = 0; index < mutated.size(); index++) {
            String pasted = mutated.get(index).pasted();
            List<String> chromium = opened.get(index);
            Optional<Official> own = officials.values().stream()
                    .filter(one -> one.canonical().equals(chromium.get(0)))
                    .findFirst();
            canonical += own.isPresent() ? 1 : 0;
            try {
                CheckedAddress checked = check.check(pasted);
                boolean blessed = checked.verdict() == Verdict.OFFICIAL;
                official += blessed ? 1 : 0;
                boolean rightly = blessed
                        && checked.accounts().stream()
                                .map(account -> officials.get(account.id()))
                                .allMatch(one -> one != null && one.isOpenedBy(page(chromium)));
                if (blessed && !rightly) {
                    wrong.add("blessed: " + pasted + " → " + chromium);
                } else if (!blessed && own.isPresent()) {
                    wrong.add("not blessed: " + pasted + " → " + chromium);
                }
            } catch (RegistryException refusal) {
                if (own.isPresent()) {
                    String reason = REFUSED.keySet().stream()
                            .filter(refusal.getMessage()::contains)
                            .findFirst()
                            .orElse(null);
                    if (reason == null) {
                        wrong.add("refused: " + pasted + " → " + chromium + ": " + refusal.getMessage());
                    } else {
                        refused.merge(reason, 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused.keySet()).as("every reason is met").isEqualTo(new TreeMap<>(REFUSED).keySet());
        assertThat(official).as("official of %s", MANY).isGreaterThan(MANY / 10);
        assertThat(refused.values().stream().mapToInt(Integer::intValue).sum())
                .as("refused of %s canonical", canonical)
                .isLessThan(canonical / 4);
    }

    private Map<UUID, Official> officials() {
        String name = rows.handle("minz");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("https://vk.com/" + name, "vk");
        pages.put("https://ok.ru/" + name, "ok");
        pages.put("https://ok.ru/group/98765000417", "ok");
        pages.put("https://t.me/" + name, "telegram");
        pages.put("https://max.ru/" + name, "max");
        pages.put("https://twitter.com/" + name, "twitter");
        pages.put("https://instagram.com/" + name, "instagram");
        pages.put("https://facebook.com/" + name, "facebook");
        pages.put("https://youtube.com/@" + name, "youtube");
        pages.put("https://rutube.ru/channel/98765000418", "rutube");
        pages.put("https://whatsapp.com/channel/0029Va" + name, "whatsapp");
        Map<UUID, Official> officials = new LinkedHashMap<>();
        pages.forEach((address, network) ->
                officials.put(rows.page(AccountAddress.parse(network, address)), new Official(address)));
        return officials;
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> opened(List<Mutated> mutated) {
        return (List<List<String>>) browser.page()
                .evaluate(
                        READ,
                        mutated.stream().map(one -> completed(one.opened())).toList());
    }

    /** As an address line completes it. */
    private static String completed(String address) {
        if (address.startsWith("//")) {
            return "https:" + address;
        }
        return address.matches("(?s)[\\s\\p{Cntrl}]*[A-Za-z][A-Za-z0-9+\\s\\p{Cntrl}-]*:.*")
                ? address
                : "https://" + address;
    }

    /** The page at the end of a link: where a network's own page for leaving leads, or what it names itself. */
    private static String page(List<String> chromium) {
        if (chromium.get(0) == null) {
            return null;
        }
        String href = String.join("/", Official.parts(chromium.get(0).replaceFirst("[?#].*", "")))
                + chromium.get(0).replaceFirst("^[^?#]*", "");
        int leaving = List.of(
                        "https?:/(?:www\\.|m\\.)*vk\\.com\\.?/away(?:\\.php)?\\?.*",
                        "https?:/(?:www\\.)?l\\.(?:facebook\\.com\\.?/l\\.php|instagram\\.com\\.?)\\?.*",
                        "https?:/(?:www\\.|m\\.)*youtube\\.com\\.?/redirect\\?.*")
                .stream()
                .map(href::matches)
                .toList()
                .indexOf(true);
        return leaving < 0 ? chromium.get(0) : chromium.get(leaving + 1);
    }

    /** An official page as its network knows it: hosts, and the parts of the path that name it. */
    private record Official(String canonical) {

        private static final List<List<String>> HOSTS = List.of(
                List.of("vk.com", "m.vk.com"),
                List.of("ok.ru", "m.ok.ru"),
                List.of("t.me"),
                List.of("max.ru", "m.max.ru"),
                List.of("twitter.com", "m.twitter.com"),
                List.of("instagram.com", "m.instagram.com"),
                List.of("facebook.com", "m.facebook.com"),
                List.of("youtube.com", "m.youtube.com"),
                List.of("rutube.ru", "m.rutube.ru"),
                List.of("whatsapp.com"));

        /** @param href as Chromium has written it: no dot segments, ASCII alone */
        boolean isOpenedBy(String href) {
            if (href == null || !href.matches("https?://[^/?#@:]+/.*")) {
                return false;
            }
            String host = href.replaceFirst("^https?://", "")
                    .replaceFirst("/.*", "")
                    .replaceFirst("\\.$", "")
                    .replaceFirst("^www\\.", "");
            URI own = URI.create(canonical);
            if (HOSTS.stream().noneMatch(hosts -> hosts.contains(host) && hosts.contains(own.getHost()))) {
                return false;
            }
            List<String> named = parts(own.getRawPath());
            String path = href.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
            // Facebook reads its short names without their dots.
            List<String> opened = parts(host.endsWith("facebook.com") ? path.replace(".", "") : path);
            boolean overlaid = href.matches("[^#]*[?&][wz]=[^&#].*") && host.endsWith("vk.com");
            return !overlaid
                    && opened.size() >= named.size()
                    && opened.subList(0, named.size()).equals(named);
        }

        private static List<String> parts(String path) {
            return Arrays.stream(path.split("/"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> URLDecoder.decode(
                            part.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8))
                    .map(part -> part.toLowerCase(Locale.ROOT).replaceFirst("[.,;»>]+$", ""))
                    .toList();
        }
    }
}
