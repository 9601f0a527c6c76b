package org.poryadok;

import org.poryadok.account.notifycoordinator.PageNotices;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.SmallCase;
import org.poryadok.casework.WalkedFlows;
import org.poryadok.registry.TestAccounts;
import org.poryadok.verification.verifyaccount.KirovVerification;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What stands outside the host in production, and what works with it as people and time do. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    TestDatabase.class,
    Engine.class,
    Desk.class,
    EnactedAct.class,
    SmallCase.class,
    WalkedFlows.class,
    PageNotices.class,
    TestAccounts.class,
    KirovVerification.class
})
class TestInfrastructure {}
