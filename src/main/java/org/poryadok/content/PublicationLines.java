package org.poryadok.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.registry.Account;
import org.poryadok.registry.RegistryException;
import org.poryadok.term.Russian;
import org.poryadok.term.TypedDay;
import org.springframework.stereotype.Component;

/**
 * Reads publications from CSV lines: address of the page, address of the post, day and time, repost or not. Columns are
 * parted by semicolons, or by tabs as a table is pasted; a first line of column names is passed over. Nothing is recorded.
 */
@Component
public class PublicationLines {

    private static final int COLUMNS = 4;
    private static final Map<String, Boolean> REPOST = Map.of("да", true, "нет", false);

    private final Clock clock;

    PublicationLines(Clock clock) {
        this.clock = clock;
    }

    /**
     * Each post once, in the order of the lines.
     *
     * @param field of the form in which the lines stand
     * @param pages whose publications may be told
     * @param zone  of the days and times
     * @param from  first day on which they may have been published
     * @param until last such day
     * @throws org.poryadok.casework.Refusal that tells of every faulty line by its number
     */
    public List<NewPublication> read(
            String text, String field, Collection<Account> pages, ZoneId zone, LocalDate from, LocalDate until) {
        List<NewPublication> publications = new ArrayList<>();
        FaultyLines faults = new FaultyLines();
        Set<String> posts = new HashSet<>();
        for (TypedLine line : TypedLine.read(text, "страница")) {
            try {
                NewPublication told = publication(line, pages, zone, from, until);
                if (posts.add(told.accountId() + " " + told.address())) {
                    publications.add(told);
                }
            } catch (FaultyLine | ContentException fault) {
                faults.add(line, fault.getMessage());
            }
        }
        faults.refuse(field, "Ничего не внесено, исправьте строки. ");
        return publications;
    }

    private NewPublication publication(
            TypedLine line, Collection<Account> pages, ZoneId zone, LocalDate from, LocalDate until) {
        if (line.cells().size() != COLUMNS) {
            throw new FaultyLine("нужно четыре столбца: страница; публикация; дата и время; репост.");
        }
        Account account = page(line.cell(0), pages);
        PostAddress post = PostAddress.of(account.address(), line.cell(1));
        Instant at = moment(line.cell(2), zone, from, until);
        Boolean repost = Optional.ofNullable(REPOST.get(line.cell(3).toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new FaultyLine("в столбце «репост» напишите «да» или «нет»."));
        return new NewPublication(account.id(), at, post.normalized(), repost, Optional.empty(), "", Source.IMPORT);
    }

    private static Account page(String typed, Collection<Account> pages) {
        return pages.stream()
                .filter(account -> leadsTo(account, typed))
                .findFirst()
                .orElseThrow(() -> new FaultyLine("страницы «" + Russian.shortened(typed, 80)
                        + "» нет среди действующих страниц, о которых идёт речь."));
    }

    private static boolean leadsTo(Account account, String typed) {
        try {
            AccountAddress address = AccountAddress.parse(account.network(), typed);
            return address.normalized().equals(account.address().normalized())
                    || address.permanentId().isPresent()
                            && address.permanentId().equals(account.address().permanentId());
        } catch (AddressException | RegistryException addressOfAnother) {
            return false;
        }
    }

    private Instant moment(String typed, ZoneId zone, LocalDate from, LocalDate until) {
        LocalDateTime local = TypedDay.moment(typed, from)
                .orElseThrow(() -> new FaultyLine("дату и время пишите так: ДД.ММ.ГГГГ ЧЧ:ММ."));
        if (local.toLocalDate().isBefore(from) || local.toLocalDate().isAfter(until)) {
            throw new FaultyLine("публикация " + typed + " не относится к периоду с " + Russian.day(from) + " по "
                    + Russian.day(until) + ".");
        }
        Instant at = local.atZone(zone).toInstant();
        if (at.isAfter(clock.instant())) {
            throw new FaultyLine("момент " + typed + " ещё не наступил.");
        }
        return at;
    }
}
