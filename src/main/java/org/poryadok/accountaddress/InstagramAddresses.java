package org.poryadok.accountaddress;

import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** Instagram: needed for dates when the acts allowed it. */
final class InstagramAddresses extends NetworkAddresses {

    private static final Set<String> HOSTS = Set.of("instagram.com", "m.instagram.com", "instagr.am");
    private static final Pattern HANDLE =
            Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?");
    private static final Set<String> POSTS = Set.of("p", "reel", "reels", "tv", "stories");
    private static final Set<String> TABS = Set.of("reels", "tagged", "channel", "guides");
    private static final Set<String> SERVICES = Set.of("explore", "accounts", "about", "legal", "developer", "web");

    InstagramAddresses() {
        super(Network.INSTAGRAM, "https://instagram.com/minzdrav42", HOSTS::contains);
    }

    @Override
    public AccountAddress read(Link link) {
        refuseTheNetworkItself(link);
        refuseWhere(POSTS.contains(link.word(0)) || Set.of("p", "reel").contains(link.word(1)), LinkKind.POST);
        refuseWhere(link.word(0).equals("direct"), LinkKind.MESSAGES);
        refuseWhere(SERVICES.contains(link.word(0)), LinkKind.SERVICE);
        if (link.depth() > 2 || link.depth() == 2 && !TABS.contains(link.word(1))) {
            throw AddressRefusals.tooDeep(this);
        }
        String handle = Handle.lower(link.part(0), HANDLE, this);
        return named("https://instagram.com/", handle);
    }

    @Override
    public Link pageOf(Link link) {
        return link.page(1, TABS::contains);
    }
}
