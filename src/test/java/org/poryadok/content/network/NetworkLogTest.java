package org.poryadok.content.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Network;
import org.poryadok.act.OwnerKind;
import org.poryadok.connectors.FetchedPosts;
import org.poryadok.connectors.NetworkPost;
import org.poryadok.connectors.PostSource;
import org.poryadok.content.CountBasis;
import org.poryadok.content.NewPublication;
import org.poryadok.content.Publications;
import org.poryadok.content.Source;
import org.poryadok.content.WeekCount;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PoryadokTest
class NetworkLogTest {

    private static final Instant FROM = Instant.parse("2022-06-05T21:00:00Z");
    private static final Instant TO = Instant.parse("2022-06-12T21:00:00Z");

    @Autowired
    private Publications publications;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private final List<AccountAddress> asked = new ArrayList<>();
    private Function<AccountAddress, FetchedPosts> answer = page -> FetchedPosts.whole(List.of());
    private Optional<String> off = Optional.empty();

    @Test
    void whatTheNetworkTellsIsAddedOnceAndItsWordOnRepostsCounts() {
        Account page = page();
        publications.record(
                new NewPublication(
                        page.id(), FROM.plusSeconds(5), wall(page, 1), false, Optional.empty(), "", Source.OFFICIAL),
                "test");
        answer = asked -> FetchedPosts.whole(List.of(
                new NetworkPost(wall(page, 1), FROM.plusSeconds(5), true),
                new NetworkPost(wall(page, 2), FROM.plusSeconds(6), false)));

        NetworkLog log = log(Duration.ofMinutes(1));
        log.ask(List.of(page), FROM, TO);
        log.ask(List.of(page), FROM, TO);

        assertThat(log.count(page, FROM, TO)).isEqualTo(new WeekCount(2, 1, CountBasis.NETWORK, Optional.empty()));
        assertThat(states()).contains("Последний ответ получен");
    }

    @Test
    void networkThatFailsLeavesTheLogAndSaysSo() {
        Account page = page();
        publications.record(
                new NewPublication(page.id(), FROM, wall(page, 1), false, Optional.empty(), "", Source.OFFICIAL),
                "test");
        answer = asked ->
                FetchedPosts.outage(List.of(new NetworkPost(wall(page, 2), FROM, false)), "Нет связи с «ВКонтакте».");

        NetworkLog log = log(Duration.ofMinutes(1));
        log.ask(List.of(page), FROM, TO);

        assertThat(log.count(page, FROM, TO))
                .isEqualTo(new WeekCount(2, 2, CountBasis.LOG, Optional.of("Нет связи с «ВКонтакте».")));
        assertThat(states()).contains("не удался. Нет связи");
    }

    @Test
    void networkThatIsDownIsNotAskedForEveryPage() {
        answer = asked -> FetchedPosts.outage(List.of(), "Нет связи с «ВКонтакте».");
        List<Account> pages = List.of(page(), page(), page(), page(), page());

        NetworkLog log = log(Duration.ofMinutes(1));
        log.ask(pages, FROM, TO);

        assertThat(asked).hasSize(3);
        assertThat(log.count(pages.get(4), FROM, TO).incomplete().orElseThrow()).contains("не отвечает, остальные");
    }

    @Test
    void roundOfQuestionsEndsWithItsTime() {
        Account page = page();
        NetworkLog log = log(Duration.ZERO);
        log.ask(List.of(page), FROM, TO);

        assertThat(asked).isEmpty();
        assertThat(log.count(page, FROM, TO).incomplete().orElseThrow()).contains("слишком медленно");
    }

    @Test
    void switchedOffConnectorIsNamedInEveryCountAndInItsState() {
        off = Optional.of("Данные «ВКонтакте» не запрашиваются.");
        Account page = page();
        NetworkLog log = log(Duration.ofMinutes(1));
        log.ask(List.of(page), FROM, TO);

        assertThat(asked).isEmpty();
        assertThat(log.count(page, FROM, TO).incomplete()).isEqualTo(off);
        assertThat(states()).isEqualTo(off.get());
    }

    private NetworkLog log(Duration budget) {
        return new NetworkLog(connectors(), publications, database, clock, budget);
    }

    private Connectors connectors() {
        return new Connectors(
                List.of(new PostSource() {
                    @Override
                    public Network network() {
                        return Network.VK;
                    }

                    @Override
                    public Optional<String> off() {
                        return off;
                    }

                    @Override
                    public FetchedPosts fetch(AccountAddress page, Instant from, Instant to) {
                        asked.add(page);
                        return answer.apply(page);
                    }
                }),
                database,
                clock);
    }

    private String states() {
        return connectors().states(ZoneId.of("Europe/Kirov")).get(0).sentence();
    }

    private Account page() {
        int number = (UUID.randomUUID().hashCode() >>> 2) + 1;
        return accounts.activate(new NewAccount(
                "tomsk",
                "tomsk.health",
                AccountAddress.parse("vk", "https://vk.com/club" + number),
                OwnerKind.EXECUTIVE_BODY,
                LocalDate.of(2020, 2, 25),
                "test",
                "test"));
    }

    private static String wall(Account page, int id) {
        return "https://vk.com/wall-" + page.address().permanentId().orElseThrow() + "_" + id;
    }
}
