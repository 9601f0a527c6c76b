package org.poryadok.accountaddress;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** Telegram: public channels and groups; t.me/s/… is the same channel shown in a browser. */
final class TelegramAddresses extends NetworkAddresses {

    private static final Set<String> HOSTS = Set.of("t.me", "telegram.me", "telegram.dog", "web.telegram.org");
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,30}[A-Za-z0-9]");
    private static final Pattern OWN_DOMAIN = Pattern.compile("([a-z][a-z0-9_]{2,30}[a-z0-9])\\.t\\.me");
    private static final Pattern PROGRAM_LINK = Pattern.compile(
            "tg:(?://)?(?:(resolve)\\?((?:[^&#]*&)*?)domain|join\\?((?:[^&#]*&)*?)invite)=([A-Za-z0-9_-]*)(&[^#]*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SECOND_NAME =
            Pattern.compile("[?&](?:domain|invite)=.*&(?:domain|invite)=", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CHANNEL_NUMBER = Pattern.compile("(?:-100)?(" + PermanentId.NUMBER + ")");
    private static final Pattern POST_NUMBER = Pattern.compile("[0-9]+");
    /** A post, a post of a topic, a story. */
    private static final Pattern BELOW = Pattern.compile("[0-9]+(?:/[0-9]+)?|s/[0-9]+");
    /** Versions of the program for browsers. */
    private static final Set<String> WEB_VERSIONS = Set.of("", "a", "k", "z");

    private static final Set<String> SERVICES = Set.of(
            "addstickers",
            "addemoji",
            "addtheme",
            "addlist",
            "share",
            "msg",
            "proxy",
            "socks",
            "iv",
            "setlanguage",
            "bg",
            "login",
            "confirmphone",
            "invoice",
            "contact",
            "boost",
            "giftcode",
            "nft",
            "premium_offer");

    /** What stays in the same channel or dialogue; «phone», «domain», «invite», «attach» and the like lead elsewhere. */
    private static final HarmlessParameters HARMLESS = HarmlessParameters.only(Set.of(
            "post",
            "comment",
            "thread",
            "single",
            "topic",
            "t",
            "before",
            "after",
            "q",
            "start",
            "embed",
            "mode",
            "text",
            "story",
            "album",
            "boost",
            "direct",
            "profile",
            "videochat",
            "voicechat",
            "livestream"));

    TelegramAddresses() {
        super(
                Network.TELEGRAM,
                "https://t.me/minzdrav42",
                OWN_DOMAIN.asMatchPredicate().or(HOSTS::contains));
    }

    @Override
    public String toWebLink(String typed) {
        Matcher link = PROGRAM_LINK.matcher(typed);
        if (!link.matches() || SECOND_NAME.matcher(typed).find()) {
            return typed;
        }
        String before = link.group(1) == null ? link.group(3) : link.group(2);
        String after = link.group(5) == null ? "" : link.group(5);
        // What else the link says is asked of the web link, which the program reads as this one.
        return "https://t.me/" + (link.group(1) == null ? "joinchat/" : "") + link.group(4)
                + (before + after).replaceFirst("^&?(?=.)", "?");
    }

    @Override
    public HarmlessParameters harmless(Link link) {
        return HARMLESS;
    }

    @Override
    public AccountAddress read(Link link) {
        // The program looks for parameters behind the number sign as well.
        if (link.fragment().contains("=") && !link.host().equals("web.telegram.org")) {
            throw AddressRefusals.sentence(
                    "После знака «#» в адресе стоит «=»: что откроет программа площадки, не видно.", this);
        }
        Matcher ownDomain = OWN_DOMAIN.matcher(link.host());
        if (ownDomain.matches()) {
            return channel(ownDomain.group(1), link.part(0));
        }
        if (link.host().equals("web.telegram.org")) {
            return fromWebVersion(link);
        }
        String word = link.word(0);
        refuseTheNetworkItself(link);
        if (word.startsWith("+") || word.equals("joinchat")) {
            throw AddressRefusals.invitation(this);
        }
        refuseWhere(word.equals("c"), LinkKind.POST);
        refuseWhere(SERVICES.contains(word), LinkKind.SERVICE);
        int handleAt = word.equals("s") && link.depth() > 1 ? 1 : 0;
        if (link.depth() > handleAt + 2) {
            throw AddressRefusals.tooDeep(this);
        }
        return channel(link.part(handleAt), link.part(handleAt + 1));
    }

    @Override
    public Link pageOf(Link link) {
        return OWN_DOMAIN.matcher(link.host()).matches()
                ? link.page(0, BELOW.asMatchPredicate())
                : link.page(link.word(0).equals("s") ? 2 : 1, BELOW.asMatchPredicate());
    }

    private AccountAddress fromWebVersion(Link link) {
        String fragment = link.fragment();
        if (link.depth() > 1 || !WEB_VERSIONS.contains(link.word(0))) {
            throw AddressRefusals.tooDeep(this);
        }
        if (!fragment.startsWith("@")) {
            throw AddressRefusals.sentence("В этом адресе нет имени канала.", this);
        }
        return channel(fragment.substring(1), "");
    }

    private AccountAddress channel(String typed, String after) {
        refuseWhere(POST_NUMBER.matcher(after).matches(), LinkKind.POST);
        if (!after.isEmpty()) {
            throw AddressRefusals.tooDeep(this);
        }
        String handle = Handle.lower(typed, HANDLE, this);
        return named("https://t.me/", handle);
    }

    @Override
    public String readPermanentId(String typed) {
        // Programs show a channel's number with -100 before it.
        Matcher number = CHANNEL_NUMBER.matcher(typed);
        return PermanentId.number(this, number.matches() ? number.group(1) : typed);
    }
}
