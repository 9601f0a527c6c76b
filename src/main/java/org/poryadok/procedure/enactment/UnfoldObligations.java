package org.poryadok.procedure.enactment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.procedure.step.CaseFile;
import org.poryadok.procedure.step.Russian;
import org.poryadok.term.TermCalculator;
import org.springframework.stereotype.Component;

/** «Развернуть обязанности по адресатам»: one per addressee body and clause, with the term that will run. */
@Component
class UnfoldObligations implements JavaDelegate {

    private record Row(String clause, String body, String procedure, String modality, String lastDay) {
    }

    private final Acts acts;
    private final Obligations obligations;
    private final TermCalculator terms;

    UnfoldObligations(Acts acts, Obligations obligations, TermCalculator terms) {
        this.acts = acts;
        this.obligations = obligations;
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        LocalDate inForceFrom = LocalDate.parse(file.known("inForceFrom"));
        List<Row> rows = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Obligation obligation : obligations.onEntry(act.id(), file.known("actVersion"))) {
            keys.add(obligation.key());
            rows.add(row(act, obligation, inForceFrom));
        }
        file.set("obligationKeys", keys);
        file.set("obligationCount", rows.size());
        file.setJson("obligationRows", rows);
    }

    private Row row(LegalAct act, Obligation obligation, LocalDate inForceFrom) {
        String procedure = obligations.procedureOf(obligation.clause());
        return new Row(
                obligation.clause().citation() + ": " + obligation.clause().title(),
                obligation.body().name(),
                Procedure.find(procedure).map(Procedure::title).orElse(procedure),
                obligation.clause().modality().title(),
                lastDay(act, obligation, inForceFrom));
    }

    private String lastDay(LegalAct act, Obligation obligation, LocalDate inForceFrom) {
        Jurisdiction jurisdiction = act.jurisdiction();
        return obligation.clause().effectiveTerm()
                .map(rule -> terms.compute(rule, inForceFrom, jurisdiction.region(), jurisdiction.zone(), act.termPolicy()))
                .map(term -> Russian.day(term.lastDay()) + (obligation.clause().termIsInternal() ? " (внутренний срок)" : ""))
                .orElse("не установлен");
    }
}
