package org.poryadok.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.act.Network;
import org.poryadok.address.UnreadableAddress;
import org.poryadok.address.WebAddress;
import org.poryadok.registry.RegistryException;
import org.poryadok.term.Russian;

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
    private static final Pattern VK_OBJECT =
            Pattern.compile("(wall|video|clip|photo|story|podcast)(-?[0-9]+)_([0-9]+)");
    private static final Pattern TELEGRAM_POST = Pattern.compile("(?:s/)?([A-Za-z0-9_]+)/([0-9]+)");
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
        WebAddress link = link(typed);
        String host = host(link);
        if (!HOSTS.get(network).contains(host)) {
            throw new ContentException(
                    "«" + Russian.shortened(typed.strip(), 80) + "» — не адрес публикации на площадке "
                            + network.quoted() + ", где ведётся страница " + page.normalized() + ".");
        }
        refusePageItself(page, typed);
        String path = path(link);
        Map<String, List<String>> query = link.parameters();
        String normalized =
                switch (network) {
                    case VK -> vk(page, host, path, query);
                    case TELEGRAM -> telegram(page, path);
                    case YOUTUBE -> youtube(host, path, query);
                    default -> "https://" + HOSTS.get(network).get(0) + "/" + path + naming(query);
                };
        if (path.isEmpty() && normalized.endsWith("/")) {
            throw noPost(typed);
        }
        return new PostAddress(network.id(), normalized);
    }

    private static WebAddress link(String typed) {
        String text = typed.strip();
        if (text.length() > MAX_LENGTH) {
            throw new ContentException("Адрес публикации длиннее " + MAX_LENGTH + " знаков.");
        }
        try {
            WebAddress link = WebAddress.read(text);
            // What the browser and the network could read differently names no publication for certain.
            link.segments();
            boolean repeated = link.parameters().values().stream().anyMatch(values -> values.size() > 1);
            if (repeated || link.namesPort() || !link.isHostAsTyped()) {
                throw noPost(typed);
            }
            return link;
        } catch (UnreadableAddress unreadable) {
            throw noPost(typed);
        }
    }

    private static String host(WebAddress link) {
        return link.host().replaceFirst("^(www\\.|m\\.|mobile\\.)+", "");
    }

    private static String path(WebAddress link) {
        return link.rawPath().replaceFirst("^/", "").replaceFirst("/$", "");
    }

    private static String vk(AccountAddress page, String host, String path, Map<String, List<String>> query) {
        // A post opened over a page stands behind the question mark: vk.com/page?w=wall-1_2%2Fall.
        String words =
                query.getOrDefault("w", query.getOrDefault("z", List.of(path))).get(0);
        Matcher object = VK_OBJECT.matcher(words.toLowerCase(Locale.ROOT));
        if (!object.lookingAt()) {
            return "https://"
                    + (host.equals("vkvideo.ru") ? host : HOSTS.get(Network.VK).get(0)) + "/" + path;
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

    private static String youtube(String host, String path, Map<String, List<String>> query) {
        if (host.equals("youtu.be") && !path.isEmpty()) {
            return "https://youtube.com/watch?v=" + path;
        }
        return "https://youtube.com/" + path + naming(query);
    }

    private static String naming(Map<String, List<String>> query) {
        String kept = NAMING_PARAMETERS.stream()
                .filter(query::containsKey)
                .map(name -> name + "=" + URLEncoder.encode(query.get(name).get(0), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static void refusePageItself(AccountAddress page, String typed) {
        try {
            AccountAddress.parse(page.network(), typed);
        } catch (AddressException | RegistryException notAPage) {
            return;
        }
        throw new ContentException("«" + Russian.shortened(typed.strip(), 80)
                + "» — адрес страницы. Откройте саму публикацию и скопируйте её адрес.");
    }

    private static ContentException otherPage(AccountAddress page) {
        return new ContentException("Это публикация другой страницы, а не " + page.normalized() + ".");
    }

    private static ContentException noPost(String typed) {
        return new ContentException("«" + Russian.shortened(typed.strip(), 80) + "» не похоже на адрес публикации.");
    }
}
