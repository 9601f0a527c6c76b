package org.poryadok.deployment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in Russian what everybody meets who starts a second host on one machine. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException inUse) {
        return new FailureAnalysis(
                "«Порядок» не запущен: порт " + inUse.getPort() + " занят другой программой.",
                "Остановите её (возможно, это «Порядок», запущенный раньше) или задайте другой порт в переменной "
                        + "окружения SERVER_PORT, например SERVER_PORT=8081.",
                inUse);
    }
}
