package org.poryadok.enactment.enactact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts that came into force before the product entered what they name. */
@PoryadokTest
@EachTestAlone
class EnterNamedTest {

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private EnterNamed named;

    @Autowired
    private Accounts accounts;

    @Test
    void startEntersThePagesThatAnActInForceNamesOnceAndNotTwice() {
        engine.setClock(LocalDateTime.parse("2023-09-04T10:00").atZone(ZoneId.of("Europe/Moscow")));
        named.catchUp();
        assertThat(pages()).as("nobody has entered the act").isEmpty();

        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        assertThat(pages()).isEmpty();
        named.catchUp();
        List<Account> brought = pages();
        assertThat(brought)
                .extracting(page -> page.address().normalized())
                .contains("https://ok.ru/igorserov26")
                .hasSize(3);
        assertThat(brought).allMatch(Account::byAct);

        named.catchUp();
        assertThat(pages()).containsExactlyElementsOf(brought);
    }

    private List<Account> pages() {
        return accounts.ofJurisdiction("shpakovsky");
    }
}
