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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.accountaddress.AddressMutations;
import org.poryadok.accountaddress.AddressMutations.Mutated;
import org.poryadok.registry.AddressCheck;
import org.poryadok.registry.CheckedAddress;
import org.poryadok.registry.CheckedAddress.Verdict;
import org.poryadok.registry.RegistryRows;
import org.springframework.beans.factory.annotation.Autowired;

/** What the check says of an address against the page that Chromium opens: {@code new URL(address).href}. */
@PoryadokTest
@EachTestAlone
class AddressesInChromiumIT {

    private static final long SEED = 20261129;
    private static final int MANY = 10_000;
    /** Of a community and of a person on VK, as links to what they have published name them. */
    private static final String COMMUNITY = "-98765000416";

    private static final String PERSON = "98765000419";

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
        Answers answers = answers(new AddressMutations(SEED, honest).some(MANY), officials);

        assertThat(answers.wrong).isEmpty();
        assertThat(answers.refused.keySet()).as("every reason is met").isEqualTo(new TreeMap<>(REFUSED).keySet());
        assertThat(answers.official.size()).as("official of %s", MANY).isGreaterThan(MANY / 10);
        assertThat(answers.refused.values().stream().mapToInt(Integer::intValue).sum())
                .as("refused of %s canonical", answers.canonical)
                .isLessThan(answers.canonical / 4);
    }

    /** The post of an official page over any page, and anything at all below the address of one. */
    @Test
    void whatHangsOverOrLiesBelowIsOfficialOnlyWhereTheNetworkShowsTheOfficialPageWithIt() {
        Map<UUID, Official> officials = officials();
        String name = rows.handle("minz");
        List<String> shown = shown(name);
        List<String> deceits = deceits(name);

        Answers plain = answers(
                Stream.concat(shown.stream(), deceits.stream())
                        .map(address -> new Mutated(address, address))
                        .toList(),
                officials);
        assertThat(plain.wrong).isEmpty();
        assertThat(plain.official).containsExactlyElementsOf(shown);

        Answers mutated = answers(
                new AddressMutations(
                                SEED,
                                Stream.concat(shown.stream(), deceits.stream()).toList())
                        .some(MANY),
                officials);
        assertThat(mutated.wrong).isEmpty();
        assertThat(mutated.official).hasSizeGreaterThan(MANY / 30);
    }

    private static List<String> shown(String name) {
        String wall = "w=wall" + COMMUNITY + "_1";
        String photo = "z=photo" + COMMUNITY + "_9%2Falbum" + COMMUNITY + "_00%2Frev";
        return List.of(
                "https://vk.com/?" + wall,
                "https://vk.com/feed?" + photo,
                "https://vk.com/feed?section=news&" + wall,
                "https://vk.com/" + name + "?" + wall,
                "https://vk.com/club98765000416?" + photo,
                "https://m.vk.com/public98765000416",
                "https://vk.com/wall" + COMMUNITY + "_1",
                "https://vk.com/wall" + COMMUNITY + "_1?" + photo,
                "https://vk.com/photo" + PERSON + "_1",
                "https://ok.ru/" + name + "/topic/158",
                "https://ok.ru/group/98765000417/album/5/6",
                "https://t.me/" + name + "/17",
                "https://t.me/s/" + name + "/17",
                "https://max.ru/" + name + "/AZ1",
                "https://twitter.com/" + name + "/media",
                "https://youtube.com/@" + name + "/videos");
    }

    private static List<String> deceits(String name) {
        List<String> deceits = new ArrayList<>();
        for (String behind : List.of(
                "evil?",
                "write1?",
                "join/AJQ1d?",
                "share.php?url=https://evil.example&",
                "authorize.php?client_id=1&redirect_uri=https://evil.example&",
                "im?sel=1&",
                "gim1?",
                "al_im.php?",
                "login?",
                "mail?",
                "poll1_2?",
                "app777?",
                "services?",
                "evil'?",
                "evil;?",
                "evilа?",
                "evil/x?",
                "feed/x?",
                name + "/x?")) {
            deceits.add("https://vk.com/" + behind + "w=wall" + COMMUNITY + "_1");
            deceits.add("https://vk.com/" + behind + "z=photo" + COMMUNITY + "_9%2Falbum" + COMMUNITY + "_00");
        }
        deceits.addAll(List.of(
                "https://vk.me/" + name + "?w=wall" + COMMUNITY + "_1",
                "https://vk.me/write1?w=wall" + COMMUNITY + "_1",
                "https://vk.com/feed?w=wall" + COMMUNITY + "_1evil",
                "https://vk.com/feed?w=wall" + COMMUNITY + "_1%2Fevil",
                "https://vk.com/feed?z=photo" + COMMUNITY + "_9%2Falbum-7_00",
                "https://vk.com/services?w=app" + PERSON,
                "https://vk.com/app" + PERSON,
                "https://vk.com/app" + PERSON + "_-1",
                "https://vk.com/tag" + PERSON,
                "https://vk.com/" + name + "/evil",
                "https://vk.com/wall" + COMMUNITY + "_1/evil",
                "https://vk.com/wall" + COMMUNITY + "_1evil",
                "https://ok.ru/" + name + "/group/5",
                "https://ok.ru/group/98765000417/evil",
                "https://t.me/" + name + "/evil",
                "https://web.telegram.org/evil/#@" + name,
                "https://max.ru/" + name + "/a/b",
                "https://twitter.com/" + name + "/status/1",
                "https://instagram.com/" + name + "/p/Bx",
                "https://facebook.com/" + name + "/posts/1",
                "https://youtube.com/@" + name + "/evil",
                "https://rutube.ru/channel/98765000418/evil",
                "https://whatsapp.com/channel/0029Va" + name + "/evil"));
        return deceits;
    }

    /** What the product said of addresses, and where Chromium contradicts it. */
    private static final class Answers {

        final List<String> wrong = new ArrayList<>();
        final List<String> official = new ArrayList<>();
        final Map<String, Integer> refused = new TreeMap<>();
        int canonical;
    }

    private Answers answers(List<Mutated> mutated, Map<UUID, Official> officials) {
        List<List<String>> opened = opened(mutated);
        Answers answers = new Answers();
        for (int index = 0; index < mutated.size(); index++) {
            String pasted = mutated.get(index).pasted();
            List<String> chromium = opened.get(index);
            Optional<Official> own = officials.values().stream()
                    .filter(one -> one.canonical().equals(chromium.get(0)))
                    .findFirst();
            answers.canonical += own.isPresent() ? 1 : 0;
            try {
                CheckedAddress checked = check.check(pasted);
                boolean blessed = checked.verdict() == Verdict.OFFICIAL;
                if (blessed) {
                    answers.official.add(pasted);
                }
                boolean rightly = blessed
                        && checked.accounts().stream()
                                .map(account -> officials.get(account.id()))
                                .allMatch(one -> one != null && one.isOpenedBy(page(chromium)));
                if (blessed && !rightly) {
                    answers.wrong.add("blessed: " + pasted + " → " + chromium);
                } else if (!blessed && own.isPresent()) {
                    answers.wrong.add("not blessed: " + pasted + " → " + chromium);
                }
            } catch (AddressException refusal) {
                if (own.isPresent()) {
                    String reason = REFUSED.keySet().stream()
                            .filter(refusal.getMessage()::contains)
                            .findFirst()
                            .orElse(null);
                    if (reason == null) {
                        answers.wrong.add("refused: " + pasted + " → " + chromium + ": " + refusal.getMessage());
                    } else {
                        answers.refused.merge(reason, 1, Integer::sum);
                    }
                }
            }
        }
        return answers;
    }

    private Map<UUID, Official> officials() {
        String name = rows.handle("minz");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("https://vk.com/" + name, "vk");
        pages.put("https://vk.com/id" + PERSON, "vk");
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
        pages.forEach((address, network) -> {
            Optional<String> number = address.equals("https://vk.com/" + name)
                    ? Optional.of(COMMUNITY)
                    : Optional.of(PERSON).filter(id -> address.equals("https://vk.com/id" + id));
            officials.put(
                    rows.page(AccountAddress.parse(network, address)
                            .withPermanentId(number.equals(Optional.of(COMMUNITY)) ? COMMUNITY : "")),
                    new Official(address, number));
        });
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

    /**
     * An official page as its network knows it: hosts, the parts of the path that name it, and what may lie below.
     *
     * @param owner number of a VK page as it stands in links to its publications
     */
    private record Official(String canonical, Optional<String> owner) {

        /** By host, the parts of the path below a page, with a slash before each; what is not here has nothing below. */
        private static final Map<String, String> BELOW = Map.of(
                "ok.ru",
                        "(/(topic|statuses|album|photo|pphotos|video)/\\d+(/\\d+)?|/(topics|photos|albums?|video|about|members))?",
                "t.me", "(/\\d+(/\\d+)?|/s/\\d+)?",
                "max.ru", "(/[\\w-]+)?",
                "twitter.com", "(/(media|likes|with_replies|highlights))?",
                "facebook.com", "(/(about|photos|videos|posts|reels|events|members))?",
                "youtube.com", "(/(videos|shorts|streams|playlists|about|community|live|featured))?",
                "whatsapp.com", "(/\\d+)?");

        private static final List<List<String>> HOSTS = List.of(
                List.of("vk.com", "m.vk.com", "vk.me"),
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
            if (host.endsWith("t.me") && opened.size() > 1 && opened.get(0).equals("s")) {
                opened = opened.subList(1, opened.size());
            }
            List<String> overlays = overlays(href);
            if (host.equals("vk.me")) {
                return overlays.isEmpty() && opened.equals(named);
            }
            if (host.endsWith("vk.com") && !overlays.isEmpty()) {
                return overlays.size() == 1
                        && owner.filter(number -> overlays.get(0)
                                        .matches("(wall|photo)" + number + "_\\d+(_r\\d+)?(/album" + number
                                                + "_\\d+)?(/rev)?"))
                                .isPresent()
                        && (opened.isEmpty() || opened.equals(List.of("feed")) || isPageOrOfIt(opened, named));
            }
            if (host.endsWith("vk.com")) {
                return isPageOrOfIt(opened, named);
            }
            return opened.size() >= named.size()
                    && opened.subList(0, named.size()).equals(named)
                    && opened.subList(named.size(), opened.size()).stream()
                            .map(part -> "/" + part)
                            .collect(Collectors.joining())
                            .matches(BELOW.getOrDefault(host.replaceFirst("^m\\.", ""), ""));
        }

        private static List<String> overlays(String href) {
            return Arrays.stream(href.replaceFirst("#.*", "")
                            .replaceFirst("^[^?]*\\??", "")
                            .split("&"))
                    .map(Official::decoded)
                    .filter(parameter -> parameter.matches("(?s)[wz]=.+"))
                    .map(parameter -> parameter.substring(2).replaceFirst("[\\s.,;»>]+$", ""))
                    .toList();
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
        }

        private boolean isPageOrOfIt(List<String> opened, List<String> named) {
            return opened.equals(named)
                    || opened.size() == 1
                            && owner.filter(number -> opened.get(0)
                                            .matches("(wall|photo)" + number + "_\\d+|"
                                                    + number.replaceFirst("^-", "(club|public|event)")
                                                            .replaceFirst("^(?=\\d)", "id")))
                                    .isPresent();
        }

        private static List<String> parts(String path) {
            return Arrays.stream(path.split("/"))
                    .map(part -> decoded(part.replace("+", "%2B")))
                    .map(part -> part.toLowerCase(Locale.ROOT).replaceFirst("[\\s.,;»>]+$", ""))
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }
}
