package org.poryadok.accountaddress;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** MAX: channels of bodies, whose names are often made of the taxpayer number («id4200000000_gos»). */
final class MaxAddresses implements AddressRule {

    private static final Set<String> HOSTS = Set.of("max.ru", "web.max.ru", "m.max.ru");
    private static final Pattern HANDLE = Pattern.compile("(?![0-9_]+$)[A-Za-z0-9][A-Za-z0-9_]{1,62}[A-Za-z0-9]");
    private static final Pattern POST = Pattern.compile("[a-z0-9_-]+");
    private static final Set<String> INVITATIONS = Set.of("join", "u");
    private static final Set<String> SERVICES = Set.of(
            "business",
            "download",
            "about",
            "help",
            "privacy",
            "terms",
            "legal",
            "faq",
            "news",
            "login",
            "app",
            "developers");

    @Override
    public Network network() {
        return Network.MAX;
    }

    @Override
    public String example() {
        return "https://max.ru/minzdrav42";
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
        if (INVITATIONS.contains(link.word(0))) {
            throw AddressRefusals.invitation(this);
        }
        if (link.host().equals("web.max.ru")) {
            throw AddressRefusals.leadsTo(LinkKind.MESSAGES, this);
        }
        if (SERVICES.contains(link.word(0))) {
            throw AddressRefusals.leadsTo(LinkKind.SERVICE, this);
        }
        if (link.depth() > 1) {
            throw AddressRefusals.leadsTo(LinkKind.POST, this);
        }
        String handle = Handle.lower(link.part(0), HANDLE, this);
        return new AccountAddress(network().id(), "https://max.ru/" + handle, handle, Optional.empty());
    }

    @Override
    public Link pageOf(Link link) {
        return link.page(1, POST.asMatchPredicate());
    }

    @Override
    public String readPermanentId(String typed) {
        return PermanentId.number(this, typed.startsWith("-") ? typed.substring(1) : typed);
    }
}
