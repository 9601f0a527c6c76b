package org.poryadok.accountaddress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Addresses as nobody but a deceiver writes them, made from honest ones; the same for the same seed. */
public final class AddressMutations {

    /**
     * @param pasted what the product is asked
     * @param opened what a browser is asked: without the quotes and full stops of the sentence in which it stood
     */
    public record Mutated(String pasted, String opened) {}

    private static final List<String> CLIMBS = List.of(
            "/..",
            "/%2e%2e",
            "/%2E.",
            "/.%2e",
            "/..;",
            "/%2e%2e;x",
            "/%252e%252e",
            "\\..",
            "/．．",
            "/%EF%BC%8E%EF%BC%8E",
            "/.",
            "/%2e",
            "/...",
            "/x/..",
            "/x/%2e%2e",
            "%2f..",
            "/x%5c..",
            "/\t..",
            "/.\n.",
            "/..%00",
            "/..%20",
            "/x/../..");
    private static final List<String> TAILS = List.of(
            "/",
            "//",
            "?utm_source=x&from=groups",
            "?",
            "#",
            "#about",
            "#/evil",
            "#!/evil",
            "?a=b#c",
            "?x=/../evil",
            "?w=",
            "?to=https://evil.example",
            ";",
            ";x=1",
            "%00",
            "%20",
            "%",
            "%zz",
            "%C0%AE",
            "/evil",
            "/1",
            "\u0007",
            "\u200b",
            "\u00ad",
            "?w=wall-1_1",
            "?x=1&w=wall-1_1",
            "%2Fevil",
            "..",
            "/..",
            "&x",
            "@evil.example");
    private static final List<String> SCHEMES = List.of(
            "http://",
            "HTTPS://",
            "",
            "//",
            "https:",
            "https:/",
            "https:///",
            "https:\\\\",
            "https:/\\",
            "ftp://",
            "javascript:",
            "https ://",
            "ht\ttps://",
            "\u0001https://",
            "view-source:https://",
            "https//",
            "https://https://");
    private static final List<UnaryOperator<String>> HOSTS = List.of(
            host -> host.toUpperCase(Locale.ROOT),
            host -> "www." + host,
            host -> "m." + host,
            host -> host + ".",
            host -> host + "..",
            host -> "." + host,
            host -> "user@" + host,
            host -> "user:secret@" + host,
            host -> "@" + host,
            host -> host + "@evil.example",
            host -> host + ":443",
            host -> host + ":80",
            host -> host + ":8443",
            host -> host + ":",
            host -> host + ":0443",
            host -> "evil." + host,
            host -> host + ".evil.example",
            host -> "evil-" + host,
            host -> host.replaceFirst("k", "\u212a"),
            host -> host.replaceFirst("o", "о"),
            host -> host.replaceFirst("e", "е"),
            host -> host.replaceFirst("m", "ｍ"),
            host -> host.replaceFirst("t", "ⓣ"),
            host -> host.replace(".", "。"),
            host -> host.replace(".", "．"),
            host -> host.replace(".", "%2e"),
            host -> host.replaceFirst("\\.", "\u2024"),
            host -> "%" + Integer.toHexString(host.charAt(0)) + host.substring(1),
            host -> host + "\u00ad",
            host -> host + "%E2%80%8D",
            host -> host.charAt(0) + "\t" + host.substring(1),
            host -> "xn--" + host,
            host -> host + "\\@evil.example",
            host -> "evil.example\\@" + host,
            host -> "evil.example/" + host,
            host -> "evil.example?" + host,
            host -> "evil.example#" + host,
            host -> host + "%00",
            host -> host + "%2fevil.example",
            host -> host + "／evil.example",
            host -> host + "#@evil.example",
            host -> "127.1/" + host,
            host -> host + ",evil.example",
            host -> "[" + host + "]");
    private static final List<String> REDIRECTORS = List.of(
            "https://vk.com/away.php?to=",
            "https://m.vk.com/away?to=",
            "https://vk.com/away.php?utf=1&to=",
            "https://l.facebook.com/l.php?u=",
            "https://l.instagram.com/?u=",
            "https://www.youtube.com/redirect?event=v&q=",
            "https://evil.example/away.php?to=",
            "https://ok.ru/away.php?to=",
            "https://vk.com/evil/../away.php?to=",
            "https://t.me/share/url?url=",
            "https://vk.com/away.php?to=https%3A%2F%2Fevil.example&to=",
            "https://vk.com/away.php?x=");

    private final Random random;
    private final List<String> honest;

    /** @param honest addresses, {@code https://…}, from which the others are made */
    public AddressMutations(long seed, List<String> honest) {
        this.random = new Random(seed);
        this.honest = honest;
    }

    public List<Mutated> some(int many) {
        List<Mutated> made = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            made.add(one());
        }
        return made;
    }

    private Mutated one() {
        String address = any(honest);
        int changes = random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            address = changed(address);
        }
        if (random.nextInt(5) == 0) {
            address = any(REDIRECTORS) + (random.nextInt(8) == 0 ? address : encoded(address));
            if (random.nextInt(6) == 0) {
                address = any(REDIRECTORS) + encoded(address);
            } else if (random.nextInt(3) == 0) {
                address = changed(address);
            }
        }
        return switch (random.nextInt(16)) {
            case 0 -> new Mutated("«" + address + "».", address);
            case 1 -> new Mutated(" <" + address + ">,\u00a0", address);
            case 2 -> new Mutated(address.startsWith("https://") ? encoded(address) : address, address);
            default -> new Mutated(address, address);
        };
    }

    private String changed(String address) {
        int siteAt = address.indexOf("//") < 0 ? 0 : address.indexOf("//") + 2;
        int pathAt = address.indexOf('/', siteAt) < 0 ? address.length() : address.indexOf('/', siteAt);
        String scheme = address.substring(0, siteAt);
        String site = address.substring(siteAt, pathAt);
        String path = address.substring(pathAt);
        return switch (random.nextInt(8)) {
            case 0 -> any(SCHEMES) + site + path;
            case 1 -> scheme + (site.isEmpty() ? site : any(HOSTS).apply(site)) + path;
            case 2 -> address + any(TAILS);
            case 3 -> scheme + site + climbing(path);
            case 4 -> scheme + site + any(CLIMBS) + path;
            case 5 -> scheme + site + "/evil" + any(CLIMBS) + path;
            case 6 -> scheme + site + letterEncoded(path);
            default -> random.nextBoolean() ? scheme + site + path.toUpperCase(Locale.ROOT) : inserted(address);
        };
    }

    private String climbing(String path) {
        StringBuilder climbing = new StringBuilder(path);
        int steps = 1 + random.nextInt(3);
        for (int step = 0; step < steps; step++) {
            climbing.append(any(CLIMBS));
        }
        return climbing.append(random.nextInt(3) == 0 ? "" : "/evil").toString();
    }

    private String letterEncoded(String path) {
        if (path.length() < 2) {
            return path;
        }
        int at = 1 + random.nextInt(path.length() - 1);
        String code = "%%%02x".formatted(path.charAt(at) & 0xFF);
        return path.substring(0, at)
                + (random.nextInt(5) == 0 ? code.replace("%", "%25") : code)
                + path.substring(at + 1);
    }

    private String inserted(String address) {
        int at = random.nextInt(address.length() + 1);
        String sign = any(List.of(
                "\t", "\n", " ", "\0", "\u001f", "\u0085", "\u200b", "\u202e", "/", ".", "@", ":", "\\", "?", "#", "%",
                "х", "{", "|"));
        return address.substring(0, at) + sign + address.substring(at);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
