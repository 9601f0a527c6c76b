package org.poryadok.content.plancontent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.poryadok.act.Network;
import org.poryadok.casework.Option;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** The pages of a body as its plan names them: by number, by network where there is one page in it, or by address. */
@Component
class PlanPages {

    record PageRow(int number, String owner, String network, String address) {}

    private static final Map<String, Network> EVERYDAY_NAMES = Map.of(
            "вк",
            Network.VK,
            "ок",
            Network.OK,
            "тг",
            Network.TELEGRAM,
            "telegram",
            Network.TELEGRAM,
            "макс",
            Network.MAX,
            "ютуб",
            Network.YOUTUBE,
            "рутуб",
            Network.RUTUBE);

    private final Accounts accounts;
    private final PageOwners owners;

    PlanPages(Accounts accounts, PageOwners owners) {
        this.accounts = accounts;
        this.owners = owners;
    }

    List<Account> of(String bodyId) {
        return accounts.ofBody(bodyId);
    }

    /** The page that is meant; empty when none is, or more than one. */
    Optional<Account> find(List<Account> pages, String typed) {
        if (typed.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(typed);
            return number >= 1 && number <= pages.size() ? Optional.of(pages.get(number - 1)) : Optional.empty();
        }
        Optional<Network> network = network(typed);
        List<Account> meant = network.isPresent()
                ? pages.stream()
                        .filter(page -> page.network().equals(network.get().id()))
                        .toList()
                : accounts.findByLink(typed).filter(pages::contains).stream().toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    List<PageRow> rows(List<Account> pages) {
        return IntStream.range(0, pages.size())
                .mapToObj(index -> new PageRow(
                        index + 1,
                        owners.of(pages.get(index).keeping()).name(),
                        Network.of(pages.get(index).network()).title(),
                        pages.get(index).address().normalized()))
                .toList();
    }

    List<Option> options(List<Account> pages) {
        return pages.stream()
                .map(page -> new Option(name(page), page.id().toString()))
                .toList();
    }

    /** Names by id, each looked up once. A page may have been closed since it was planned for. */
    Function<UUID, String> names() {
        Map<UUID, String> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, page -> name(accounts.account(page)));
    }

    private String name(Account page) {
        return Network.of(page.network()).title() + ": " + page.address().normalized()
                + owners.of(page.keeping()).mention();
    }

    private static Optional<Network> network(String typed) {
        String word = typed.toLowerCase(Locale.ROOT).replaceAll("[«»\"]", "");
        return Optional.ofNullable(EVERYDAY_NAMES.get(word))
                .or(() -> Network.find(word))
                .or(() -> Arrays.stream(Network.values())
                        .filter(network ->
                                network.title().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst());
    }
}
