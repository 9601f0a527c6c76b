package org.poryadok.account.enteraccounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Network;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.table.CsvRow;
import org.poryadok.organisation.table.CsvTable;
import org.poryadok.organisation.table.Spelling;
import org.poryadok.term.Russian;
import org.poryadok.verification.verifyaccount.AskedItem;

/** Reads one list of one entry, line by line. */
final class EntryListReader {

    private static final int MAX_WORD = 500;
    private static final int MAX_ADDRESS = 200;
    private static final int MAX_NUMBER = 40;
    private static final int MAX_PROOF = 500;
    private static final int SHOWN = 60;

    private final AccountEntry entry;
    private final List<Body> bodies;
    private final EntryRules rules;
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<EntryPage> pages = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param bodies of the jurisdiction */
    EntryListReader(AccountEntry entry, List<Body> bodies, EntryRules rules) {
        this.entry = entry;
        this.bodies = bodies;
        this.rules = rules;
    }

    EntryList.Reading read(ImportFile file) {
        List<CsvRow> rows = CsvTable.read(file, EntryList.COLUMNS, faults);
        int lines = rows.size() + faults.size();
        if (lines == 0) {
            faults.add(new ImportFault(file.name(), 2, "Страниц в списке нет: под заголовком нет ни одной строки."));
        }
        if (lines > EntryList.MOST_LINES) {
            faults.clear();
            faults.add(new ImportFault(
                    file.name(),
                    1,
                    "В списке больше " + EntryList.MOST_LINES + " страниц. Разделите его: каждая часть вносится своей"
                            + " заявкой."));
            return new EntryList.Reading(List.of(), faults, lines);
        }
        rows.forEach(row -> read(file, row));
        faults.sort(Comparator.comparing(ImportFault::line));
        return new EntryList.Reading(pages, faults, lines);
    }

    private void read(ImportFile file, CsvRow row) {
        List<String> wrong = new ArrayList<>();
        Optional<EntryPage> page = page(row, wrong);
        page.flatMap(this::twin).ifPresent(line -> wrong.add("Эта страница уже есть в строке " + line + "."));
        // A list has no fields beside which the same would be said twice.
        wrong.stream().distinct().forEach(sentence -> faults.add(new ImportFault(file.name(), row.line(), sentence)));
        page.filter(found -> wrong.isEmpty()).ifPresent(pages::add);
    }

    private Optional<EntryPage> page(CsvRow row, List<String> wrong) {
        Optional<Body> body = cell(wrong, () -> body(row));
        Optional<OwnerKind> owner = body.flatMap(found -> cell(wrong, () -> owner(row, found)));
        Optional<Network> network = cell(wrong, () -> network(row));
        Optional<String> address = cell(wrong, () -> row.required(EntryList.ADDRESS, MAX_ADDRESS));
        Optional<LocalDate> createdOn = cell(wrong, () -> row.day(EntryList.CREATED_ON));
        Optional<String> proof = cell(wrong, () -> row.required(EntryList.PROOF, MAX_PROOF));
        Optional<List<String>> held = owner.flatMap(whose -> network.flatMap(where -> cell(
                wrong,
                () -> held(
                        row.optional(EntryList.HELD, MAX_WORD),
                        rules.demanded(entry, body.orElseThrow().id(), whose, where.id())))));
        Optional<String> permanentId = cell(wrong, () -> row.optional(EntryList.PERMANENT_ID, MAX_NUMBER));
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        Faults judged = new Faults();
        Optional<EntryPage> page = rules.judge(
                entry,
                row.line(),
                new TypedPage(
                        body.orElseThrow().id(),
                        owner.orElseThrow(),
                        network.orElseThrow(),
                        address.orElseThrow(),
                        permanentId.orElseThrow(),
                        createdOn.orElseThrow(),
                        proof.orElseThrow(),
                        held.orElseThrow()),
                judged);
        try {
            judged.refuse();
        } catch (Refusal refusal) {
            refusal.faults().forEach(fault -> wrong.add(fault.sentence()));
        }
        return page;
    }

    private Body body(CsvRow row) {
        String word = row.required(EntryList.BODY, MAX_WORD);
        Body body = bodies.stream()
                .filter(found -> Spelling.same(found.code(), word)
                        || Spelling.same(found.id(), word)
                        || Spelling.same(found.name(), word))
                .findFirst()
                .orElseThrow(() -> new FaultyLine("Органа «" + Russian.shortened(word, SHOWN)
                        + "» на территории нет. Напишите код или полное наименование, как в загрузке органов."));
        if (entry.bodyId().filter(own -> !own.equals(body.id())).isPresent()) {
            throw new FaultyLine("«" + body.name() + "» — другой орган: вносить можно страницы только своего органа."
                    + " Страницы других органов вносят они сами или координатор.");
        }
        return body;
    }

    /** The body itself where nothing is said. */
    private OwnerKind owner(CsvRow row, Body body) {
        String word = row.optional(EntryList.OWNER, MAX_WORD);
        if (word.isEmpty() || Spelling.same(word, "орган")) {
            return body.kind();
        }
        return Arrays.stream(OwnerKind.values())
                .filter(kind -> Spelling.same(kind.title(), word) || Spelling.same(kind.name(), word))
                .findFirst()
                .or(() -> rules.named(entry, body).stream()
                        .filter(owner -> Spelling.same(owner.name(), word))
                        .map(PageOwner::kind)
                        .findFirst())
                .orElseThrow(() -> new FaultyLine("Владелец «" + Russian.shortened(word, SHOWN)
                        + "» не известен. Оставьте пустым, если страница — самого органа, или напишите: "
                        + rules.owners(entry, body).stream()
                                .map(OwnerKind::title)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private Network network(CsvRow row) {
        String word = bare(row.required(EntryList.NETWORK, MAX_WORD));
        return Arrays.stream(Network.values())
                .filter(network -> Spelling.same(network.title(), word) || Spelling.same(network.id(), word))
                .findFirst()
                .orElseThrow(() -> new FaultyLine("Площадка «" + Russian.shortened(word, SHOWN)
                        + "» не известна. Есть: "
                        + rules.networks(entry).stream().map(Network::title).collect(Collectors.joining(", "))
                        + "."));
    }

    /** Ids of what the page fulfils already: each is known by words that stand in no other demand of the act on it. */
    private static List<String> held(String cell, List<AskedItem> demanded) {
        Set<String> ids = new LinkedHashSet<>();
        if (cell.isBlank()) {
            return List.of();
        }
        if (demanded.isEmpty()) {
            throw new FaultyLine(
                    "«" + EntryList.HELD + "»: подтверждать такую страницу акт не требует. Оставьте столбец пустым.");
        }
        for (String word : fits(cell, demanded).size() == 1 ? List.of(cell) : List.of(cell.split("[,;]"))) {
            if (word.isBlank()) {
                continue;
            }
            List<AskedItem> meant = fits(word, demanded);
            if (meant.size() != 1) {
                throw new FaultyLine("«" + EntryList.HELD + "» — «" + Russian.shortened(word.strip(), SHOWN) + "»: "
                        + (meant.isEmpty()
                                ? "такого требования к этой странице нет"
                                : "подходит к нескольким требованиям")
                        + ". Есть: " + demanded.stream().map(AskedItem::text).collect(Collectors.joining("; ")) + ".");
            }
            ids.add(meant.get(0).id());
        }
        return List.copyOf(ids);
    }

    private static List<AskedItem> fits(String word, List<AskedItem> demanded) {
        String sought = Spelling.folded(bare(word));
        return demanded.stream()
                .filter(item -> sought.equals(item.id())
                        || Stream.concat(Stream.of(item.text()), item.mark().stream())
                                .map(text -> Spelling.folded(bare(text)))
                                .anyMatch(text -> text.contains(sought)))
                .toList();
    }

    /** Line of the same page further up. */
    private Optional<Integer> twin(EntryPage page) {
        List<String> names = Stream.concat(
                        Stream.of(page.address().normalized()),
                        page.address().permanentId().map(id -> page.address().network() + " " + id).stream())
                .toList();
        Optional<Integer> earlier =
                names.stream().filter(seen::containsKey).map(seen::get).findFirst();
        names.forEach(name -> seen.putIfAbsent(name, page.line()));
        return earlier;
    }

    private static <T> Optional<T> cell(List<String> wrong, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (FaultyLine fault) {
            wrong.add(fault.getMessage());
            return Optional.empty();
        }
    }

    private static String bare(String word) {
        return word.replaceAll("[«»\"„“]", "").strip();
    }
}
