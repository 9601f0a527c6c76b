package org.poryadok.account.notifycoordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.beans.factory.annotation.Autowired;

/** Shpakovsky № 1199: two terms from one event, two working days to the отдел and three to the regional centre. */
@PoryadokTest
class ShpakovskyChainTest {

    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private PageNotices notices;

    @Autowired
    private ControlCards cards;

    @BeforeEach
    void theActIsInForce() {
        clock(2023, 9, 1, 10, 0);
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
    }

    @Test
    @ForRuleOf({"SHP-3.2.2", "SHP-3.1.5"})
    void pageOf26DecemberIsNotifiedToTheOtdelOnAWorkingSaturdayAndToTheCentreAfterNewYear() {
        ProcessInstance page = pageCreatedOn26December("chain_in_time");

        ControlCard first = first(page);
        ControlCard second = second(page);
        assertThat(first.lastDay()).contains(LocalDate.of(2024, 12, 28));
        assertThat(second.lastDay()).contains(LocalDate.of(2025, 1, 9));

        clock(2024, 12, 28, 23, 40);
        desk.complete(
                page,
                "shpakovsky.education.responsible",
                "send-notice",
                Map.of("outgoingNumber", "12-5", "sentOn", "2024-12-28"));
        clock(2025, 1, 9, 9, 0);
        desk.complete(page, "shpakovsky.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        desk.complete(
                page,
                "shpakovsky.coordinator",
                "send-to-center",
                Map.of("centerOutgoingNumber", "01-17/3", "centerSentOn", "2025-01-09"));

        assertThat(cards.status(cards.card(first.id()))).isEqualTo(CardStatus.FULFILLED);
        assertThat(cards.status(cards.card(second.id()))).isEqualTo(CardStatus.FULFILLED);
        assertThat(engine.tree(page)).as("the procedure is over").isEmpty();
    }

    @Test
    void lateFirstTierIsWhatTheLateSecondTierIsAttributedTo() {
        ProcessInstance page = pageCreatedOn26December("chain_late");
        ControlCard first = first(page);
        ControlCard second = second(page);

        clock(2025, 1, 10, 0, 10);
        desk.complete(
                page,
                "shpakovsky.education.responsible",
                "send-notice",
                Map.of("outgoingNumber", "12-6", "sentOn", "2025-01-10"));
        desk.complete(page, "shpakovsky.coordinator", "check-notice", Map.of("noticeDecision", "accept"));
        desk.complete(
                page,
                "shpakovsky.coordinator",
                "send-to-center",
                Map.of("centerOutgoingNumber", "01-17/4", "centerSentOn", "2025-01-10"));

        assertThat(cards.status(cards.card(first.id()))).isEqualTo(CardStatus.FULFILLED_LATE);
        assertThat(cards.status(cards.card(second.id()))).isEqualTo(CardStatus.FULFILLED_LATE);
        assertThat(cards.card(second.id()).attributableTo()).contains(first.id());
    }

    /** The notice of it. */
    private ProcessInstance pageCreatedOn26December(String handle) {
        clock(2024, 12, 26, 10, 0);
        ProcessInstance page = desk.start(
                "shpakovsky.education.responsible", "create-account", Map.of("reason", "Новая страница управления"));
        desk.complete(
                page,
                "shpakovsky.education.responsible",
                "choose-network",
                Map.of("network", "vk", "ownerClass", "STRUCTURAL_UNIT"));
        desk.complete(
                page,
                "shpakovsky.education.executor",
                "create-and-design",
                Map.of("address", "vk.com/" + handle, "createdOn", "2024-12-26"));
        desk.complete(page, "shpakovsky.education.responsible", "accept-account", Map.of("decision", "accept"));
        return notices.of("vk.com/" + handle);
    }

    private ControlCard first(ProcessInstance page) {
        return card(page, "SHP-3.2.2");
    }

    private ControlCard second(ProcessInstance page) {
        return card(page, "SHP-3.1.5");
    }

    private ControlCard card(ProcessInstance page, String clause) {
        return engine.tree(page).stream()
                .flatMap(instance -> cards.of(instance).stream())
                .filter(card -> card.clauseId().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private void clock(int year, int month, int day, int hour, int minute) {
        engine.setClock(ZonedDateTime.of(year, month, day, hour, minute, 0, 0, STAVROPOL));
    }
}
