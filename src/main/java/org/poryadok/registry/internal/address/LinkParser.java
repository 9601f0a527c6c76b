package org.poryadok.registry.internal.address;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a link apart without guessing: a link that a browser would read differently is refused. */
final class LinkParser {

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(.*)$", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}\\p{M}-]+(\\.[\\p{L}\\p{N}\\p{M}-]+)+");

    private LinkParser() {
    }

    /** A word without dot, slash or colon: a handle that was typed alone. */
    static boolean isBareWord(String text) {
        return text.chars().noneMatch(sign -> ".:/\\?#&=%".indexOf(sign) >= 0);
    }

    static Link parse(String text, AddressRule rule) {
        if (text.indexOf('\\') >= 0) {
            throw Refusal.sentence("В адресе стоит обратная черта «\\».", rule);
        }
        String rest = withoutScheme(text, rule);
        int fragmentAt = rest.indexOf('#');
        String fragment = fragmentAt < 0 ? "" : rest.substring(fragmentAt + 1);
        String beforeFragment = fragmentAt < 0 ? rest : rest.substring(0, fragmentAt);
        int queryAt = beforeFragment.indexOf('?');
        String query = queryAt < 0 ? "" : beforeFragment.substring(queryAt + 1);
        String beforeQuery = queryAt < 0 ? beforeFragment : beforeFragment.substring(0, queryAt);
        int pathAt = beforeQuery.indexOf('/');
        String authority = pathAt < 0 ? beforeQuery : beforeQuery.substring(0, pathAt);
        String path = pathAt < 0 ? "" : beforeQuery.substring(pathAt);
        return new Link(host(authority, rule), path(path, rule), query(query), fragment);
    }

    private static String withoutScheme(String text, AddressRule rule) {
        if (text.startsWith("//")) {
            return text.substring(2);
        }
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches() || scheme.group(1).contains(".")) {
            return text;
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals("http") && !name.equals("https")) {
            throw Refusal.sentence("Адрес должен начинаться с https://, а не с «" + Refusal.shown(name) + ":».", rule);
        }
        if (!scheme.group(2).startsWith("//")) {
            throw Refusal.sentence("После «" + name + ":» в адресе должны стоять две косые черты.", rule);
        }
        return scheme.group(2).substring(2);
    }

    private static String host(String authority, AddressRule rule) {
        if (authority.indexOf('@') >= 0) {
            throw Refusal.sentence("Перед именем сайта в адресе стоит имя пользователя и знак «@»:"
                    + " так маскируют чужие сайты.", rule);
        }
        if (authority.equalsIgnoreCase("http:") || authority.equalsIgnoreCase("https:")) {
            throw Refusal.sentence("Начало «https://» стоит в адресе дважды.", rule);
        }
        if (authority.indexOf(':') >= 0) {
            throw Refusal.sentence("В адресе указан порт («" + Refusal.shown(authority)
                    + "»), у адреса страницы его не бывает.", rule);
        }
        String typed = authority.endsWith(".") ? authority.substring(0, authority.length() - 1) : authority;
        if (!HOST.matcher(typed).matches()) {
            throw Refusal.sentence("«" + Refusal.shown(authority) + "» не похоже на адрес страницы.", rule);
        }
        // Letters are lowered only when they are ASCII: a Kelvin sign must not turn into a «k».
        String host = asciiLower(IDN.toUnicode(typed));
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

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

    private static List<String> path(String path, AddressRule rule) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (!part.isEmpty()) {
                parts.add(decoded(part, rule));
            }
        }
        return List.copyOf(parts);
    }

    private static String decoded(String part, AddressRule rule) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        try {
            byte[] bytes = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                    .getBytes(StandardCharsets.ISO_8859_1);
            String text = part.chars().allMatch(sign -> sign < 0x80)
                    ? StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
                    : part;
            if (text.chars().anyMatch(sign -> Character.isISOControl(sign) || sign == '/' || sign == '\\')) {
                throw Refusal.sentence("В адресе закодирован служебный знак.", rule);
            }
            return text;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw Refusal.sentence("В адресе после знака «%» стоит не то, что бывает в адресах.", rule);
        }
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return Map.copyOf(parameters);
    }
}
