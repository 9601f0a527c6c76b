package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TestBody;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page for which nobody may act is red before its own supervisors, and before nobody else. */
@PoryadokTest
class UnattendedResourceTest {

    private static final String CASE = UUID.randomUUID().toString();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ControlCards cards;

    @Autowired
    JdbcClient database;

    private TestBody body;
    private Account page;

    @BeforeEach
    void bodyWithoutOfficialsKeepsAPage() {
        body = TestBody.deserted(database, "kuzbass");
        page = accounts.activate(new NewAccount(
                "kuzbass",
                body.id(),
                AccountAddress.parse("vk", "https://vk.com/nobody_p17"),
                OwnerKind.SECTORAL_BODY,
                LocalDate.of(2024, 5, 14),
                "test",
                "test"));
    }

    @AfterEach
    void pageIsClosed() {
        accounts.close(page.id(), page.createdOn(), ByOrder.closing(), "t", "t");
    }

    @Test
    void pageWithoutAPersonIsRedUntilTheBodyHasAnExecutor() {
        assertThat(addresses("kuzbass.controller", "unattended"))
                .contains(page.address().normalized());
        assertThat(addresses("tomsk.controller", "unattended"))
                .doesNotContain(page.address().normalized());

        TestBody.official(database, "kuzbass", body.id(), "executor", "e@example.org");
        assertThat(addresses("kuzbass.controller", "unattended"))
                .doesNotContain(page.address().normalized());
    }

    @Test
    void caseShowsThePagesOfItsBodiesAlone() {
        cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3a",
                body.id(),
                "create-account",
                Optional.of(CASE),
                "Создать страницу",
                LocalDate.of(2024, 5, 14),
                false,
                Optional.empty()));
        assertThat(addresses("kuzbass.controller", "instances/" + CASE + "/unattended"))
                .containsExactly(page.address().normalized());
        assertThat(addresses("kuzbass.controller", "instances/" + UUID.randomUUID() + "/unattended"))
                .isEmpty();
    }

    @Test
    void pageInAnUnknownNetworkTakesNoOtherAlong() {
        Account bad = accounts.activate(new NewAccount(
                "kuzbass",
                body.id(),
                AccountAddress.parse("ok", "https://ok.ru/nobody_p17"),
                OwnerKind.SECTORAL_BODY,
                LocalDate.of(2024, 5, 14),
                "test",
                "test"));
        database.sql("update account set network = 'myspace' where id = ?")
                .param(bad.id())
                .update();
        try {
            assertThat(addresses("kuzbass.controller", "unattended"))
                    .contains(page.address().normalized())
                    .doesNotContain(bad.address().normalized());
        } finally {
            database.sql("update account set network = 'ok', state = 'CLOSED', closed_on = created_on where id = ?")
                    .param(bad.id())
                    .update();
        }
    }

    private List<String> addresses(String user, String path) {
        JsonNode said = CockpitSession.of(port, user, "cockpit").read(path);
        return said.get("accounts").findValuesAsText("address");
    }
}
