package org.poryadok.content.weeklynorm;

import java.util.List;
import java.util.Optional;
import org.poryadok.casework.Option;
import org.poryadok.content.WeeklySheet;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Writes weekly sheets as lines that an official can read. */
@Component
class SheetRows {

    private static final int LONG = 300;

    private final Organisation organisation;
    private final PageOwners owners;
    private final Accounts accounts;

    SheetRows(Organisation organisation, PageOwners owners, Accounts accounts) {
        this.organisation = organisation;
        this.owners = owners;
        this.accounts = accounts;
    }

    record Row(
            String owner,
            String page,
            int publications,
            int days,
            int all,
            int shortBy,
            String countBasis,
            String explanation) {}

    List<Row> of(List<WeeklySheet> sheets) {
        return sheets.stream()
                .map(sheet -> new Row(
                        owner(sheet),
                        page(sheet),
                        sheet.publications(),
                        sheet.days(),
                        sheet.count().all(),
                        sheet.shortBy(),
                        basis(sheet),
                        sheet.explanation()
                                .map(explanation -> Russian.shortened(explanation, LONG))
                                .orElse("не представлено")))
                .toList();
    }

    List<Option> options(List<WeeklySheet> sheets) {
        return sheets.stream()
                .map(sheet -> new Option(
                        owner(sheet) + ", " + page(sheet) + ": не хватило " + sheet.shortBy(),
                        sheet.id().toString()))
                .toList();
    }

    private String owner(WeeklySheet sheet) {
        return sheet.accountId()
                .map(accounts::account)
                .map(page -> owners.of(page.keeping()).withKeeper())
                .orElseGet(() -> organisation.body(sheet.bodyId()).name());
    }

    private String page(WeeklySheet sheet) {
        return sheet.accountId()
                .map(accounts::account)
                .map(page -> page.address().normalized())
                .orElse("все страницы органа");
    }

    private static String basis(WeeklySheet sheet) {
        Optional<String> incomplete = sheet.count().incomplete();
        return sheet.count().basis().title()
                + incomplete.map(why -> ". Подсчёт неполный: " + why).orElse("");
    }
}
