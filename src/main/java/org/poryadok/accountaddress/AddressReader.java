package org.poryadok.accountaddress;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a person typed into the address field of a form. */
public final class AddressReader {

    static final List<AddressRule> RULES = List.of(
            new VkAddresses(),
            new OkAddresses(),
            new TelegramAddresses(),
            new MaxAddresses(),
            new TwitterAddresses(),
            new InstagramAddresses(),
            new FacebookAddresses(),
            new YoutubeAddresses(),
            new RutubeAddresses(),
            new WhatsappAddresses());

    static final Set<String> SHORTENERS =
            Set.of("vk.cc", "clck.ru", "goo.su", "bit.ly", "goo.gl", "t.co", "tinyurl.com", "is.gd", "u.to", "qrcc.ru");

    private AddressReader() {}

    /** @throws AddressException with a Russian sentence when it is not an account's address in this network */
    public static AccountAddress read(String network, String typed) {
        AddressRule rule = ruleOf(network);
        String text = TypedText.clean(typed, rule);
        if (text.startsWith("@")) {
            return rule.readHandle(text.substring(1));
        }
        String webLink = rule.toWebLink(text);
        if (LinkParser.isBareWord(webLink)) {
            return rule.readHandle(webLink);
        }
        Link link = LinkParser.parse(webLink, rule);
        checkHost(link.host(), rule);
        return rule.read(link);
    }

    /** An address of the network in the form that the registry keeps. */
    public static String example(String network) {
        return ruleOf(network).example();
    }

    /** @throws AddressException when the id is none of this network, or not the one that the address itself carries */
    public static AccountAddress withPermanentId(AccountAddress address, String typed) {
        if (typed == null || typed.isBlank()) {
            return address;
        }
        AddressRule rule = ruleOf(address.network());
        String id = rule.readPermanentId(typed.strip());
        if (address.permanentId().isPresent() && !address.permanentId().get().equals(id)) {
            throw new AddressException(
                    "Постоянный номер «" + AddressRefusals.shown(typed.strip()) + "» не совпадает с номером в адресе: "
                            + address.permanentId().get() + ".");
        }
        return new AccountAddress(address.network(), address.normalized(), address.handle(), Optional.of(id));
    }

    private static AddressRule ruleOf(String network) {
        return RULES.stream()
                .filter(rule -> rule.network().id().equals(network))
                .findFirst()
                .orElseThrow(() -> new AddressException("Площадка «" + AddressRefusals.shown(String.valueOf(network))
                        + "» реестру не известна. Выберите площадку из списка."));
    }

    private static void checkHost(String host, AddressRule rule) {
        if (rule.owns(host)) {
            return;
        }
        ownerOf(host).ifPresent(other -> {
            throw new AddressException(
                    "Это адрес на площадке " + other.network().quoted() + ", а выбрана площадка "
                            + rule.network().quoted() + ". Укажите адрес, например " + rule.example()
                            + ", или измените выбор площадки.");
        });
        if (SHORTENERS.contains(host)) {
            throw AddressRefusals.sentence(
                    "Это сокращённая ссылка, она может измениться. Откройте её и скопируйте адрес,"
                            + " который покажет браузер.",
                    rule);
        }
        if (ownerOf(Lookalike.latinised(host)).isPresent()) {
            throw AddressRefusals.sentence(
                    Lookalike.complaint("В имени сайта", host).orElseThrow() + " Такой адрес ведёт на чужой сайт.",
                    rule);
        }
        throw AddressRefusals.sentence(
                "Сайт «" + AddressRefusals.shown(host) + "» не относится к площадке "
                        + rule.network().quoted() + ".",
                rule);
    }

    static Optional<AddressRule> ownerOf(String host) {
        return RULES.stream().filter(rule -> rule.owns(host)).findFirst();
    }
}
