package org.poryadok.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.Distance;
import org.poryadok.accountaddress.PastedAddress;
import org.poryadok.act.Network;
import org.poryadok.registry.CheckedAddress.Likeness;
import org.poryadok.registry.CheckedAddress.Resemblance;
import org.poryadok.registry.CheckedAddress.Verdict;
import org.poryadok.registry.internal.PublicAccountTable;
import org.poryadok.registry.internal.PublicAccountTable.Lookalike;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether a pasted address is an official page today, and warns of those that only look like one. */
@Component
@Transactional(readOnly = true)
public class AddressCheck {

    /** More would not be read. */
    private static final int MOST_SHOWN = 5;

    private final PublicRegistry registry;
    private final PublicAccountTable table;

    AddressCheck(PublicRegistry registry, PublicAccountTable table) {
        this.registry = registry;
        this.table = table;
    }

    /** @throws RegistryException with a Russian sentence when it is no address, or one that belongs to no page */
    public CheckedAddress check(String typed) {
        PastedAddress pasted = PastedAddress.read(typed);
        List<PublicAccount> accounts = registry.at(pasted.pages());
        pasted.behind().filter(behind -> !accounts.isEmpty()).ifPresent(behind -> refuseOverAnother(behind, accounts));
        List<Network> unlisted = unlisted(pasted, accounts);
        Verdict verdict = accounts.isEmpty()
                ? Verdict.NOT_IN_REGISTRY
                : accounts.get(0).state() == AccountState.CLOSED
                        ? Verdict.CLOSED
                        : unlisted.isEmpty() ? Verdict.OFFICIAL : Verdict.DEPENDS_ON_NETWORK;
        List<Resemblance> resembling = verdict.isOfficial() ? List.of() : resembling(pasted, accounts);
        Optional<AccountAddress> page =
                pasted.bareName() ? Optional.empty() : pasted.pages().stream().findFirst();
        return new CheckedAddress(
                typed.strip(), page, verdict, accounts, resembling, unlisted, remarks(pasted, verdict));
    }

    /** «@имя» is how a page is called in one network, and the name may be free in it. */
    private static List<Network> unlisted(PastedAddress pasted, List<PublicAccount> accounts) {
        Set<String> listed = accounts.stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(PublicAccount::network)
                .collect(Collectors.toSet());
        return !pasted.bareName() || listed.isEmpty()
                ? List.of()
                : pasted.pages().stream()
                        .map(AccountAddress::network)
                        .distinct()
                        .filter(network -> !listed.contains(network))
                        .map(Network::of)
                        .toList();
    }

    private void refuseOverAnother(AccountAddress behind, List<PublicAccount> accounts) {
        List<UUID> ids = accounts.stream().map(PublicAccount::id).toList();
        if (registry.at(List.of(behind)).stream().map(PublicAccount::id).noneMatch(ids::contains)) {
            throw PastedAddress.shownOver(behind.handle());
        }
    }

    private List<Resemblance> resembling(PastedAddress pasted, List<PublicAccount> known) {
        Map<UUID, Resemblance> found = new LinkedHashMap<>();
        Likeness ofImitation = pasted.site().isPresent() ? Likeness.FOREIGN_SITE : Likeness.FOREIGN_LETTERS;
        registry.at(pasted.imitated()).forEach(account -> add(found, account, ofImitation));
        List<AccountAddress> read = pasted.pages().isEmpty() ? pasted.imitated() : pasted.pages();
        read.stream()
                .filter(AccountAddress::hasName)
                .map(AccountAddress::handle)
                .distinct()
                .forEach(handle -> {
                    List<Lookalike> candidates = table.resembling(handle).stream()
                            .filter(candidate ->
                                    likeness(handle, read, candidate).isPresent())
                            .sorted(Comparator.comparing(candidate ->
                                    likeness(handle, read, candidate).orElseThrow()))
                            .limit(MOST_SHOWN)
                            .toList();
                    Map<UUID, PublicAccount> accounts = new LinkedHashMap<>();
                    registry.accounts(candidates.stream().map(Lookalike::entry).toList())
                            .forEach(account -> accounts.put(account.id(), account));
                    candidates.forEach(candidate -> add(
                            found,
                            accounts.get(candidate.entry().id()),
                            likeness(handle, read, candidate).orElseThrow()));
                });
        known.forEach(account -> found.remove(account.id()));
        return found.values().stream().limit(MOST_SHOWN).toList();
    }

    private static void add(Map<UUID, Resemblance> found, PublicAccount account, Likeness likeness) {
        if (account.state() == AccountState.ACTIVE) {
            found.putIfAbsent(account.id(), new Resemblance(account, likeness));
        }
    }

    private static Optional<Likeness> likeness(String handle, List<AccountAddress> read, Lookalike candidate) {
        AccountAddress official = candidate.entry().address();
        if (official.handle().equals(handle)) {
            boolean sameNetwork =
                    read.stream().anyMatch(address -> address.network().equals(official.network()));
            return Optional.of(sameNetwork ? Likeness.SAME_AT_A_GLANCE : Likeness.OTHER_NETWORK);
        }
        if (candidate.skeleton().equals(candidate.askedSkeleton())) {
            return Optional.of(Likeness.SAME_AT_A_GLANCE);
        }
        return Distance.isOneSignAtMost(candidate.skeleton(), candidate.askedSkeleton())
                ? Optional.of(Likeness.ONE_SIGN_APART)
                : Optional.empty();
    }

    private static List<String> remarks(PastedAddress pasted, Verdict verdict) {
        List<String> remarks = new ArrayList<>();
        if (pasted.bareName()) {
            remarks.add(
                    "Имя без адреса проверено на всех площадках. Чтобы проверить одну страницу, вставьте её адрес целиком.");
        }
        if (pasted.leadsDeep()) {
            remarks.add("Ссылка ведёт не на саму страницу, а на то, что на ней размещено. Проверена страница.");
        }
        pasted.site()
                .ifPresent(site ->
                        remarks.add("Сайт «" + site + "» не относится к площадкам, страницы на которых ведёт реестр."));
        boolean numbered = pasted.pages().stream().anyMatch(page -> !pasted.bareName() && !page.hasName());
        if (numbered && verdict == Verdict.NOT_IN_REGISTRY) {
            remarks.add(
                    "Если у страницы кроме номера есть короткое имя, проверьте и его: номер в реестре известен не у каждой.");
        }
        return remarks;
    }
}
