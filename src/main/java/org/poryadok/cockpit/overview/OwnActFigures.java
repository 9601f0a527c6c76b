package org.poryadok.cockpit.overview;

import java.util.List;
import java.util.Set;
import org.poryadok.act.ActRegister;
import org.poryadok.act.LegalAct;
import org.poryadok.enactment.adoptownact.CoverageRow;
import org.poryadok.enactment.adoptownact.CoverageRow.Stage;
import org.poryadok.enactment.adoptownact.OwnActCoverage;
import org.springframework.stereotype.Component;

/** How many of those whom a superior act asks have adopted an act of their own. */
@Component
public class OwnActFigures {

    private final OwnActCoverage coverage;
    private final ActRegister register;

    OwnActFigures(OwnActCoverage coverage, ActRegister register) {
        this.coverage = coverage;
        this.register = register;
    }

    /** @param asked whom the act asks, those that have done nothing among them */
    public record Line(
            String actId,
            String act,
            long asked,
            long adopted,
            long declined,
            long checked,
            long underway,
            long notBegun,
            long released) {}

    /** One for each act that asks anybody, the order of the acts' files. */
    public List<Line> of(Set<String> jurisdictions) {
        return jurisdictions.stream()
                .sorted()
                .flatMap(jurisdiction -> coverage.actsThatAsk(jurisdiction).stream())
                .map(this::line)
                .toList();
    }

    /**
     * Who stands where under an act.
     *
     * @param stages empty: all
     */
    public List<CoverageRow> rows(LegalAct act, Set<Stage> stages) {
        return coverage.rows(act.id()).stream()
                .filter(row -> stages.isEmpty() || stages.contains(row.stage()))
                .toList();
    }

    private Line line(LegalAct act) {
        List<CoverageRow> rows = coverage.rows(act.id());
        return new Line(
                act.id(),
                register.referenceOf(act.id()),
                rows.size(),
                count(rows, Stage.ADOPTED),
                count(rows, Stage.DECLINED),
                count(rows, Stage.CHECKED),
                count(rows, Stage.UNDERWAY),
                count(rows, Stage.NOT_BEGUN),
                count(rows, Stage.RELEASED));
    }

    private static long count(List<CoverageRow> rows, Stage stage) {
        return rows.stream().filter(row -> row.stage() == stage).count();
    }
}
