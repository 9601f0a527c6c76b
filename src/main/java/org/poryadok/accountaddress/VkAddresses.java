package org.poryadok.accountaddress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/**
 * «ВКонтакте». A community answers at club123, public123 and event123 alike; people are counted apart from communities,
 * so the permanent id of a person's page keeps its «id».
 */
final class VkAddresses extends NetworkAddresses {

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
    private static final Pattern OTHER_OBJECT =
            Pattern.compile("(?:audios?|docs?|poll|page|market|product|board|notes?|podcasts?)(?:-[0-9].*|[0-9]+_.*)"
                    + "|app[0-9]+(?:[_-].*)?");
    /**
     * What hangs on a page of its owner: «wall-123_45» of community 123, «photo77_1» of person 77. An application («app777»)
     * and the photos of a person that others have taken («tag777») are nobody's page.
     */
    private static final String OF_OWNER =
            "(?:wall|reply|photos?|albums?|videos?|clips?|story|stories|audios?|audio_playlist"
                    + "|docs?|page|market|product|notes?|podcasts?|article)(-?)(" + PermanentId.NUMBER
                    + ")(?:_[0-9]+(?:_[0-9A-Za-z]+)?)?";

    private static final Pattern OBJECT = Pattern.compile(OF_OWNER);
    /** Topics, boards and dialogues of this form are always of communities. */
    private static final Pattern OF_COMMUNITY =
            Pattern.compile("(?:topic-?|board|write-)(" + PermanentId.NUMBER + ")(?:_[0-9]+)?");
    /** The object that is shown over a page, with the list of the same owner out of which it was opened. */
    private static final Pattern OVERLAY =
            Pattern.compile(OF_OWNER + "(?:/(?:[a-z_]+\\1\\2(?:_[0-9A-Za-z-]+)?|all|rev|[0-9a-f]{8,40}))*");
    /** «@minzdrav42-o-privivkah», «@-123-o-privivkah» */
    private static final Pattern ARTICLE =
            Pattern.compile("@(?:-(" + PermanentId.NUMBER + ")|([^-]+))(?:-.*)?", Pattern.DOTALL);

    private static final Set<String> SHELVES = Set.of("video", "clips");
    /** Over what the network itself shows somebody's post is shown alone. */
    private static final Set<String> FEEDS = Set.of("feed");

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

    /** «vk.com/?__query=…» and the pages of its first years, «profile.php?id=». */
    private static final HarmlessParameters HARMLESS = HarmlessParameters.allBut("__query|act|id|oid|gid|mid");

    VkAddresses() {
        super(Network.VK, "https://vk.com/minzdrav42", HOSTS::contains);
    }

    @Override
    public HarmlessParameters harmless(Link link) {
        return HARMLESS;
    }

    @Override
    public AccountAddress read(Link link) {
        String word = link.word(0);
        if (word.equals("join")) {
            throw AddressRefusals.invitation(this);
        }
        refuseWhere(isDialogue(link), LinkKind.MESSAGES);
        refuseTheNetworkItself(link);
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
        if (overlay.isPresent()) {
            return ownerOf(overlay.get(), OVERLAY).map(VkAddresses::onVk).orElse(link);
        }
        if (link.depth() == 2 && SHELVES.contains(link.word(0))) {
            return onVk(link.part(1).replaceFirst("^@", ""));
        }
        return link.depth() == 1
                ? onVk(ownerOf(link.word(0), OBJECT)
                        .or(() -> authorOf(link.part(0)))
                        .orElse(link.part(0)))
                : link;
    }

    private static Optional<String> ownerOf(String object, Pattern form) {
        Matcher ofOwner = form.matcher(object);
        if (ofOwner.matches()) {
            return Optional.of((ofOwner.group(1).isEmpty() ? "id" : "club") + ofOwner.group(2));
        }
        Matcher ofCommunity = OF_COMMUNITY.matcher(object);
        return ofCommunity.matches() ? Optional.of("club" + ofCommunity.group(1)) : Optional.empty();
    }

    private static Optional<String> authorOf(String article) {
        Matcher author = ARTICLE.matcher(article);
        return author.matches()
                ? Optional.of(author.group(1) == null ? author.group(2) : "club" + author.group(1))
                : Optional.empty();
    }

    @Override
    public Optional<Link> behind(Link link) {
        boolean ofTheNetwork = link.depth() == 0 || link.depth() == 1 && FEEDS.contains(link.word(0));
        return overlay(link).filter(overlay -> !ofTheNetwork).map(overlay -> link.cut(link.depth()));
    }

    private Optional<String> overlay(Link link) {
        if (link.parameter("w").isPresent() && link.parameter("z").isPresent()) {
            throw AddressRefusals.sentence(
                    "Ссылка открывает две записи одну поверх другой. Откройте ту, которую хотите проверить, отдельно.",
                    this);
        }
        Optional<String> overlay = link.parameter("w").or(() -> link.parameter("z"));
        if (overlay.isPresent() && isDialogue(link)) {
            throw AddressRefusals.sentence("Ссылка ведёт в переписку, записи поверх неё площадка не открывает.", this);
        }
        return overlay;
    }

    private static boolean isDialogue(Link link) {
        return link.host().endsWith("vk.me");
    }

    private static Link onVk(String page) {
        return new Link("vk.com", List.of(page), Map.of(), Set.of(), "");
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
        return objectKind(overlay).orElse(LinkKind.POST);
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
