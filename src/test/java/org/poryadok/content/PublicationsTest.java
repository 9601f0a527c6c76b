package org.poryadok.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

@PoryadokTest
class PublicationsTest {

    @Autowired
    private Publications publications;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    private final int number = UUID.randomUUID().hashCode() >>> 1;
    private UUID page;
    private Instant noon;

    @BeforeEach
    void page() {
        page = accounts.activate(new NewAccount(
                        "kuzbass",
                        "kuzbass.health",
                        AccountAddress.parse("vk", "https://vk.com/club" + number),
                        OwnerKind.SECTORAL_BODY,
                        LocalDate.of(2020, 2, 25),
                        "process-" + number,
                        "kuzbass.health.responsible"))
                .id();
        noon = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void leaveNoPageBehind() {
        accounts.close(page, LocalDate.of(2020, 2, 25), ByOrder.closing(), "test", "test");
    }

    @Test
    void postToldTwiceStandsOnceAndTheSecondTellingSaysSo() {
        Recorded first = publications.record(post(1, noon, false, Source.CONNECTOR), "vk");
        Recorded second = publications.record(
                new NewPublication(
                        page,
                        noon.plusSeconds(60),
                        "https://m.vk.com/wall-" + number + "_1?from=feed",
                        true,
                        Optional.empty(),
                        "Другое",
                        Source.OFFICIAL),
                "editor");

        assertThat(first.added()).isTrue();
        assertThat(second.added()).isFalse();
        assertThat(second.publication()).isEqualTo(first.publication());
        assertThat(publications.ofAccount(page, noon, noon.plusSeconds(1))).containsExactly(first.publication());
    }

    @Test
    void countsTellOwnPublicationsFromRepostsAndKeepToThePeriod() {
        publications.record(post(1, noon, false, Source.OFFICIAL), "editor");
        publications.record(post(2, noon.plusSeconds(10), true, Source.OFFICIAL), "editor");
        publications.record(post(3, noon.plusSeconds(20), false, Source.IMPORT), "editor");

        assertThat(publications.counts(page, noon, noon.plusSeconds(20))).isEqualTo(new PublicationCounts(2, 1));
        assertThat(publications.counts(page, noon, noon.plusSeconds(21))).isEqualTo(new PublicationCounts(3, 2));
        assertThat(publications.counts(UUID.randomUUID(), noon, noon.plusSeconds(21)))
                .isEqualTo(new PublicationCounts(0, 0));
    }

    @Test
    void momentStillToComeIsRefused() {
        assertThatThrownBy(() -> publications.record(
                        post(9, clock.instant().plusSeconds(3600), false, Source.OFFICIAL), "editor"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("ещё не наступил");
    }

    private NewPublication post(int id, Instant at, boolean repost, Source source) {
        return new NewPublication(
                page,
                at,
                "https://vk.com/wall-" + number + "_" + id,
                repost,
                Optional.empty(),
                "Приём граждан",
                source);
    }
}
