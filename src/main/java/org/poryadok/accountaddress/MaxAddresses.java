package org.poryadok.accountaddress;

import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** MAX: channels of bodies, whose names are often made of the taxpayer number («id4200000000_gos»). */
final class MaxAddresses extends NetworkAddresses {

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

    MaxAddresses() {
        super(Network.MAX, "https://max.ru/minzdrav42", HOSTS::contains);
    }

    @Override
    public AccountAddress read(Link link) {
        refuseTheNetworkItself(link);
        if (INVITATIONS.contains(link.word(0))) {
            throw AddressRefusals.invitation(this);
        }
        refuseWhere(link.host().equals("web.max.ru"), LinkKind.MESSAGES);
        refuseWhere(SERVICES.contains(link.word(0)), LinkKind.SERVICE);
        refuseWhere(link.depth() > 1, LinkKind.POST);
        String handle = Handle.lower(link.part(0), HANDLE, this);
        return named("https://max.ru/", handle);
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
