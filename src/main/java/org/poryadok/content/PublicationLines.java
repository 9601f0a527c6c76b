package org.poryadok.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountAddress;
import org.poryadok.registry.RegistryException;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Reads publications from CSV lines: address of the page, address of the post, day and time, repost or not. Columns are
 * parted by semicolons, or by tabs as a table is pasted; a first line of column names is passed over. Nothing is recorded.
 */
@Component
public class PublicationLines {

    private static final int COLUMNS = 4;
    private static final String BOM = "\uFEFF";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Boolean> REPOST = Map.of("да", true, "нет", false);

    private final Clock clock;

    PublicationLines(Clock clock) {
        this.clock = clock;
    }

    /** What is wrong with a line; a Russian sentence. */
    private static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fault(String sentence) {
            super(sentence);
        }
    }

    /**
     * @param pages whose publications may be told
     * @param zone  of the days and times
     * @param from  first day on which they may have been published
     * @param until last such day
     */
    public ReadLines read(String text, Collection<Account> pages, ZoneId zone, LocalDate from, LocalDate until) {
        List<NewPublication> publications = new ArrayList<>();
        List<FaultyLine> faults = new ArrayList<>();
        Set<String> posts = new HashSet<>();
        int repeated = 0;
        String[] lines = text.replace(BOM, "").split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || i == 0 && isHeading(lines[i])) {
                continue;
            }
            try {
                NewPublication told = publication(columns(lines[i]), pages, zone, from, until);
                if (posts.add(told.accountId() + " " + told.address())) {
                    publications.add(told);
                } else {
                    repeated++;
                }
            } catch (Fault | ContentException e) {
                faults.add(new FaultyLine(i + 1, e.getMessage()));
            }
        }
        return new ReadLines(publications, repeated, faults);
    }

    private static boolean isHeading(String line) {
        return line.strip().toLowerCase(Locale.ROOT).replace("\"", "").startsWith("страница");
    }

    private static List<String> columns(String line) {
        List<String> columns = List.of(line.strip().split(line.contains(";") ? ";" : "\t", -1)).stream()
                .map(column -> column.strip().replaceFirst("^\"(.*)\"$", "$1").strip())
                .toList();
        if (columns.size() != COLUMNS) {
            throw new Fault("нужно четыре столбца: страница; публикация; дата и время; репост.");
        }
        return columns;
    }

    private NewPublication publication(
            List<String> columns, Collection<Account> pages, ZoneId zone, LocalDate from, LocalDate until) {
        Account page = page(columns.get(0), pages);
        PostAddress post = PostAddress.of(page.address(), columns.get(1));
        Instant at = moment(columns.get(2), zone, from, until);
        Boolean repost = Optional.ofNullable(REPOST.get(columns.get(3).toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new Fault("в столбце «репост» напишите «да» или «нет»."));
        return new NewPublication(page.id(), at, post.normalized(), repost, Optional.empty(), "", Source.IMPORT);
    }

    private static Account page(String typed, Collection<Account> pages) {
        return pages.stream()
                .filter(page -> leadsTo(page, typed))
                .findFirst()
                .orElseThrow(() -> new Fault("страницы «" + (typed.length() > 80 ? typed.substring(0, 80) + "…" : typed)
                        + "» нет среди действующих страниц, о которых идёт речь."));
    }

    private static boolean leadsTo(Account page, String typed) {
        try {
            AccountAddress address = AccountAddress.parse(page.network(), typed);
            return address.normalized().equals(page.address().normalized())
                    || address.permanentId().isPresent()
                            && address.permanentId().equals(page.address().permanentId());
        } catch (RegistryException addressOfAnother) {
            return false;
        }
    }

    private Instant moment(String typed, ZoneId zone, LocalDate from, LocalDate until) {
        try {
            LocalDateTime local = LocalDateTime.parse(typed, MOMENT);
            if (local.toLocalDate().isBefore(from) || local.toLocalDate().isAfter(until)) {
                throw new Fault("публикация " + typed + " не относится к периоду с " + Russian.day(from) + " по "
                        + Russian.day(until) + ".");
            }
            Instant at = local.atZone(zone).toInstant();
            if (at.isAfter(clock.instant())) {
                throw new Fault("момент " + typed + " ещё не наступил.");
            }
            return at;
        } catch (DateTimeParseException e) {
            throw new Fault("дату и время пишите так: 31.12.2025 14:30.");
        }
    }
}
