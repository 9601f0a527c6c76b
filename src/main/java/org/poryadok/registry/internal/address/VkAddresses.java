package org.poryadok.registry.internal.address;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poryadok.act.Network;
import org.poryadok.registry.AccountAddress;

/**
 * «ВКонтакте». A community answers at club123, public123 and event123 alike; people are counted apart from communities,
 * so the permanent id of a person's page keeps its «id».
 */
final class VkAddresses implements AddressRule {

    private static final Set<String> HOSTS = Set.of(
            "vk.com",
            "m.vk.com",
            "vk.ru",
            "m.vk.ru",
            "new.vk.com",
            "vkontakte.ru",
            "m.vkontakte.ru",
            "vk.me",
            "m.vk.me",
            "vkvideo.ru",
            "m.vkvideo.ru");
    private static final Pattern COMMUNITY = Pattern.compile("(?:club|public|event)(" + PermanentId.NUMBER + ")");
    private static final Pattern PERSON = Pattern.compile("id" + PermanentId.NUMBER);
    private static final Pattern SHORT_NAME =
            Pattern.compile("(?![0-9._]+$)[A-Za-z0-9_][A-Za-z0-9_.]{0,62}[A-Za-z0-9_]");
    private static final Pattern POST = Pattern.compile("(?:wall|topic|reply)-?[0-9].*");
    private static final Pattern PHOTO = Pattern.compile("(?:photos?|albums?|tag)-?[0-9].*");
    private static final Pattern VIDEO =
            Pattern.compile("(?:videos?|clips?|story|stories)(?:-[0-9].*|[0-9]+_.*|[0-9]+)");
    private static final Pattern CHAT = Pattern.compile("(?:im|gim|write|mail)-?[0-9].*");
    private static final Pattern OTHER_OBJECT = Pattern.compile(
            "(?:audios?|docs?|poll|page|market|product|board|app|notes?|podcasts?)(?:-[0-9].*|[0-9]+_.*)");
    /** What hangs on a wall: «wall-123_45» of community 123, «photo77_1» of person 77; topics and boards are always of communities. */
    private static final Pattern OF_OWNER =
            Pattern.compile("(?:wall|reply|photos?|albums?|tag|videos?|clips?|story|stories|audios?|docs?"
                    + "|page|market|product|app|notes?|podcasts?|article|playlist/?)(-?)(" + PermanentId.NUMBER
                    + ")(?:[_/].*)?");

    private static final Pattern OF_COMMUNITY =
            Pattern.compile("(?:topic-?|board|write-|im-)(" + PermanentId.NUMBER + ")(?:[_/].*)?");
    private static final Set<String> SHELVES =
            Set.of("video", "videos", "clips", "clip", "music", "photos", "albums", "playlist");
    private static final Set<String> CHATS = Set.of("im", "mail", "gim", "write");
    private static final Set<String> SERVICES = Set.of(
            "feed",
            "groups",
            "friends",
            "login",
            "settings",
            "search",
            "audio",
            "audios",
            "music",
            "video",
            "videos",
            "clips",
            "photos",
            "albums",
            "docs",
            "apps",
            "games",
            "market",
            "wall",
            "bookmarks",
            "fave",
            "support",
            "about",
            "terms",
            "privacy",
            "restore",
            "edit",
            "notifications",
            "stats",
            "ads",
            "calls",
            "services",
            "gifts",
            "stickers",
            "discover",
            "menu",
            "share",
            "away");

    @Override
    public Network network() {
        return Network.VK;
    }

    @Override
    public String example() {
        return "https://vk.com/minzdrav42";
    }

    @Override
    public boolean owns(String host) {
        return HOSTS.contains(host);
    }

    @Override
    public AccountAddress read(Link link) {
        String word = link.word(0);
        if (word.equals("join")) {
            throw AddressRefusals.invitation(this);
        }
        if (link.host().endsWith("vk.me")) {
            throw AddressRefusals.leadsTo(LinkKind.MESSAGES, this);
        }
        if (link.depth() == 0) {
            throw AddressRefusals.noAccount(this);
        }
        // A post or a photo opened over a page: whose page it is does not follow from the part before the question
        // mark.
        overlay(link).ifPresent(overlay -> {
            throw AddressRefusals.leadsTo(overlayKind(overlay), this);
        });
        objectKind(word).ifPresent(kind -> {
            throw AddressRefusals.leadsTo(kind, this);
        });
        if (link.depth() > 1) {
            throw AddressRefusals.tooDeep(this);
        }
        return account(link.part(0), word);
    }

    @Override
    public Link pageOf(Link link) {
        // What is opened over a page may be somebody else's.
        Optional<String> overlay = overlay(link);
        String object = overlay.orElse(link.word(0));
        Matcher ofCommunity = OF_COMMUNITY.matcher(object);
        if (ofCommunity.matches()) {
            return onVk("club" + ofCommunity.group(1));
        }
        Matcher ofOwner = OF_OWNER.matcher(object);
        if (ofOwner.matches()) {
            return onVk((ofOwner.group(1).isEmpty() ? "id" : "club") + ofOwner.group(2));
        }
        if (overlay.isPresent()) {
            return link;
        }
        if (link.part(0).length() > 1 && link.part(0).startsWith("@")) {
            return onVk(link.part(0).substring(1).replaceFirst("-.*", ""));
        }
        if (SHELVES.contains(link.word(0)) && link.depth() > 1) {
            return onVk(link.part(1).replaceFirst("^@", ""));
        }
        return link.depth() > 0 && !link.word(0).equals("join") ? onVk(link.part(0)) : link;
    }

    @Override
    public Optional<Link> behind(Link link) {
        return overlay(link).map(overlay -> link.cut(link.depth()));
    }

    private Optional<String> overlay(Link link) {
        if (link.parameter("w").isPresent() && link.parameter("z").isPresent()) {
            throw AddressRefusals.sentence(
                    "Ссылка открывает две записи одну поверх другой. Откройте ту, которую хотите проверить, отдельно.",
                    this);
        }
        return link.parameter("w").or(() -> link.parameter("z"));
    }

    private static Link onVk(String page) {
        return new Link("vk.com", List.of(page), Map.of(), "");
    }

    private AccountAddress account(String typed, String word) {
        Matcher community = COMMUNITY.matcher(word);
        if (community.matches()) {
            return address("club" + community.group(1), Optional.of(community.group(1)));
        }
        String handle = Handle.lower(typed, SHORT_NAME, this);
        return address(handle, PERSON.matcher(handle).matches() ? Optional.of(handle) : Optional.empty());
    }

    private AccountAddress address(String handle, Optional<String> permanentId) {
        return new AccountAddress(network().id(), "https://vk.com/" + handle, handle, permanentId);
    }

    private static Optional<LinkKind> objectKind(String word) {
        if (POST.matcher(word).matches()) {
            return Optional.of(LinkKind.POST);
        }
        if (PHOTO.matcher(word).matches()) {
            return Optional.of(LinkKind.PHOTO);
        }
        if (VIDEO.matcher(word).matches()) {
            return Optional.of(LinkKind.VIDEO);
        }
        if (CHATS.contains(word) || CHAT.matcher(word).matches()) {
            return Optional.of(LinkKind.MESSAGES);
        }
        if (word.startsWith("@")) {
            return Optional.of(LinkKind.ARTICLE);
        }
        if (SERVICES.contains(word)
                || word.endsWith(".php")
                || OTHER_OBJECT.matcher(word).matches()) {
            return Optional.of(LinkKind.SERVICE);
        }
        return Optional.empty();
    }

    private static LinkKind overlayKind(String overlay) {
        if (overlay.startsWith("photo") || overlay.startsWith("album")) {
            return LinkKind.PHOTO;
        }
        return overlay.startsWith("video") || overlay.startsWith("clip") ? LinkKind.VIDEO : LinkKind.POST;
    }

    @Override
    public String readPermanentId(String typed) {
        Matcher community = COMMUNITY.matcher(typed);
        if (community.matches()) {
            return community.group(1);
        }
        if (PERSON.matcher(typed).matches()) {
            return typed;
        }
        // The network's own interfaces write a community's number with a minus.
        return PermanentId.number(this, typed.startsWith("-") ? typed.substring(1) : typed);
    }
}
