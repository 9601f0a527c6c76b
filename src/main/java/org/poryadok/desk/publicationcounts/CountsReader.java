package org.poryadok.desk.publicationcounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.poryadok.act.Acts;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.content.SheetDecision;
import org.poryadok.content.WeeklySheets;
import org.poryadok.content.weeklynorm.NormDays;
import org.poryadok.counts.EnteredCount;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.organisation.ImportFault;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.table.CsvRow;
import org.poryadok.organisation.table.CsvTable;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Reads counts out of a table and says of every line what is wrong with it. Nothing is kept. */
@Component
class CountsReader {

    static final String PAGE = "Страница";
    static final String WEEK = "Неделя с";
    static final String ALL = "Публикаций";
    static final String REPOSTS = "Из них репостов";
    static final String DAYS = "Дней с публикациями";
    static final List<String> COLUMNS = List.of(PAGE, WEEK, ALL, REPOSTS, DAYS);

    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int MOST = 10_000;
    private static final int WEEK_DAYS = 7;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    /** A line that is right. */
    record Told(int line, Account page, EnteredCount count) {

        int reposts() {
            return count.all() - count.nonReposts();
        }
    }

    private final Accounts accounts;
    private final WeeklySheets sheets;
    private final NormDays norm;
    private final JurisdictionDays days;
    private final Acts acts;

    CountsReader(Accounts accounts, WeeklySheets sheets, NormDays norm, JurisdictionDays days, Acts acts) {
        this.accounts = accounts;
        this.sheets = sheets;
        this.norm = norm;
        this.days = days;
        this.acts = acts;
    }

    /** @param faults is given every faulty line */
    List<Told> read(ImportFile file, Teller teller, List<ImportFault> faults) {
        List<CsvRow> rows = CsvTable.read(file, COLUMNS, faults);
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new ImportFault(file.name(), 1, "В файле нет ни одной строки со сведениями."));
        } else if (rows.size() > MOST_LINES) {
            faults.add(new ImportFault(
                    file.name(), 1, "В файле больше " + MOST_LINES + " строк. Разделите его на части."));
            return List.of();
        }
        Map<String, Account> pages = accounts.findByLinks(rows.stream()
                .map(row -> row.text(PAGE))
                .filter(typed -> typed.length() <= LONGEST_ADDRESS)
                .toList());
        Map<String, Told> once = new HashMap<>();
        List<Told> all = new ArrayList<>();
        for (CsvRow row : rows) {
            try {
                Told told = told(row, teller, pages);
                Told before = once.putIfAbsent(
                        told.count().accountId() + " " + told.count().week(), told);
                if (before == null) {
                    all.add(told);
                } else if (!before.count().equals(told.count())) {
                    throw new FaultyLine("Об этой странице и неделе в строке " + before.line() + " сказано другое.");
                }
            } catch (FaultyLine wrong) {
                faults.add(new ImportFault(file.name(), row.line(), wrong.getMessage()));
            }
        }
        faults.sort(Comparator.comparing(ImportFault::line));
        return all;
    }

    private Told told(CsvRow row, Teller teller, Map<String, Account> pages) {
        Account page = page(row, teller, pages);
        LocalDate week = week(row, teller);
        requireThere(page, week);
        int all = number(row, ALL, MOST);
        int reposts = row.text(REPOSTS).isEmpty() ? 0 : number(row, REPOSTS, MOST);
        int onDays = row.text(DAYS).isEmpty() ? 0 : number(row, DAYS, WEEK_DAYS);
        if (reposts > all) {
            throw new FaultyLine("Репостов больше, чем публикаций.");
        }
        if (onDays > all) {
            throw new FaultyLine("Дней с публикациями больше, чем публикаций.");
        }
        requireUndecided(page, week);
        return new Told(row.line(), page, new EnteredCount(page.id(), week, all, all - reposts, onDays));
    }

    private static Account page(CsvRow row, Teller teller, Map<String, Account> pages) {
        String typed = row.required(PAGE, LONGEST_ADDRESS);
        Account page = Optional.ofNullable(pages.get(typed))
                .filter(found -> found.jurisdiction().equals(teller.jurisdiction()))
                .orElseThrow(() ->
                        new FaultyLine("Страницы «" + typed + "» нет среди действующих страниц территории в реестре."));
        if (teller.bodyId().filter(own -> !own.equals(page.bodyId())).isPresent()) {
            throw new FaultyLine(
                    "Страницу «" + typed + "» ведёт другой орган: о ней сведения вносит он или координатор.");
        }
        return page;
    }

    private static void requireThere(Account page, LocalDate week) {
        if (week.plusDays(WEEK_DAYS - 1L).isBefore(page.createdOn())) {
            throw new FaultyLine("На этой неделе страницы ещё не было: она " + page.sinceText() + ".");
        }
    }

    private LocalDate week(CsvRow row, Teller teller) {
        if (acts.ofJurisdiction(teller.jurisdiction()).stream()
                .flatMap(act -> act.clauses().stream())
                .noneMatch(clause -> clause.weeklyNorm().isPresent())) {
            throw new FaultyLine("Акты этой территории недельной нормы публикаций не устанавливают.");
        }
        LocalDate week = row.day(WEEK);
        LocalDate first = norm.weekOf(week);
        if (!first.equals(week)) {
            throw new FaultyLine("Неделя начинается " + Russian.day(first) + ", а не " + Russian.day(week)
                    + ". Укажите её первый день.");
        }
        if (week.isAfter(days.today(teller.jurisdiction()))) {
            throw new FaultyLine("Неделя с " + Russian.day(week) + " ещё не началась.");
        }
        return week;
    }

    private void requireUndecided(Account page, LocalDate week) {
        boolean decided = sheets.ofBody(page.bodyId(), week).stream()
                .filter(sheet ->
                        sheet.accountId().filter(id -> !id.equals(page.id())).isEmpty())
                .anyMatch(sheet -> sheet.decision()
                        .filter(decision -> decision != SheetDecision.MENDED)
                        .isPresent());
        if (decided) {
            throw new FaultyLine("По этой неделе координатор уже решил: изменить сведения о ней нельзя.");
        }
    }

    private static int number(CsvRow row, String column, int most) {
        int number = Integer.parseInt(row.matching(column, NUMBER, "нужно целое число от 0 до " + most + "."));
        if (number > most) {
            throw new FaultyLine("«" + column + "»: нужно целое число от 0 до " + most + ".");
        }
        return number;
    }
}
