package org.poryadok.accountaddress;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** RUTUBE: a channel by number or by short name. */
final class RutubeAddresses extends NetworkAddresses {

    private static final Set<String> HOSTS = Set.of("rutube.ru", "m.rutube.ru");
    private static final Pattern HANDLE = Pattern.compile("(?![0-9]+$)[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9_])?");
    private static final Pattern NUMBER = Pattern.compile(PermanentId.NUMBER);
    private static final Set<String> VIDEOS = Set.of("video", "shorts", "live", "play", "plst", "metainfo");
    private static final Set<String> TABS = Set.of("videos", "shorts", "playlists", "about", "live", "main");

    RutubeAddresses() {
        super(Network.RUTUBE, "https://rutube.ru/channel/23463954", HOSTS::contains);
    }

    @Override
    public AccountAddress readHandle(String handle) {
        return named(handle);
    }

    @Override
    public AccountAddress read(Link link) {
        refuseTheNetworkItself(link);
        refuseWhere(VIDEOS.contains(link.word(0)), LinkKind.VIDEO);
        boolean channel = link.word(0).equals("channel");
        refuseWhere(!channel && !link.word(0).equals("u"), LinkKind.SERVICE);
        if (link.depth() > 3 || link.depth() == 3 && !TABS.contains(link.word(2))) {
            throw AddressRefusals.tooDeep(this);
        }
        return channel ? numbered(link.part(1)) : named(link.part(1));
    }

    @Override
    public Link pageOf(Link link) {
        return link.page(2, TABS::contains);
    }

    private AccountAddress numbered(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw AddressRefusals.badHandle(number, this);
        }
        return new AccountAddress(network().id(), "https://rutube.ru/channel/" + number, number, Optional.of(number));
    }

    private AccountAddress named(String typed) {
        String handle = Handle.lower(typed, HANDLE, this);
        return named("https://rutube.ru/u/", handle);
    }
}
