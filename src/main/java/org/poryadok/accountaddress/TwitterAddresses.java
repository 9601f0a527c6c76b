package org.poryadok.accountaddress;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** Twitter, since 2023 called X: needed for dates when the acts allowed it. */
final class TwitterAddresses implements AddressRule {

    private static final Set<String> HOSTS =
            Set.of("twitter.com", "mobile.twitter.com", "m.twitter.com", "x.com", "mobile.x.com");
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_]{1,15}");
    private static final Set<String> TABS = Set.of("with_replies", "media", "likes", "highlights");
    private static final Set<String> SERVICES = Set.of(
            "home",
            "search",
            "explore",
            "intent",
            "share",
            "hashtag",
            "settings",
            "notifications",
            "i",
            "login",
            "signup",
            "tos",
            "privacy",
            "about",
            "jobs",
            "compose");

    @Override
    public Network network() {
        return Network.TWITTER;
    }

    @Override
    public String example() {
        return "https://twitter.com/minzdrav42";
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
        if (link.word(0).equals("messages")) {
            throw AddressRefusals.leadsTo(LinkKind.MESSAGES, this);
        }
        if (link.word(1).equals("status")) {
            throw AddressRefusals.leadsTo(LinkKind.POST, this);
        }
        if (SERVICES.contains(link.word(0))) {
            throw AddressRefusals.leadsTo(LinkKind.SERVICE, this);
        }
        if (link.depth() > 1 && !TABS.contains(link.word(1))) {
            throw AddressRefusals.tooDeep(this);
        }
        String handle = Handle.lower(link.part(0), HANDLE, this);
        return new AccountAddress(network().id(), "https://twitter.com/" + handle, handle, Optional.empty());
    }

    @Override
    public Link pageOf(Link link) {
        return link.page(1, TABS::contains);
    }
}
