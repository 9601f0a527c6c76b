package org.poryadok.accountaddress;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** Facebook: needed for dates when the acts allowed it. Dots in its short names mean nothing. */
final class FacebookAddresses extends NetworkAddresses {

    private static final Pattern HOST =
            Pattern.compile("(?:(?:m|web|mbasic|[a-z]{2}-[a-z]{2})\\.)?facebook\\.com|(?:m\\.)?fb\\.com");
    private static final Pattern HANDLE = Pattern.compile("(?![0-9.]+$)[A-Za-z0-9](?:[A-Za-z0-9.]{0,48}[A-Za-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile(PermanentId.NUMBER);
    private static final Set<String> POSTS = Set.of("permalink.php", "story.php", "posts", "notes", "permalink");
    private static final Set<String> PHOTOS = Set.of("photo", "photo.php", "photos", "media");
    private static final Set<String> VIDEOS = Set.of("watch", "video", "video.php", "videos", "reel", "reels");
    private static final Set<String> TABS = Set.of("about", "photos", "videos", "posts", "reels", "events", "members");
    private static final Set<String> SERVICES = Set.of(
            "events",
            "login",
            "login.php",
            "sharer",
            "sharer.php",
            "share",
            "share.php",
            "dialog",
            "help",
            "settings",
            "hashtag",
            "search",
            "marketplace",
            "policies",
            "home.php",
            "l.php");

    private static final HarmlessParameters OF_PROFILE = HarmlessParameters.allBut("story_fbid|fbid|v");
    private static final HarmlessParameters HARMLESS = HarmlessParameters.allBut("id|story_fbid|fbid|v");

    FacebookAddresses() {
        super(Network.FACEBOOK, "https://facebook.com/minzdrav42", HOST.asMatchPredicate());
    }

    @Override
    public HarmlessParameters harmless(Link link) {
        return link.word(0).equals("profile.php") ? OF_PROFILE : HARMLESS;
    }

    @Override
    public AccountAddress read(Link link) {
        refuseTheNetworkItself(link);
        for (int index = 0; index < link.depth(); index++) {
            refuseOtherKinds(link.word(index), index == 0);
        }
        return switch (link.word(0)) {
            case "profile.php" -> numbered(at(1, link).parameter("id").orElse(""));
            case "pages", "people" -> numbered(at(3, link).part(2));
            case "groups" -> group(link);
            default -> page(link);
        };
    }

    @Override
    public Link pageOf(Link link) {
        return switch (link.word(0)) {
            case "profile.php", "pages", "people" -> link;
            case "groups" -> link.page(2, TABS::contains);
            default -> link.page(1, TABS::contains);
        };
    }

    private Link at(int depth, Link link) {
        if (link.depth() > depth) {
            throw AddressRefusals.tooDeep(this);
        }
        return link;
    }

    private AccountAddress page(Link link) {
        if (NUMBER.matcher(at(1, link).part(0)).matches()) {
            return numbered(link.part(0));
        }
        String handle = handle(link.part(0));
        return named("https://facebook.com/", handle);
    }

    private AccountAddress group(Link link) {
        boolean numbered = NUMBER.matcher(at(2, link).part(1)).matches();
        String handle = numbered ? link.part(1) : handle(link.part(1));
        return new AccountAddress(
                network().id(),
                "https://facebook.com/groups/" + handle,
                handle,
                numbered ? Optional.of(handle) : Optional.empty());
    }

    private AccountAddress numbered(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw AddressRefusals.badHandle(number, this);
        }
        return new AccountAddress(network().id(), "https://facebook.com/" + number, number, Optional.of(number));
    }

    private String handle(String typed) {
        return Handle.lower(typed, HANDLE, this).replace(".", "");
    }

    private void refuseOtherKinds(String word, boolean first) {
        refuseWhere(POSTS.contains(word), LinkKind.POST);
        refuseWhere(PHOTOS.contains(word), LinkKind.PHOTO);
        refuseWhere(VIDEOS.contains(word), LinkKind.VIDEO);
        refuseWhere(first && word.equals("messages"), LinkKind.MESSAGES);
        refuseWhere(first && SERVICES.contains(word), LinkKind.SERVICE);
    }
}
