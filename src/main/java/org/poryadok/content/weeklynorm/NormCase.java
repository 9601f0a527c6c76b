package org.poryadok.content.weeklynorm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.WeeklyNorm;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.WeeklySheet;
import org.poryadok.registry.Account;

/** The week of one instance: variables for the act, the clause and the Monday of the week. */
record NormCase(LegalAct act, Clause clause, LocalDate week) {

    static NormCase of(CaseFile file, Collection<LegalAct> acts) {
        return of(file.actId(), file.clauseId(), LocalDate.parse(file.known(Variables.WEEK)), acts);
    }

    static NormCase of(WeeklySheet sheet, Collection<LegalAct> acts) {
        return of(sheet.actId(), sheet.clauseId(), sheet.week(), acts);
    }

    private static NormCase of(String actId, String clauseId, LocalDate week, Collection<LegalAct> acts) {
        LegalAct act = acts.stream()
                .filter(known -> known.id().equals(actId))
                .findFirst()
                .orElseThrow();
        return new NormCase(act, act.clause(clauseId), week);
    }

    String jurisdiction() {
        return act.jurisdiction().id();
    }

    WeeklyNorm norm() {
        return clause.weeklyNorm().orElseThrow();
    }

    /** Pages by the body that keeps them, in their order. */
    static Map<String, List<Account>> byBody(List<Account> pages) {
        Map<String, List<Account>> byBody = new LinkedHashMap<>();
        pages.forEach(page ->
                byBody.computeIfAbsent(page.bodyId(), body -> new ArrayList<>()).add(page));
        return byBody;
    }
}
