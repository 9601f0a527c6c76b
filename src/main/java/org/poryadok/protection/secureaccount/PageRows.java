package org.poryadok.protection.secureaccount;

import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.protection.SecurityMeasure;
import org.poryadok.protection.SecuritySheet;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Writes what was found of each page as a line that an official can read. */
@Component
class PageRows {

    record PageRow(String page, String measures, String people, String note) {}

    private final Accounts accounts;
    private final PageText pageText;
    private final DesignatedPeople people;

    PageRows(Accounts accounts, PageText pageText, DesignatedPeople people) {
        this.accounts = accounts;
        this.pageText = pageText;
        this.people = people;
    }

    List<PageRow> of(List<SecuritySheet> sheets) {
        return sheets.stream().map(this::row).toList();
    }

    private PageRow row(SecuritySheet sheet) {
        String entitled = sheet.entitled().stream().map(people::describe).collect(Collectors.joining(", "));
        String strangers =
                sheet.strangers().isEmpty() ? "" : "; без назначения: " + String.join(", ", sheet.strangers());
        return new PageRow(
                pageText.of(accounts.account(sheet.accountId())),
                sheet.measures().size() + " из " + SecurityMeasure.values().length,
                (entitled.isEmpty() ? "из назначенных никто" : entitled) + strangers,
                sheet.note().orElse("—"));
    }
}
