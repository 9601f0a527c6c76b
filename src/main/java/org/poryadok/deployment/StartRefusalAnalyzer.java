package org.poryadok.deployment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refused start as a sentence with its remedy instead of a stack trace. */
class StartRefusalAnalyzer extends AbstractFailureAnalyzer<StartRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartRefusal refusal) {
        return new FailureAnalysis(refusal.getMessage(), refusal.remedy(), refusal);
    }
}
