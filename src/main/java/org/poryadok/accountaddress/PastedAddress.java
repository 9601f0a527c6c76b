package org.poryadok.accountaddress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody pasted who wants to know whose page it is: more forms than the registry itself accepts. A link to a post
 * stands for the page on which it is, a bare name for the pages of this name in every network.
 *
 * @param pages     that it stands for; several only for a bare name
 * @param imitated  pages that it would stand for if foreign letters were the Latin ones that they look like, or its site the network
 *                  whose name that holds
 * @param site      the site to which it leads, when that is none of a network
 * @param bareName  whether it names no network
 * @param leadsDeep whether it leads to something on a page, not to the page
 * @param behind    another page, over which the network shows what it leads to
 */
public record PastedAddress(
        List<AccountAddress> pages,
        List<AccountAddress> imitated,
        Optional<String> site,
        boolean bareName,
        boolean leadsDeep,
        Optional<AccountAddress> behind) {

    private static final Pattern ENCODED = Pattern.compile("(?i)^[a-z]+%3a.*");
    private static final Pattern OF_THE_WEB = Pattern.compile("(?i)^https?://.*");

    /** Refusals need an example; the network is not known yet. */
    private static final AddressRule ANY = AddressReader.RULES.get(0);

    /** @throws AddressException with a Russian sentence when it is no address, or one that belongs to no page */
    public static PastedAddress read(String typed) {
        String text = TypedText.clean(typed, ANY);
        if (ENCODED.matcher(text).matches()) {
            text = TypedText.checked(decoded(text), ANY);
        }
        for (AddressRule rule : AddressReader.RULES) {
            text = rule.toWebLink(text);
        }
        if (text.startsWith("@") || LinkParser.isBareWord(text)) {
            return named(text.startsWith("@") ? text.substring(1) : text);
        }
        Link link = LinkParser.parse(text, ANY);
        return onward(Redirector.target(link).map(PastedAddress::reached).orElse(link));
    }

    /** The link to which another one leads; where that leads on again nobody sees. */
    private static Link reached(String target) {
        if (!OF_THE_WEB.matcher(target).matches()) {
            throw AddressRefusals.sentence(
                    "Куда ведёт эта ссылка-переход, по ней не видно. Откройте её и скопируйте адрес,"
                            + " который покажет браузер.",
                    ANY);
        }
        Link link = LinkParser.parse(TypedText.checked(target, ANY), ANY);
        if (Redirector.target(link).isPresent()) {
            throw AddressRefusals.sentence(
                    "Ссылка-переход ведёт на другую ссылку-переход. Откройте её и скопируйте адрес,"
                            + " который покажет браузер.",
                    ANY);
        }
        return link;
    }

    private static PastedAddress onward(Link link) {
        Optional<AddressRule> network = AddressReader.ownerOf(link.host());
        return network.isPresent() ? onNetwork(link, network.get()) : elsewhere(link);
    }

    private static PastedAddress onNetwork(Link link, AddressRule rule) {
        Link page = rule.pageOf(link);
        boolean deep = !page.path().equals(link.path());
        try {
            AccountAddress read = rule.read(page);
            rule.harmless(link).check(link, rule);
            Optional<AccountAddress> behind = rule.behind(link)
                    .map(under -> page(under, rule).orElseThrow(() -> shownOver(String.join("/", under.path()))))
                    .filter(under -> !under.equals(read));
            return new PastedAddress(List.of(read), List.of(), Optional.empty(), false, deep, behind);
        } catch (AddressException refusal) {
            Link latin = page.latinised();
            if (latin.equals(page)) {
                throw refusal;
            }
            return new PastedAddress(
                    List.of(), List.of(rule.read(latin)), Optional.empty(), false, deep, Optional.empty());
        }
    }

    /** What is said of an official publication over somebody else's page: whoever closes it stands on that one. */
    public static AddressException shownOver(String page) {
        return new AddressException(
                "Ссылка открывает публикацию поверх другой страницы — «" + AddressRefusals.shown(page)
                        + "». Закройте публикацию и проверьте адрес самой страницы, который покажет браузер.");
    }

    private static PastedAddress elsewhere(Link link) {
        if (AddressReader.SHORTENERS.contains(link.host())) {
            throw AddressRefusals.sentence(
                    "Это сокращённая ссылка: куда она ведёт, по ней не видно. Откройте её и скопируйте адрес,"
                            + " который покажет браузер.",
                    ANY);
        }
        Link latin = link.latinised();
        List<AccountAddress> imitated = ImitatedHost.in(latin.host())
                .flatMap(host -> AddressReader.ownerOf(host).flatMap(rule -> page(latin.onHost(host), rule)).stream())
                .distinct()
                .toList();
        return new PastedAddress(List.of(), imitated, Optional.of(link.host()), false, false, Optional.empty());
    }

    private static PastedAddress named(String name) {
        List<AccountAddress> pages = pagesNamed(name);
        String latin = Lookalike.latinised(name);
        List<AccountAddress> imitated = pages.isEmpty() && !latin.equals(name) ? pagesNamed(latin) : List.of();
        if (pages.isEmpty() && imitated.isEmpty()) {
            throw new AddressException(
                    "«" + AddressRefusals.shown(name) + "» не похоже ни на адрес, ни на имя страницы. Скопируйте"
                            + " адрес из строки браузера, например " + ANY.example() + ".");
        }
        return new PastedAddress(pages, imitated, Optional.empty(), true, false, Optional.empty());
    }

    private static List<AccountAddress> pagesNamed(String name) {
        List<AccountAddress> pages = new ArrayList<>();
        for (AddressRule rule : AddressReader.RULES) {
            try {
                pages.add(rule.readHandle(name));
            } catch (AddressException noNameThere) {
                // Another network may have such names.
            }
        }
        return pages;
    }

    private static Optional<AccountAddress> page(Link link, AddressRule rule) {
        try {
            return Optional.of(rule.read(rule.pageOf(link)));
        } catch (AddressException noPage) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badPercent) {
            throw AddressRefusals.sentence("В адресе после знака «%» стоит не то, что бывает в адресах.", ANY);
        }
    }
}
