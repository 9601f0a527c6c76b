package org.poryadok.content.weeklynorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NormUnit;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.WeeklyNorm;
import org.poryadok.content.CountBasis;
import org.poryadok.content.NewPublication;
import org.poryadok.content.Publications;
import org.poryadok.content.Source;
import org.poryadok.content.WeekCount;
import org.poryadok.content.network.NetworkLog;
import org.poryadok.content.weeklynorm.NormProperties.Scope;
import org.poryadok.counts.EnteredCount;
import org.poryadok.counts.EnteredCounts;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether two pages of a body count together, no act says. */
@PoryadokTest
class CountedPagesTest {

    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");

    @Autowired
    private NormDays days;

    @Autowired
    private NetworkLog log;

    @Autowired
    private Acts acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Publications publications;

    @Autowired
    private EnteredCounts entered;

    @Test
    void pagesOfABodyCountByThemselvesOrTogetherAsTheAdministrationHasSet() {
        LegalAct act = acts.act("kirov-131-2024");
        NormCase week = new NormCase(act, act.clause("KIR-3.1"), LocalDate.of(2025, 10, 6));
        Account first = page();
        Account second = page();
        published(first, "2025-10-06T00:00");
        published(first, "2025-10-05T23:59");
        published(second, "2025-10-12T23:59");
        published(second, "2025-10-13T00:00");

        assertThat(counted(Scope.PAGE).of(week, List.of(first, second)).keySet())
                .containsExactly(Optional.of(first), Optional.of(second));
        assertThat(counted(Scope.BODY).of(week, List.of(first, second)))
                .hasSize(1)
                .hasEntrySatisfying(
                        Optional.empty(),
                        counted -> assertThat(counted.count())
                                .extracting(WeekCount::all, WeekCount::nonReposts)
                                .containsExactly(2, 2));
    }

    /** KIR-3.1, «не менее трёх раз в неделю», read as days: by the calendar of Kirov, and once for two pages. */
    @Test
    void daysOfTwoPagesCountOnceAndARepostMakesNoDay() {
        LegalAct act = acts.act("kirov-131-2024");
        NormCase week = new NormCase(act, act.clause("KIR-3.1"), LocalDate.of(2025, 10, 6));
        Account first = page();
        Account second = page();
        published(first, "2025-10-07T10:00");
        published(first, "2025-10-07T23:59");
        published(first, "2025-10-08T00:00");
        published(second, "2025-10-08T12:00");
        published(second, "2025-10-09T12:00", true);

        CountedWeek counted =
                counted(Scope.BODY).of(week, List.of(first, second)).get(Optional.<Account>empty());
        assertThat(counted.logged()).containsExactlyInAnyOrder(LocalDate.of(2025, 10, 7), LocalDate.of(2025, 10, 8));
        assertThat(counted.by(new WeeklyNorm(3, false, NormUnit.DAYS, Optional.of("настройка"))))
                .isEqualTo(2);
        assertThat(counted.by(week.norm())).isEqualTo(4);
    }

    /** What is told without the publications never makes less of what the log proves. */
    @Test
    void toldCountsWhereItIsMoreThanTheLogHas() {
        LegalAct act = acts.act("kirov-131-2024");
        NormCase week = new NormCase(act, act.clause("KIR-3.1"), LocalDate.of(2025, 10, 6));
        Account page = page();
        published(page, "2025-10-07T10:00");
        published(page, "2025-10-08T10:00");
        entered.enter(new EnteredCount(page.id(), week.week(), 1, 1, 1), "test");
        assertThat(counted(Scope.PAGE)
                        .of(week, List.of(page))
                        .get(Optional.of(page))
                        .count()
                        .basis())
                .isEqualTo(CountBasis.LOG);

        entered.enter(new EnteredCount(page.id(), week.week(), 5, 1, 4), "test");

        CountedWeek counted = counted(Scope.PAGE).of(week, List.of(page)).get(Optional.of(page));
        assertThat(counted.count()).isEqualTo(new WeekCount(5, 2, CountBasis.ENTERED, Optional.empty()));
        assertThat(counted.days()).isEqualTo(4);
    }

    @Test
    void bodyNeedsADayToExplainItself() {
        assertThatThrownBy(() -> new NormProperties(DayOfWeek.MONDAY, Scope.PAGE, 0))
                .hasMessageContaining("explanation-days должно быть больше нуля");
    }

    private CountedPages counted(Scope scope) {
        return new CountedPages(days, log, publications, entered, new NormProperties(DayOfWeek.MONDAY, scope, 2));
    }

    private Account page() {
        return accounts.activate(new NewAccount(
                "kirov",
                "kirov.health",
                AccountAddress.parse(
                        "ok", "ok.ru/cp_" + UUID.randomUUID().toString().substring(0, 8)),
                OwnerKind.EXECUTIVE_BODY,
                LocalDate.of(2024, 6, 3),
                "test",
                "test"));
    }

    private void published(Account page, String local) {
        published(page, local, false);
    }

    private void published(Account page, String local, boolean repost) {
        publications.record(
                new NewPublication(
                        page.id(),
                        LocalDateTime.parse(local).atZone(KIROV).toInstant(),
                        page.address().normalized() + "/topic/" + local.hashCode(),
                        repost,
                        Optional.empty(),
                        "",
                        Source.OFFICIAL),
                "test");
    }
}
