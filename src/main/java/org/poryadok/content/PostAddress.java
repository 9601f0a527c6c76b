package org.poryadok.content;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.poryadok.act.Network;
import org.poryadok.registry.AccountAddress;
import org.poryadok.registry.RegistryException;

/**
 * The address of a publication in one form, whichever way it was copied: mobile or not, with marks of campaigns or without.
 *
 * @param network    id of the network
 * @param normalized the normal form, for example {@code https://vk.com/wall-1_2}; reading it gives the same address
 */
public record PostAddress(String network, String normalized) {

    private static final int MAX_LENGTH = 1000;
    private static final Map<Network, List<String>> HOSTS = Map.of(
            Network.VK, List.of("vk.com", "vk.ru", "vkontakte.ru", "vkvideo.ru"),
            Network.OK, List.of("ok.ru", "odnoklassniki.ru"),
            Network.TELEGRAM, List.of("t.me", "telegram.me"),
            Network.MAX, List.of("max.ru"),
            Network.TWITTER, List.of("twitter.com", "x.com"),
            Network.INSTAGRAM, List.of("instagram.com"),
            Network.FACEBOOK, List.of("facebook.com", "fb.com"),
            Network.YOUTUBE, List.of("youtube.com", "youtu.be"),
            Network.RUTUBE, List.of("rutube.ru"),
            Network.WHATSAPP, List.of("whatsapp.com"));
    private static final Pattern VK_OBJECT = Pattern.compile("(wall|video|clip|photo|story|podcast)(-?[0-9]+)_([0-9]+)");
    private static final Pattern TELEGRAM_POST = Pattern.compile("(?:s/)?([A-Za-z0-9_]+)/([0-9]+)");
    private static final Pattern WORD = Pattern.compile("\\p{Graph}+", Pattern.UNICODE_CHARACTER_CLASS);
    /** What a query must keep, for it names the publication; everything else only tells where a reader came from. */
    private static final List<String> NAMING_PARAMETERS = List.of("v", "story_fbid", "fbid", "id");

    /**
     * Reads the address of a publication of a page.
     *
     * @throws ContentException with a Russian sentence when it is no address of a publication, or of another network,
     *                          or of another page as far as the address tells
     */
    public static PostAddress of(AccountAddress page, String typed) {
        Network network = Network.of(page.network());
        URI link = link(typed);
        String host = host(link);
        if (!HOSTS.get(network).contains(host)) {
            throw new ContentException("«" + shortened(typed) + "» — не адрес публикации на площадке " + network.quoted()
                    + ", где ведётся страница " + page.normalized() + ".");
        }
        refusePageItself(page, typed);
        String path = path(link);
        String normalized = switch (network) {
            case VK -> vk(page, host, path, query(link));
            case TELEGRAM -> telegram(page, path);
            case YOUTUBE -> youtube(host, path, query(link));
            default -> "https://" + HOSTS.get(network).get(0) + "/" + path + naming(query(link));
        };
        if (path.isEmpty() && normalized.endsWith("/")) {
            throw noPost(typed);
        }
        return new PostAddress(network.id(), normalized);
    }

    private static URI link(String typed) {
        String text = typed.strip();
        if (text.length() > MAX_LENGTH) {
            throw new ContentException("Адрес публикации длиннее " + MAX_LENGTH + " знаков.");
        }
        if (!WORD.matcher(text).matches()) {
            throw noPost(typed);
        }
        try {
            URI link = URI.create(text.matches("(?i)https?://.*") ? text : "https://" + text);
            if (link.getHost() == null) {
                throw noPost(typed);
            }
            return link;
        } catch (IllegalArgumentException unreadable) {
            throw noPost(typed);
        }
    }

    private static String host(URI link) {
        return link.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www\\.|m\\.|mobile\\.)+", "");
    }

    private static String path(URI link) {
        String path = link.getRawPath() == null ? "" : link.getRawPath();
        return path.replaceAll("/+", "/").replaceFirst("^/", "").replaceFirst("/$", "");
    }

    private static Map<String, String> query(URI link) {
        if (link.getRawQuery() == null) {
            return Map.of();
        }
        return Arrays.stream(link.getRawQuery().split("&")).map(part -> part.split("=", 2)).filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, second) -> first));
    }

    private static String vk(AccountAddress page, String host, String path, Map<String, String> query) {
        // A post opened over a page stands behind the question mark: vk.com/page?w=wall-1_2%2Fall.
        String words = Optional.ofNullable(query.get("w")).or(() -> Optional.ofNullable(query.get("z"))).orElse(path);
        Matcher object = VK_OBJECT.matcher(words.toLowerCase(Locale.ROOT));
        if (!object.lookingAt()) {
            return "https://" + (host.equals("vkvideo.ru") ? host : HOSTS.get(Network.VK).get(0)) + "/" + path;
        }
        String owner = object.group(2).startsWith("-") ? object.group(2).substring(1) : "id" + object.group(2);
        if (object.group(1).equals("wall")) {
            page.permanentId().filter(id -> !id.equals(owner)).ifPresent(id -> {
                throw otherPage(page);
            });
        }
        return "https://vk.com/" + object.group();
    }

    private static String telegram(AccountAddress page, String path) {
        Matcher post = TELEGRAM_POST.matcher(path);
        if (!post.matches()) {
            return "https://t.me/" + path;
        }
        if (!post.group(1).equalsIgnoreCase(page.handle()) && !post.group(1).equals("c")) {
            throw otherPage(page);
        }
        return "https://t.me/" + post.group(1).toLowerCase(Locale.ROOT) + "/" + post.group(2);
    }

    private static String youtube(String host, String path, Map<String, String> query) {
        if (host.equals("youtu.be") && !path.isEmpty()) {
            return "https://youtube.com/watch?v=" + path;
        }
        return "https://youtube.com/" + path + naming(query);
    }

    private static String naming(Map<String, String> query) {
        String kept = NAMING_PARAMETERS.stream().filter(query::containsKey).map(name -> name + "=" + query.get(name))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static void refusePageItself(AccountAddress page, String typed) {
        try {
            AccountAddress.parse(page.network(), typed);
        } catch (RegistryException notAPage) {
            return;
        }
        throw new ContentException("«" + shortened(typed) + "» — адрес страницы. Откройте саму публикацию и скопируйте её адрес.");
    }

    private static ContentException otherPage(AccountAddress page) {
        return new ContentException("Это публикация другой страницы, а не " + page.normalized() + ".");
    }

    private static ContentException noPost(String typed) {
        return new ContentException("«" + shortened(typed) + "» не похоже на адрес публикации.");
    }

    private static String shortened(String typed) {
        String text = typed.strip();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
