package org.poryadok.content.plancontent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Refusal;
import org.poryadok.content.ContentFormat;
import org.poryadok.content.NewItem;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;

class PlanLinesPropertyTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 15);
    private static final LocalDate TO = LocalDate.of(2027, 1, 31);

    private final List<Account> pages =
            List.of(page("vk", "https://vk.com/club1"), page("telegram", "https://t.me/minzdrav42"));
    private final PlanLines lines = new PlanLines(new PlanPages(null, null));

    @Property(tries = 300)
    void whatIsWrittenByTheRulesIsReadAsItWasMeant(@ForAll("written") List<String[]> entries) {
        String text = entries.stream().map(cells -> String.join(" ; ", cells)).collect(Collectors.joining("\r\n"));
        List<NewItem> items = read(text);
        assertThat(items).hasSize(entries.size());
        for (int line = 0; line < items.size(); line++) {
            assertThat(items.get(line).topic()).isEqualTo(entries.get(line)[2]);
            assertThat(items.get(line).format().title()).isEqualTo(entries.get(line)[3]);
        }
    }

    @Property(tries = 500)
    void whateverIsTypedIsTakenOrRefusedWithTheNumberOfTheLine(@ForAll @StringLength(max = 80) String typed) {
        try {
            read(typed);
        } catch (Refusal refused) {
            assertThat(refused.field()).contains("planLines");
            assertThat(refused.sentence()).startsWith("Строка ");
        }
    }

    @Provide
    Arbitrary<List<String[]>> written() {
        Arbitrary<String> days = Arbitraries.of("16.12", "31.12.2026", "1.1.27", "2027-01-31");
        Arbitrary<String> formats = Arbitraries.of(ContentFormat.values()).map(ContentFormat::title);
        return Combinators.combine(
                        days,
                        Arbitraries.of("1", "ВК", "«Телеграм»"),
                        formats,
                        Arbitraries.integers().between(1, 1_000_000))
                .as((day, page, format, topic) -> new String[] {day, page, "Тема " + topic, format, "Иванова А. А."})
                .list()
                .ofMaxSize(30)
                .uniqueElements(cells -> cells[2]);
    }

    private List<NewItem> read(String text) {
        return lines.read(text, "planLines", FROM, TO, pages, List.of());
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
