package org.poryadok.accountaddress;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** WhatsApp: only its channels are pages; capitals in their ids matter. */
final class WhatsappAddresses extends NetworkAddresses {

    private static final Set<String> HOSTS =
            Set.of("whatsapp.com", "chat.whatsapp.com", "api.whatsapp.com", "web.whatsapp.com", "wa.me");
    private static final Pattern CHANNEL_ID = Pattern.compile("[A-Za-z0-9]{10,64}");
    private static final Pattern POST = Pattern.compile("[0-9]+");

    private static final HarmlessParameters HARMLESS = HarmlessParameters.allBut("phone|code");

    WhatsappAddresses() {
        super(Network.WHATSAPP, "https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M", HOSTS::contains);
    }

    @Override
    public AccountAddress readHandle(String handle) {
        throw AddressRefusals.badHandle(handle, this);
    }

    @Override
    public HarmlessParameters harmless(Link link) {
        return HARMLESS;
    }

    @Override
    public AccountAddress read(Link link) {
        if (link.host().equals("chat.whatsapp.com")) {
            throw AddressRefusals.invitation(this);
        }
        refuseWhere(!link.host().equals("whatsapp.com"), LinkKind.MESSAGES);
        refuseTheNetworkItself(link);
        refuseWhere(!link.word(0).equals("channel"), LinkKind.SERVICE);
        refuseWhere(link.depth() > 2, LinkKind.POST);
        String id = Handle.exact(link.part(1), CHANNEL_ID, this);
        return new AccountAddress(network().id(), "https://whatsapp.com/channel/" + id, id, Optional.of(id));
    }

    @Override
    public Link pageOf(Link link) {
        return link.page(2, POST.asMatchPredicate());
    }

    @Override
    public String readPermanentId(String typed) {
        return Handle.exact(typed, CHANNEL_ID, this);
    }
}
