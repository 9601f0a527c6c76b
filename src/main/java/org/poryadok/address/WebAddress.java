package org.poryadok.address;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder.ParserType;

/**
 * An address as a browser reads it when it is typed or followed (WHATWG URL Standard, in Spring's reading). What browsers
 * mend in silence and people do not see, such as a backslash, a line break or a name before the site, is refused instead.
 *
 * @param scheme    {@code http} or {@code https}
 * @param authority the site as it was typed, with its port
 * @param host      the site as the browser asks for it: ASCII, in lower case, without a full stop at its end
 * @param port      -1: the usual one
 * @param rawPath   without dot segments and doubled slashes, percent signs as they were typed
 * @param rawQuery  without its question mark; empty when there is none
 * @param fragment  without its number sign; empty when there is none
 */
public record WebAddress(
        String scheme, String authority, String host, int port, String rawPath, String rawQuery, String fragment) {

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(.*)$", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("^[^/?#]*");
    private static final Pattern OF_THE_WEB = Pattern.compile("https?://[^<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    /** With parameters of a segment, as servers in Java know them. */
    private static final Pattern DOTS = Pattern.compile("\\.{1,2}(?:;.*)?");

    private static final int SHOWN_LENGTH = 60;

    /**
     * Reads an address with its scheme or without one.
     *
     * @throws UnreadableAddress when no browser opens it, or when it holds what only deceives
     */
    public static WebAddress read(String typed) {
        signFault(typed).ifPresent(sentence -> {
            throw new UnreadableAddress(sentence);
        });
        if (typed.indexOf('\\') >= 0) {
            throw new UnreadableAddress("В адресе стоит обратная черта «\\».");
        }
        Matcher scheme = SCHEME.matcher(typed);
        boolean named = scheme.matches() && !scheme.group(1).contains(".");
        String name = named ? scheme.group(1).toLowerCase(Locale.ROOT) : "https";
        if (!name.equals("http") && !name.equals("https")) {
            throw new UnreadableAddress("Адрес должен начинаться с https://, а не с «" + shown(name) + ":».");
        }
        String rest = named ? scheme.group(2) : typed;
        if (named && (!rest.startsWith("//") || rest.startsWith("///"))) {
            throw new UnreadableAddress("После «" + name + ":» в адресе должны стоять две косые черты.");
        }
        if (rest.startsWith("///")) {
            throw new UnreadableAddress("Перед именем сайта в адресе должны стоять две косые черты.");
        }
        return read(name, rest.startsWith("//") ? rest.substring(2) : rest);
    }

    private static WebAddress read(String scheme, String rest) {
        Matcher start = AUTHORITY.matcher(rest);
        String authority = start.find() ? start.group() : "";
        if (authority.indexOf('@') >= 0) {
            throw new UnreadableAddress(
                    "Перед именем сайта в адресе стоит имя пользователя и знак «@»:" + " так маскируют чужие сайты.");
        }
        if (authority.equalsIgnoreCase("http:") || authority.equalsIgnoreCase("https:")) {
            throw new UnreadableAddress("Начало «https://» стоит в адресе дважды.");
        }
        UriComponents parts = parse(scheme + "://" + rest);
        if (authority.isEmpty()
                || parts == null
                || parts.getHost() == null
                || parts.getHost().isEmpty()) {
            throw new UnreadableAddress("«" + shown(authority) + "» не похоже на адрес страницы.");
        }
        return new WebAddress(
                scheme,
                authority,
                withoutLastDot(parts.getHost()),
                parts.getPort(),
                orEmpty(parts.getPath()),
                orEmpty(parts.getQuery()),
                orEmpty(parts.getFragment()));
    }

    private static UriComponents parse(String text) {
        try {
            return UriComponentsBuilder.fromUriString(text, ParserType.WHAT_WG).build();
        } catch (IllegalArgumentException noBrowserOpensIt) {
            return null;
        }
    }

    /** Whether others can follow it: an address of the web with its scheme, as it stands in a document or on a page. */
    public static boolean canBeFollowed(String typed) {
        if (!OF_THE_WEB.matcher(typed).matches()) {
            return false;
        }
        try {
            read(typed);
            return true;
        } catch (UnreadableAddress e) {
            return false;
        }
    }

    /** A Russian sentence on the first sign that nobody sees and no address has; browsers leave out some of them. */
    public static Optional<String> signFault(String typed) {
        return typed.codePoints()
                .mapToObj(WebAddress::faultOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> faultOf(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return Optional.of("В адресе есть пробел или перенос строки.");
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                Optional.of("В адресе есть невидимый или служебный знак. Наберите адрес заново.");
            default -> Optional.empty();
        };
    }

    /**
     * Whether the site stands in the address as the browser asks for it. Otherwise it holds percent signs or letters that
     * browsers exchange for others: «ｖｋ．ｃｏｍ» is vk.com, «минздрав.рф» is xn--….
     */
    public boolean isHostAsTyped() {
        return withoutLastDot(asciiLower(authority.replaceFirst(":[0-9]*$", "")))
                .equals(host);
    }

    /** Whether a port stands after the site, be it the usual one. */
    public boolean namesPort() {
        // The colons between brackets are those of the site's number.
        return authority.indexOf(':', authority.lastIndexOf(']') + 1) >= 0;
    }

    /**
     * The parts of the path, percent signs decoded once, empty parts left out.
     *
     * @throws UnreadableAddress when a site that decodes differently, or once more, would find another path
     */
    public List<String> segments() {
        List<String> parts = new ArrayList<>();
        for (String part : rawPath.split("/")) {
            if (!part.isEmpty()) {
                parts.add(decoded(part));
            }
        }
        return List.copyOf(parts);
    }

    private static String decoded(String part) {
        String text = utf8(part);
        String seen = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (seen.chars().anyMatch(sign -> Character.isISOControl(sign) || sign == '/' || sign == '\\')) {
            throw new UnreadableAddress("В адресе закодирован служебный знак.");
        }
        if (ESCAPE.matcher(seen).find()) {
            throw new UnreadableAddress("Адрес закодирован дважды.");
        }
        if (DOTS.matcher(seen).matches()) {
            throw new UnreadableAddress("Точки между косыми чертами браузер и площадка могут прочесть по-разному.");
        }
        return text;
    }

    private static String utf8(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int index = 0; index < part.length(); ) {
            int point = part.codePointAt(index);
            if (point != '%') {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                index += Character.charCount(point);
            } else if (index + 3 <= part.length()
                    && ESCAPE.matcher(part.substring(index, index + 3)).matches()) {
                bytes.write(Integer.parseInt(part.substring(index + 1, index + 3), 16));
                index += 3;
            } else {
                throw badEscape();
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw badEscape();
        }
    }

    private static UnreadableAddress badEscape() {
        return new UnreadableAddress("В адресе после знака «%» стоит не то, что бывает в адресах.");
    }

    /** What stands after the question mark, names and values decoded once, as forms are; what cannot be decoded stays. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(ofForm(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(ofForm(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String ofForm(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badPercent) {
            return text;
        }
    }

    /** The address to ask for, as a browser writes it: only ASCII, without the fragment. */
    public URI uri() {
        return URI.create(scheme + "://" + host + (port < 0 ? "" : ":" + port)
                + (rawPath.isEmpty() ? "/" : encoded(rawPath)) + (rawQuery.isEmpty() ? "" : "?" + encoded(rawQuery)));
    }

    /**
     * The address to which the answer of this one sends a browser on.
     *
     * @throws UnreadableAddress when no browser goes there
     */
    public WebAddress onward(String location) {
        try {
            return read(uri().resolve(encoded(location.strip())).toString());
        } catch (IllegalArgumentException e) {
            throw new UnreadableAddress("«" + shown(location) + "» не похоже на адрес страницы.");
        }
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > ' ' && octet < 0x7F && "\"<>\\^`{|}".indexOf(octet) < 0;
            encoded.append(plain ? String.valueOf((char) octet) : String.format("%%%02X", octet & 0xFF));
        }
        return encoded.toString();
    }

    /** Letters are lowered only when they are ASCII: a Kelvin sign must not turn into a «k». */
    private static String asciiLower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int index = 0; index < lower.length(); index++) {
            char sign = lower.charAt(index);
            if (sign >= 'A' && sign <= 'Z') {
                lower.setCharAt(index, (char) (sign + ('a' - 'A')));
            }
        }
        return lower.toString();
    }

    private static String withoutLastDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String orEmpty(String part) {
        return part == null ? "" : part;
    }

    private static String shown(String typed) {
        return typed.codePointCount(0, typed.length()) <= SHOWN_LENGTH
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, SHOWN_LENGTH)) + "…";
    }
}
