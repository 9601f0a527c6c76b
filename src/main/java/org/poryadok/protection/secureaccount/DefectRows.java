package org.poryadok.protection.secureaccount;

import java.util.List;
import org.poryadok.casework.Option;
import org.poryadok.protection.SecurityDefect;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Writes defects as lines and choices that an official can read. */
@Component
class DefectRows {

    record DefectRow(String page, String defect, String mendBy, String how) {}

    private final Accounts accounts;
    private final PageText pageText;

    DefectRows(Accounts accounts, PageText pageText) {
        this.accounts = accounts;
        this.pageText = pageText;
    }

    List<DefectRow> of(List<SecurityDefect> defects) {
        return defects.stream()
                .map(defect -> new DefectRow(
                        page(defect),
                        defect.description(),
                        defect.mendBy().map(Russian::day).orElse("—"),
                        defect.how().orElse("—")))
                .toList();
    }

    List<Option> choices(List<SecurityDefect> defects) {
        return defects.stream()
                .map(defect -> new Option(
                        page(defect) + ": " + defect.description(), defect.id().toString()))
                .toList();
    }

    private String page(SecurityDefect defect) {
        return pageText.of(accounts.account(defect.accountId()));
    }
}
