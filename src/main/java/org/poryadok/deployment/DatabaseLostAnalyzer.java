package org.poryadok.deployment;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database was there when the start began, and went away before it was done. */
class DatabaseLostAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException fault) {
        return DatabaseAway.causeIn(rootFailure)
                .map(away -> new FailureAnalysis(
                        "«Порядок» не запущен: связь с базой данных прервалась во время запуска. Ответ: "
                                + away.getMessage(),
                        "Проверьте сервер базы данных и запустите «Порядок» снова.",
                        away))
                .orElse(null);
    }
}
