package org.poryadok.accountaddress;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** YouTube: a channel by its handle, by its permanent id or by an older short name. */
final class YoutubeAddresses extends NetworkAddresses {

    private static final Set<String> HOSTS = Set.of("youtube.com", "m.youtube.com", "youtu.be");
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,58}[A-Za-z0-9])?");
    private static final Pattern CHANNEL_ID = Pattern.compile("UC[A-Za-z0-9_-]{22}");
    private static final Set<String> VIDEOS = Set.of("watch", "shorts", "live", "playlist", "embed", "v", "clip");
    private static final Set<String> TABS = Set.of(
            "featured",
            "videos",
            "shorts",
            "streams",
            "playlists",
            "community",
            "channels",
            "about",
            "posts",
            "podcasts",
            "live");
    private static final Set<String> SERVICES = Set.of(
            "feed",
            "results",
            "premium",
            "gaming",
            "about",
            "t",
            "ads",
            "account",
            "redirect",
            "signin",
            "hashtag",
            "trending",
            "kids",
            "music",
            "post");

    private static final HarmlessParameters HARMLESS = HarmlessParameters.allBut("v|list");

    YoutubeAddresses() {
        super(Network.YOUTUBE, "https://youtube.com/@minzdrav42", HOSTS::contains);
    }

    @Override
    public AccountAddress readHandle(String handle) {
        return read(Link.ofHandle("@" + handle));
    }

    @Override
    public HarmlessParameters harmless(Link link) {
        return HARMLESS;
    }

    @Override
    public AccountAddress read(Link link) {
        refuseTheNetworkItself(link);
        refuseWhere(link.host().equals("youtu.be") || VIDEOS.contains(link.word(0)), LinkKind.VIDEO);
        refuseWhere(SERVICES.contains(link.word(0)), LinkKind.SERVICE);
        return switch (link.word(0)) {
            case "channel" -> channel(link);
            case "c" -> named("c/", link, 1);
            case "user" -> named("user/", link, 1);
            default -> link.part(0).startsWith("@") ? named("@", link, 0) : named("c/", link, 0);
        };
    }

    @Override
    public Link pageOf(Link link) {
        return link.page(Set.of("channel", "c", "user").contains(link.word(0)) ? 2 : 1, TABS::contains);
    }

    private AccountAddress channel(Link link) {
        refuseBeyondTab(link, 1);
        String id = Handle.exact(link.part(1), CHANNEL_ID, this);
        return new AccountAddress(network().id(), "https://youtube.com/channel/" + id, id, Optional.of(id));
    }

    private AccountAddress named(String prefix, Link link, int handleAt) {
        refuseBeyondTab(link, handleAt);
        String typed = link.part(handleAt);
        String handle = Handle.lower(prefix.equals("@") ? typed.substring(1) : typed, HANDLE, this);
        return named("https://youtube.com/" + prefix, handle);
    }

    private void refuseBeyondTab(Link link, int handleAt) {
        if (link.depth() > handleAt + 2 || link.depth() == handleAt + 2 && !TABS.contains(link.word(handleAt + 1))) {
            throw AddressRefusals.tooDeep(this);
        }
    }

    @Override
    public String readPermanentId(String typed) {
        return Handle.exact(typed, CHANNEL_ID, this);
    }
}
