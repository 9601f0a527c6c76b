package org.poryadok.content.plancontent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Refusal;
import org.poryadok.content.ContentFormat;
import org.poryadok.content.NewItem;
import org.poryadok.content.PlanItem;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.term.TypedDay;

class PlanLinesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 15);
    private static final LocalDate TO = LocalDate.of(2027, 1, 31);
    private static final List<Account> PAGES =
            List.of(page("vk", "https://vk.com/club1"), page("telegram", "https://t.me/minzdrav42"));

    private final PlanLines lines = new PlanLines(new PlanPages(null, null));

    @Test
    void dayWithoutAYearIsTheOneInThePeriodEvenOverNewYear() {
        assertThat(read("16.12;вк;Ёлка;фото;Иванова\n07.01;Телеграм;Рождество;видео;Петров"))
                .extracting(NewItem::day)
                .containsExactly(LocalDate.of(2026, 12, 16), LocalDate.of(2027, 1, 7));
    }

    @Test
    void cellsPastedFromASpreadsheetMayHoldSemicolons() {
        assertThat(read("16.12.26\t2\tЁлка; каток\tПрямой эфир\tИванова\t"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.topic()).isEqualTo("Ёлка; каток");
                    assertThat(item.format()).isEqualTo(ContentFormat.LIVE);
                    assertThat(item.accountId()).isEqualTo(PAGES.get(1).id());
                });
    }

    @Test
    void topicsAreNeverCutButRefused() {
        assertThat(read("16.12;1;" + "я".repeat(300) + ";фото;Иванова").get(0).topic())
                .hasSize(300);
        assertThatThrownBy(() -> read("16.12;1;" + "я".repeat(301) + ";фото;Иванова"))
                .hasMessageContaining("Строка 1: тема длиннее 300");
        assertThatThrownBy(() -> read("16.12;1;;фото;Иванова")).hasMessageContaining("Строка 1: тема — пусто");
    }

    @Test
    void manyFaultsAreToldUntilTheTenth() {
        String wrong = "завтра;1;Тема;фото;А\n".repeat(12);
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Строка 10:")
                .hasMessageContaining("И ещё строк с ошибками: 2.")
                .hasMessageNotContaining("Строка 11:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3|3", "1, 3|1 3", "1-3|1 2 3", "№ 1; 2 – 3|1 2 3", "2 3|2 3"})
    void numbersOfLinesAreReadAsPeopleWriteThem(String typed, String numbers) {
        assertThat(PlanLines.numbers(typed, "removedItems", List.of(item(1), item(2), item(3))).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05.03.2020 14:30|2020-03-05T14:30",
                "5.3.20 9:05|2020-03-05T09:05",
                "2020-03-05 14:30:59|2020-03-05T14:30",
                "05.03.2020, 14.30|2020-03-05T14:30",
                "05.03.2020 в 14:30|2020-03-05T14:30"
            })
    void momentsAreReadAsPeopleWriteThem(String typed, LocalDateTime moment) {
        assertThat(TypedDay.moment(typed, LocalDate.of(2020, 3, 1))).contains(moment);
    }

    private List<NewItem> read(String text) {
        return lines.read(text, "planLines", FROM, TO, PAGES, List.of());
    }

    private static PlanItem item(int number) {
        return new PlanItem(
                UUID.randomUUID(), number, FROM, PAGES.get(0).id(), "Тема " + number, ContentFormat.TEXT, "Иванова");
    }

    private static Account page(String network, String address) {
        return new Account(
                UUID.randomUUID(),
                "kuzbass",
                "kuzbass.media",
                AccountAddress.parse(network, address),
                OwnerKind.GOVERNMENT,
                LocalDate.of(2020, 2, 25),
                AccountState.ACTIVE,
                Optional.empty(),
                false,
                List.of(),
                "test",
                Instant.EPOCH,
                Instant.EPOCH,
                "test");
    }
}
