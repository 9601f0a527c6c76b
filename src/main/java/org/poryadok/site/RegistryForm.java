package org.poryadok.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Network;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.PublicQuery;
import org.poryadok.registry.PublicRegistry;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the registry as they stand in the address; what does not matter is empty.
 *
 * @param whose id of an owner
 * @param body  id of a body that keeps pages
 * @param owner kind of the owner, «executive-body»
 * @param q     what is looked for; «text» is understood as well
 */
record RegistryForm(
        String jurisdiction,
        String network,
        String whose,
        String body,
        String owner,
        String state,
        String q,
        String page) {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_DIGITS = 6;
    private static final String UNKNOWN_OWNER = "Такого владельца в реестре нет.";

    static RegistryForm of(Map<String, String> typed) {
        Function<String, String> value = name -> typed.getOrDefault(name, "").strip();
        return new RegistryForm(
                value.apply("jurisdiction"),
                value.apply("network"),
                value.apply("whose"),
                value.apply("body"),
                value.apply("owner"),
                value.apply("state"),
                value.apply("q").isEmpty() ? value.apply("text") : value.apply("q"),
                value.apply("page"));
    }

    /** @throws InputFault naming the filter that cannot be used */
    PublicQuery query(Acts acts, Organisation organisation, PublicRegistry registry) {
        Optional<String> jurisdictionId = given(jurisdiction);
        jurisdictionId.ifPresent(id -> known(
                "jurisdiction",
                acts.jurisdictions().stream().map(Jurisdiction::id).anyMatch(id::equals),
                "Такой территории в реестре нет."));
        given(network).ifPresent(id -> known("network", Network.find(id).isPresent(), "Такой площадки в реестре нет."));
        given(body)
                .ifPresent(id -> known(
                        "body",
                        isPlain(id)
                                && organisation
                                        .findBody(id)
                                        .filter(found -> jurisdictionId
                                                .filter(other -> !other.equals(found.jurisdiction()))
                                                .isEmpty())
                                        .isPresent(),
                        "Такого органа на этой территории нет."));
        given(whose).ifPresent(id -> known("whose", isPlain(id), UNKNOWN_OWNER));
        Optional<OwnerKind> ownerKind =
                given(owner).map(code -> of(OwnerKind.values(), code, "owner", "Такого вида владельцев нет."));
        Optional<AccountState> accountState =
                given(state).map(code -> of(AccountState.values(), code, "state", "Такого состояния не бывает."));
        known("q", q.length() <= LONGEST_TEXT, "Запрос длиннее " + LONGEST_TEXT + " знаков: сократите его.");
        known("q", isPlain(q), "В запросе есть служебный знак: наберите его заново.");
        PublicQuery query = new PublicQuery(
                        jurisdictionId, given(network), given(body), ownerKind, accountState, given(q))
                .ownedBy(given(whose));
        known(
                "whose",
                registry.knowsOwner(query),
                jurisdictionId.isEmpty() ? UNKNOWN_OWNER : "Такого владельца на этой территории нет.");
        return query;
    }

    /** @throws InputFault when it is no number of a page */
    int number() {
        if (page.isEmpty()) {
            return 1;
        }
        known(
                "page",
                page.matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}"),
                "Номер страницы списка — целое число от 1.");
        return Integer.parseInt(page);
    }

    /** The territory whose owners are offered: the chosen one, else that of the chosen owner. */
    String territory() {
        return jurisdiction.isEmpty() ? whose.replaceFirst("[.].*", "") : jurisdiction;
    }

    /** Public for its page. */
    public boolean narrowed() {
        return !(jurisdiction + network + whose + body + owner + state + q).isEmpty();
    }

    /** The same filters with other words. */
    RegistryForm saying(String words) {
        return new RegistryForm(jurisdiction, network, whose, body, owner, state, words, "");
    }

    /** Address of another page of the same list. */
    String linkTo(int number) {
        Map<String, String> filters = new TreeMap<>(Map.of(
                "jurisdiction",
                jurisdiction,
                "network",
                network,
                "whose",
                whose,
                "body",
                body,
                "owner",
                owner,
                "state",
                state,
                "q",
                q));
        filters.values().removeIf(String::isEmpty);
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/registry");
        filters.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
        if (number > 1) {
            link.queryParam("page", number);
        }
        return link.encode().buildAndExpand(filters).toUriString();
    }

    /** «executive-body» for EXECUTIVE_BODY. */
    static String codeOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T extends Enum<T>> T of(T[] values, String code, String field, String otherwise) {
        return Arrays.stream(values)
                .filter(value -> codeOf(value).equals(code))
                .findFirst()
                .orElseThrow(() -> new InputFault(field, otherwise));
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    private static void known(String field, boolean holds, String otherwise) {
        if (!holds) {
            throw new InputFault(field, otherwise);
        }
    }
}
