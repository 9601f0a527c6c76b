package org.poryadok.deployment;

import org.poryadok.term.TermException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A calendar that the administrator has spoilt: file, line and fault are in the sentence. */
class CalendarFaultAnalyzer extends AbstractFailureAnalyzer<TermException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TermException fault) {
        return new FailureAnalysis(
                "«Порядок» не запущен. " + fault.getMessage(),
                "Исправьте файл в каталоге PORYADOK_CALENDAR; образец — календари, которые входят в поставку.",
                fault);
    }
}
