package org.poryadok.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PoryadokTest
@EachTestAlone
class AccountsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 25);

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String unique =
            "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private String health;
    private String otherKuzbassBody;
    private String tomskBody;

    @BeforeEach
    void bodies() {
        health = body("kuzbass", unique + "-health", "Министерство проверки реестра");
        otherKuzbassBody = body("kuzbass", unique + "-culture", "Министерство культуры");
        tomskBody = body("tomsk", unique, "Департамент");
    }

    @Test
    void activatedPageIsFoundByEveryFormOfItsAddress() {
        Account account = accounts.activate(entry("kuzbass", health, vk(unique)));

        assertThat(accounts.findByAddress(vk("m.vk.com/" + unique.toUpperCase(Locale.ROOT) + "?from=x")))
                .contains(account);
        assertThat(accounts.account(account.id())).isEqualTo(account);
        assertThat(accounts.ofBody(health)).containsExactly(account);
        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void historyTellsWhoEnteredWhatInWhichProcedure() {
        Account account = accounts.activate(entry("kuzbass", health, vk(unique)));

        assertThat(accounts.history(account.id())).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AccountEvent.Kind.ACTIVATED);
            assertThat(event.occurredOn()).isEqualTo(DAY);
            assertThat(event.recordedBy()).isEqualTo("kuzbass.health.responsible");
            assertThat(event.processInstanceId()).isEqualTo("process-" + unique);
        });
    }

    @Test
    void secondEntryOfOnePageNamesTheBodyThatKeepsIt() {
        accounts.activate(entry("kuzbass", health, vk(unique)));

        assertThatThrownBy(() -> accounts.activate(entry("kuzbass", otherKuzbassBody, vk(unique))))
                .isInstanceOf(RegistryException.class)
                .hasMessage("Страница https://vk.com/" + unique
                        + " уже есть в реестре, её ведёт Министерство проверки реестра.");
    }

    @Test
    void anotherJurisdictionIsNotToldWhoKeepsThePage() {
        accounts.activate(entry("kuzbass", health, vk(unique)));

        assertThatThrownBy(() -> accounts.checkFree("tomsk", vk(unique)))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("её ведёт другой орган")
                .hasMessageNotContaining("Министерство");
        assertThatThrownBy(() -> accounts.activate(entry("tomsk", tomskBody, vk(unique))))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("её ведёт другой орган");
    }

    @Test
    void permanentNumberGivesAwayThePageUnderItsOtherName() {
        String number = number();
        accounts.activate(entry("kuzbass", health, vk(unique).withPermanentId(number)));

        assertThatThrownBy(() -> accounts.activate(entry("kuzbass", otherKuzbassBody, vk("public" + number))))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("уже есть в реестре под адресом https://vk.com/" + unique);
    }

    @Test
    void oneNumberInTwoNetworksIsTwoPages() {
        String number = number();
        accounts.activate(entry("kuzbass", health, vk("club" + number)));
        accounts.activate(entry("kuzbass", health, AccountAddress.parse("ok", "ok.ru/group/" + number)));

        assertThat(accounts.ofBody(health)).extracting(Account::network).containsExactlyInAnyOrder("vk", "ok");
    }

    @Test
    void refusalLeavesTheTransactionOfTheStepUsable() {
        accounts.activate(entry("kuzbass", health, vk(unique)));

        Account second = new TransactionTemplate(transactions).execute(status -> {
            assertThatThrownBy(() -> accounts.activate(entry("kuzbass", otherKuzbassBody, vk(unique))))
                    .isInstanceOf(RegistryException.class);
            return accounts.activate(entry("kuzbass", otherKuzbassBody, vk(unique + "_2")));
        });

        assertThat(accounts.ofBody(otherKuzbassBody)).containsExactly(second);
    }

    @Test
    void ofTwoRegistrationsAtOnceOneWinsAndTheOtherHearsWho() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService officials = Executors.newFixedThreadPool(2);
        try {
            Future<Account> first = officials.submit(() -> new TransactionTemplate(transactions).execute(status -> {
                Account account = accounts.activate(entry("kuzbass", health, vk(unique)));
                entered.countDown();
                await(mayCommit);
                return account;
            }));
            await(entered);
            Future<Account> second =
                    officials.submit(() -> accounts.activate(entry("kuzbass", otherKuzbassBody, vk(unique))));
            waitUntilAnInsertWaits();
            mayCommit.countDown();

            assertThat(first.get(30, TimeUnit.SECONDS).bodyId()).isEqualTo(health);
            assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContaining("Министерство проверки реестра");
        } finally {
            mayCommit.countDown();
            officials.shutdown();
        }
    }

    @Test
    void closedPageStaysWithItsHistoryAndMayBeRegisteredAgain() {
        Account account = accounts.activate(entry("kuzbass", health, vk(unique)));

        Account closed = accounts.close(
                account.id(), DAY.plusDays(10), ByOrder.closing(), "kuzbass.health.head", "close-" + unique);

        assertThat(closed.state()).isEqualTo(AccountState.CLOSED);
        assertThat(closed.closedOn()).contains(DAY.plusDays(10));
        assertThat(accounts.history(account.id()))
                .extracting(AccountEvent::kind)
                .containsExactly(AccountEvent.Kind.ACTIVATED, AccountEvent.Kind.CLOSED);
        assertThat(accounts.ofBody(health)).isEmpty();
        assertThat(accounts.activate(entry("kuzbass", otherKuzbassBody, vk(unique)))
                        .id())
                .isNotEqualTo(account.id());
    }

    @Test
    void pageIsClosedOnceAndNotBeforeItWasCreated() {
        Account account = accounts.activate(entry("kuzbass", health, vk(unique)));

        assertThatThrownBy(() -> accounts.close(account.id(), DAY.minusDays(1), ByOrder.closing(), "u", "p"))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("24.02.2020 раньше даты её создания: 25.02.2020");
        accounts.close(account.id(), DAY, ByOrder.closing(), "u", "p");
        assertThatThrownBy(() -> accounts.close(account.id(), DAY, ByOrder.closing(), "u", "p"))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("уже закрыта");
    }

    @Test
    void closedPageKeepsTheDecisionThatClosedIt() {
        Account account = accounts.activate(entry("kuzbass", health, vk(unique)));
        assertThat(accounts.closing(account.id())).isEmpty();

        accounts.close(account.id(), DAY, ByOrder.closing(), "u", "p");

        assertThat(accounts.closing(account.id())).contains(ByOrder.closing());
    }

    @Test
    void linkOfAnyNetworkLeadsToItsEntryWhileItIsActive() {
        Account account = accounts.activate(entry("kuzbass", health, vk(unique)));
        assertThat(accounts.findByLink("https://m.vk.com/" + unique + "?from=x"))
                .contains(account);
        assertThat(accounts.findByLink("https://ok.ru/" + unique)).isEmpty();
        assertThat(accounts.findByLink("не адрес")).isEmpty();
        assertThat(accounts.findByLinks(List.of(
                        "не адрес", "vk.com/" + unique, "https://m.vk.com/" + unique, "https://ok.ru/" + unique)))
                .isEqualTo(Map.of("vk.com/" + unique, account, "https://m.vk.com/" + unique, account));
        assertThat(accounts.findByLinks(List.of())).isEmpty();

        accounts.close(account.id(), DAY, ByOrder.closing(), "u", "p");
        assertThat(accounts.findByLink("vk.com/" + unique)).isEmpty();
    }

    @Test
    void dayOfCreationIsJudgedByTheJurisdictionsOwnDay() {
        LocalDate todayInTomsk = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tomsk"));
        String todayEntry = unique + "_t";

        accounts.activate(
                new NewAccount("tomsk", tomskBody, vk(todayEntry), OwnerKind.EXECUTIVE_BODY, todayInTomsk, "u", "p"));

        assertThatThrownBy(() -> accounts.activate(new NewAccount(
                        "tomsk", tomskBody, vk(unique), OwnerKind.EXECUTIVE_BODY, todayInTomsk.plusDays(2), "u", "p")))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("ещё не наступила");
        assertThatThrownBy(() -> accounts.checkCreationDay("tomsk", LocalDate.of(202, 2, 14)))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("Проверьте год");
    }

    @Test
    void unknownEntryIsASentence() {
        assertThatThrownBy(() -> accounts.account(UUID.randomUUID()))
                .isInstanceOf(RegistryException.class)
                .hasMessage("Такой страницы нет в реестре.");
    }

    private void waitUntilAnInsertWaits() {
        Awaitility.await("the second registration waits for the first")
                .until(() -> jdbc.sql(
                                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into account %'")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private NewAccount entry(String jurisdiction, String bodyId, AccountAddress address) {
        return new NewAccount(
                jurisdiction,
                bodyId,
                address,
                OwnerKind.EXECUTIVE_BODY,
                DAY,
                "kuzbass.health.responsible",
                "process-" + unique);
    }

    private static AccountAddress vk(String typed) {
        return AccountAddress.parse("vk", typed);
    }

    private static String number() {
        return String.valueOf(
                1_000_000_000L + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 1_000_000_000_000L));
    }

    private String body(String jurisdiction, String code, String name) {
        jdbc.sql("insert into body (id, jurisdiction, code, name, owner_kind) values (?, ?, ?, ?, 'EXECUTIVE_BODY')")
                .params(List.of(jurisdiction + "." + code, jurisdiction, code, name))
                .update();
        return jurisdiction + "." + code;
    }
}
