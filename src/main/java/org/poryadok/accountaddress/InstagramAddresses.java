package org.poryadok.accountaddress;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** Instagram: needed for dates when the acts allowed it. */
final class InstagramAddresses implements AddressRule {

    private static final Set<String> HOSTS = Set.of("instagram.com", "m.instagram.com", "instagr.am");
    private static final Pattern HANDLE =
            Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?");
    private static final Set<String> POSTS = Set.of("p", "reel", "reels", "tv", "stories");
    private static final Set<String> TABS = Set.of("reels", "tagged", "channel", "guides");
    private static final Set<String> SERVICES = Set.of("explore", "accounts", "about", "legal", "developer", "web");

    @Override
    public Network network() {
        return Network.INSTAGRAM;
    }

    @Override
    public String example() {
        return "https://instagram.com/minzdrav42";
    }

    @Override
    public boolean owns(String host) {
        return HOSTS.contains(host);
    }

    @Override
    public AccountAddress read(Link link) {
        if (link.depth() == 0) {
            throw AddressRefusals.noAccount(this);
        }
        if (POSTS.contains(link.word(0)) || Set.of("p", "reel").contains(link.word(1))) {
            throw AddressRefusals.leadsTo(LinkKind.POST, this);
        }
        if (link.word(0).equals("direct")) {
            throw AddressRefusals.leadsTo(LinkKind.MESSAGES, this);
        }
        if (SERVICES.contains(link.word(0))) {
            throw AddressRefusals.leadsTo(LinkKind.SERVICE, this);
        }
        if (link.depth() > 2 || link.depth() == 2 && !TABS.contains(link.word(1))) {
            throw AddressRefusals.tooDeep(this);
        }
        String handle = Handle.lower(link.part(0), HANDLE, this);
        return new AccountAddress(network().id(), "https://instagram.com/" + handle, handle, Optional.empty());
    }

    @Override
    public Link pageOf(Link link) {
        return link.page(1, TABS::contains);
    }
}
