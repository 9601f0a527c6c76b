package org.poryadok.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of a registry in a jurisdiction whose act knows no registry: no procedure touches them. */
@PoryadokTest
class RegistryVersionsTest {

    private static final String HERE = "kirov";
    private static final ZoneId ZONE = ZoneId.of("Europe/Kirov");

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private VersionChain chain;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final String unique =
            "v" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @BeforeEach
    void today() {
        engine.setClock(LocalDateTime.parse("2025-03-03T10:00").atZone(ZONE));
    }

    @Test
    void draftBecomesTheNextVersionAndShowsWhatChanged() {
        RegistryVersion before = approve();
        Account page = page(unique);
        RegistryDraft draft = versions.draw(HERE);
        assertThat(draft.number()).isEqualTo(before.number() + 1);
        assertThat(draft.changes()).singleElement().satisfies(change -> {
            assertThat(change.title()).isEqualTo("внесена");
            assertThat(change.entry().key()).isEqualTo("account:" + page.id());
            assertThat(change.changedOn()).isEqualTo(LocalDate.of(2025, 3, 3));
        });

        RegistryVersion version = versions.approve(draft.id(), "kirov.coordinator", Optional.of("Проверено"), "p");

        assertThat(version.entries()).isEqualTo(before.entries() + 1);
        assertThat(version.previousHash()).isEqualTo(before.hash());
        assertThat(version.oldestChangeOn()).contains(LocalDate.of(2025, 3, 3));
        assertThat(versions.version(HERE, version.number())).isEqualTo(version);
        assertThat(versions.newest(HERE)).contains(version);
        assertThat(versions.changes(HERE, version.number())).isEqualTo(draft.changes());
        assertThat(entry(version, page)).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(RegistryEntry.State.ACTIVE);
            assertThat(entry.address()).contains("https://vk.com/" + unique);
            assertThat(entry.bodyName()).isEqualTo("Министерство здравоохранения Кировской области");
        });
    }

    @Test
    void earlierVersionGoesOnSayingWhatItSaid() {
        Account page = page(unique);
        RegistryVersion open = approve();
        engine.setClock(LocalDateTime.parse("2025-03-10T10:00").atZone(ZONE));
        Account successor = page(unique + "_new");
        accounts.close(
                page.id(),
                LocalDate.of(2025, 3, 10),
                new Closing(
                        ClosingGround.REPLACED,
                        Optional.empty(),
                        "7",
                        LocalDate.of(2025, 3, 7),
                        Optional.of(successor.id()),
                        "Архив",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2025, 3, 7)),
                        Optional.empty()),
                "u",
                "p");
        RegistryVersion closed = approve();

        assertThat(entry(open, page).state()).isEqualTo(RegistryEntry.State.ACTIVE);
        assertThat(entry(closed, page)).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(RegistryEntry.State.CLOSED);
            assertThat(entry.closedOn()).contains(LocalDate.of(2025, 3, 10));
            assertThat(entry.ground()).contains("страницу заменила другая; приказ от 07.03.2025 № 7");
            assertThat(entry.replacement()).contains("https://vk.com/" + unique + "_new");
        });
        assertThat(versions.changes(HERE, closed.number()))
                .extracting(RegistryChange::title)
                .containsExactlyInAnyOrder("внесена", "закрыта");
    }

    @Test
    void whatChangesAfterTheDrawingIsInTheNextVersion() {
        page(unique);
        RegistryDraft draft = versions.draw(HERE);
        Account later = page(unique + "_later");
        assertThat(versions.hasChanged(HERE)).isTrue();
        RegistryVersion version = versions.approve(draft.id(), "u", Optional.empty(), "p");

        assertThat(versions.entries(HERE, version.number()))
                .noneMatch(entry -> entry.key().endsWith(later.id().toString()));
        assertThat(versions.hasChanged(HERE)).isTrue();
        assertThat(approve().number()).isEqualTo(version.number() + 1);
        assertThat(versions.hasChanged(HERE)).isFalse();
    }

    @Test
    void draftIsApprovedOnceAndNotOverAVersionItDoesNotKnow() {
        RegistryDraft first = versions.draw(HERE);
        RegistryDraft second = versions.draw(HERE);
        RegistryVersion version = versions.approve(first.id(), "u", Optional.empty(), "p");

        assertThatThrownBy(() -> versions.approve(first.id(), "u", Optional.empty(), "p"))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("составьте её заново");
        assertThatThrownBy(() -> versions.approve(second.id(), "u", Optional.empty(), "p"))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("утверждена версия № " + version.number());
        versions.discard(second.id());
        versions.discard(second.id());
    }

    @Test
    void daysBetweenAChangeAndItsPublicationAreCountedToTheLastSite() {
        page(unique);
        engine.setClock(LocalDateTime.parse("2025-03-05T10:00").atZone(ZONE));
        RegistryVersion version = approve();
        assertThat(versions.freshness(version)).isEmpty();
        engine.setClock(LocalDateTime.parse("2025-03-12T10:00").atZone(ZONE));
        versions.publish(
                HERE, version.number(), "kirov.health", "https://здрав.рф/реестр?v=1", LocalDate.of(2025, 3, 12), "u");
        versions.publish(
                HERE, version.number(), "kirov.education", "https://culture.example", LocalDate.of(2025, 3, 6), "u");

        Freshness freshness = versions.freshness(version).orElseThrow();
        assertThat(freshness.daysUntilLast()).isEqualTo(9);
        assertThat(versions.publications(HERE, version.number()))
                .extracting(RegistryPublication::bodyId)
                .containsExactly("kirov.education", "kirov.health");
        assertThat(versions.lastOnSiteOf("kirov.health").orElseThrow().siteUrl())
                .isEqualTo("https://здрав.рф/реестр?v=1");
    }

    @Test
    void readerOfADayFindsTheVersionThatWasPlacedByThen() {
        page(unique);
        RegistryVersion first = approve();
        versions.publish(HERE, first.number(), "kirov.health", "https://health.example", LocalDate.of(2025, 3, 3), "u");
        engine.setClock(LocalDateTime.parse("2025-03-20T10:00").atZone(ZONE));
        page(unique + "_second");
        RegistryVersion second = approve();
        assertThat(versions.publishedOn(HERE, LocalDate.of(2025, 3, 20))).contains(first);
        versions.publish(
                HERE, second.number(), "kirov.health", "https://health.example", LocalDate.of(2025, 3, 20), "u");

        assertThat(versions.publishedOn(HERE, LocalDate.of(2025, 3, 19))).contains(first);
        assertThat(versions.publishedOn(HERE, LocalDate.of(2025, 3, 20))).contains(second);
    }

    @Test
    void dayOfPlacingMustBePossible() {
        RegistryVersion version = approve();
        assertRefused(version, "https://x.example", LocalDate.of(2025, 3, 4), "04.03.2025 ещё не наступила");
        assertRefused(version, "https://x.example", LocalDate.of(2025, 3, 2), "раньше утверждения версии: 03.03.2025");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "сайт",
                "ftp://x.example",
                "https://",
                "https://localhost",
                "javascript:alert(1)",
                "https://x.example/<b>",
                "https://x.example/a b"
            })
    void addressOfPlacingMustBeOneOfTheWeb(String address) {
        assertRefused(approve(), address, LocalDate.of(2025, 3, 3), "должен начинаться с https://");
    }

    @Test
    void nobodyRewritesAVersionUnseen() {
        page(unique);
        RegistryVersion version = approve();
        approve();
        assertThat(chain.firstBroken(HERE)).isEmpty();

        for (String forgery : List.of(
                "update registry_version_change set line = replace(line, '" + unique + "', 'other') where number = ?",
                "update registry_version set approved_at = approved_at - interval '1 day' where number = ?",
                "update registry_version set entries = entries + 1 where number = ?",
                "delete from registry_version_change where number = ? and line like '%" + unique + "%'")) {
            transactions.executeWithoutResult(transaction -> {
                assertThat(jdbc.sql(forgery + " and jurisdiction = 'kirov'")
                                .param(version.number())
                                .update())
                        .isPositive();
                assertThat(chain.firstBroken(HERE))
                        .as(forgery)
                        .get()
                        .extracting(BrokenVersion::number)
                        .isEqualTo(version.number());
                transaction.setRollbackOnly();
            });
        }
    }

    private void assertRefused(RegistryVersion version, String address, LocalDate on, String sentence) {
        assertThatThrownBy(() -> versions.publish(HERE, version.number(), "kirov.health", address, on, "u"))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining(sentence);
    }

    private RegistryEntry entry(RegistryVersion version, Account account) {
        return versions.entries(HERE, version.number()).stream()
                .filter(entry -> entry.key().equals("account:" + account.id()))
                .findFirst()
                .orElseThrow();
    }

    private RegistryVersion approve() {
        return versions.approve(versions.draw(HERE).id(), "kirov.coordinator", Optional.empty(), "p");
    }

    private Account page(String handle) {
        return accounts.activate(new NewAccount(
                HERE,
                "kirov.health",
                AccountAddress.parse("vk", handle),
                OwnerKind.EXECUTIVE_BODY,
                LocalDate.of(2025, 3, 1),
                "u",
                "p"));
    }
}
