package org.poryadok.accountaddress;

import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** Twitter, since 2023 called X: needed for dates when the acts allowed it. */
final class TwitterAddresses extends NetworkAddresses {

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

    TwitterAddresses() {
        super(Network.TWITTER, "https://twitter.com/minzdrav42", HOSTS::contains);
    }

    @Override
    public AccountAddress read(Link link) {
        refuseTheNetworkItself(link);
        refuseWhere(link.word(0).equals("messages"), LinkKind.MESSAGES);
        refuseWhere(link.word(1).equals("status"), LinkKind.POST);
        refuseWhere(SERVICES.contains(link.word(0)), LinkKind.SERVICE);
        if (link.depth() > 1 && !TABS.contains(link.word(1))) {
            throw AddressRefusals.tooDeep(this);
        }
        String handle = Handle.lower(link.part(0), HANDLE, this);
        return named("https://twitter.com/", handle);
    }

    @Override
    public Link pageOf(Link link) {
        return link.page(1, TABS::contains);
    }
}
