package org.poryadok.supervision.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.Account;
import org.poryadok.registry.TestAccounts;
import org.poryadok.verification.verifyaccount.KirovVerification;
import org.springframework.beans.factory.annotation.Autowired;

/** What a body sends of a page fulfils several clauses of Kirov's act, and is one check of the coordinator's. */
@PoryadokTest
@EachTestAlone
class OneCheckOfManyCardsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Kirov");

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private KirovVerification kirov;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private ChecksUnderway checks;

    @Autowired
    private LongChecks news;

    @BeforeEach
    @AfterEach
    void nothingIsVerified() {
        engine.discard("verify-account");
        pages.closeAllOf("kirov");
    }

    @Test
    @ForRuleOf({"KIR-2.4", "KIR-2.4.1", "KIR-2.4.2", "KIR-2.5"})
    void digestNamesOneCheckOnceAndWhoMayTakeIt() {
        at("2024-05-20T10:00");
        acts.inForce("kirov-131-2024", "131", "2024-05-15", "2024-05-15");
        long before = checks.summary(Set.of("kirov"), 10).total();
        Account account = kirov.accountWithAccess("kirov.health", "vk", OwnerKind.EXECUTIVE_BODY);
        ProcessInstance page = kirov.of(
                acts.obliges("kirov-131-2024", "KIR-2.3", "kirov.health", "verify-account", "2024-05-15"), account);
        kirov.fulfil(page, "kirov.health", 4);

        at("2024-06-14T10:00");
        assertThat(checks.summary(Set.of("kirov"), 10).total()).isEqualTo(before + 1);
        assertThat(news.sentences("kirov"))
                .filteredOn(sentence -> sentence.contains(account.address().normalized()))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .contains("никто не взял, могут: ")
                        .doesNotContain("проверять некому")
                        .containsOnlyOnce(account.address().normalized()));
        assertThat(checks.of(Set.of("kirov")))
                .filteredOn(check ->
                        check.processInstanceId().filter(page.getId()::equals).isPresent())
                .singleElement()
                .satisfies(check -> assertThat(check.citation()).contains("2.4.1", "2.4.2", "2.5"));
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(ZONE));
    }
}
