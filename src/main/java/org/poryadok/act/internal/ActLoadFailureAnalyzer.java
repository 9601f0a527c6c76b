package org.poryadok.act.internal;

import java.util.stream.Collectors;
import org.poryadok.act.ActFault;
import org.poryadok.act.ActLoadException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start refused for a broken act ends with the list of its faults, not with a stack trace. */
class ActLoadFailureAnalyzer extends AbstractFailureAnalyzer<ActLoadException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ActLoadException cause) {
        String faults = cause.faults().stream().map(ActFault::toString).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Правовые акты не загружены, потому что в их файлах есть ошибки:\n\n" + faults,
                "Исправьте перечисленные строки и запустите снова. Как пишется файл акта: docs/acts.md.",
                cause);
    }
}
