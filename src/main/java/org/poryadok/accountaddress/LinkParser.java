package org.poryadok.accountaddress;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.poryadok.address.UnreadableAddress;
import org.poryadok.address.WebAddress;
import org.springframework.web.util.UriUtils;

/** Takes a link apart without guessing: a link that the browser and the network could read differently is refused. */
final class LinkParser {

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}\\p{M}-]+(\\.[\\p{L}\\p{N}\\p{M}-]+)+");
    /** What decides which page a network opens; of everything else {@link HarmlessParameters} knows what leaves it alone. */
    private static final Set<String> DECIDING = Set.of("w", "z", "id", "to", "u", "q");

    private LinkParser() {}

    /** A word without dot, slash or colon: a handle that was typed alone. */
    static boolean isBareWord(String text) {
        return text.chars().noneMatch(sign -> ".:/\\?#&=%".indexOf(sign) >= 0);
    }

    static Link parse(String text, AddressRule rule) {
        try {
            WebAddress address = WebAddress.read(text);
            return new Link(
                    host(address, rule),
                    address.segments(),
                    query(address, rule),
                    address.parameters().keySet().stream()
                            .map(LinkParser::asNetworksRead)
                            .collect(Collectors.toSet()),
                    fragment(address, rule));
        } catch (UnreadableAddress e) {
            throw AddressRefusals.sentence(e.getMessage(), rule);
        }
    }

    private static String host(WebAddress address, AddressRule rule) {
        if (address.namesPort()) {
            throw AddressRefusals.sentence(
                    "В адресе указан порт («" + AddressRefusals.shown(address.authority())
                            + "»), у адреса страницы его не бывает.",
                    rule);
        }
        if (address.host().startsWith("[")) {
            throw AddressRefusals.sentence(
                    "Вместо имени сайта в адресе стоит его номер в сети («" + AddressRefusals.shown(address.authority())
                            + "»), страницы органов так не открывают.",
                    rule);
        }
        String host = IDN.toUnicode(address.host());
        if (!HOST.matcher(host).matches()) {
            throw AddressRefusals.sentence(
                    "«" + AddressRefusals.shown(address.authority()) + "» не похоже на адрес страницы.", rule);
        }
        if (host.equals(address.host()) && !address.isHostAsTyped()) {
            throw AddressRefusals.sentence(
                    "Имя сайта «" + AddressRefusals.shown(address.authority())
                            + "» записано необычными знаками, браузер прочтёт его как «" + AddressRefusals.shown(host)
                            + "».",
                    rule);
        }
        // A second one belongs to a site of its own, and is shown with it.
        return host.startsWith("www.") && !host.startsWith("www.www.") ? host.substring("www.".length()) : host;
    }

    private static Map<String, String> query(WebAddress address, AddressRule rule) {
        Map<String, String> deciding = new HashMap<>();
        address.parameters().forEach((name, values) -> {
            String read = asNetworksRead(name);
            if (!DECIDING.contains(read)) {
                return;
            }
            if (!read.equals(name) || values.size() > 1 || deciding.putIfAbsent(name, values.get(0)) != null) {
                throw AddressRefusals.sentence(
                        "В адресе несколько раз или необычно записано «" + read + "=»: что откроет площадка, не видно.",
                        rule);
            }
        });
        return Map.copyOf(deciding);
    }

    /**
     * Networks written in PHP leave out blanks before a name, and what follows a bracket or a null character; whether capitals
     * are the same to them nobody knows.
     */
    private static String asNetworksRead(String name) {
        return name.strip().split("[\\[\0]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String fragment(WebAddress address, AddressRule rule) {
        String fragment = address.fragment();
        // Programs of the networks once kept the page there, and open it still.
        String start = UriUtils.decode(fragment.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
        if (start.startsWith("/") || start.startsWith("!")) {
            throw AddressRefusals.sentence(
                    "После знака «#» в адресе стоит ещё один путь: площадка может открыть другую страницу.", rule);
        }
        return fragment;
    }
}
