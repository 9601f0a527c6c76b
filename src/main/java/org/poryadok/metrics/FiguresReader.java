package org.poryadok.metrics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.control.ControlFigures;
import org.poryadok.deployment.DatabaseClock;
import org.poryadok.mail.MailJournal;
import org.poryadok.registry.UnattendedAccounts;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads all figures over one connection in one transaction that a slow or silent database cannot prolong. */
@Component
class FiguresReader {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ControlFigures cards;
    private final MailJournal letters;
    private final UnattendedAccounts unattended;
    private final Acts acts;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final DataSource database;
    private final TransactionTemplate transaction;

    FiguresReader(
            ControlFigures cards,
            MailJournal letters,
            UnattendedAccounts unattended,
            Acts acts,
            ManagementService management,
            RuntimeService runtime,
            DataSource database,
            PlatformTransactionManager transactions) {
        this.cards = cards;
        this.letters = letters;
        this.unattended = unattended;
        this.acts = acts;
        this.management = management;
        this.runtime = runtime;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setTimeout((int) PATIENCE.toSeconds());
    }

    /** @throws RuntimeException when the database is away or too slow */
    Figures read() {
        return transaction.execute(status -> {
            Duration clockAhead = clockAhead(DataSourceUtils.getConnection(database));
            return new Figures(
                    cards.byJurisdiction(),
                    letters.notSent(),
                    management.createJobQuery().executable().count(),
                    management.createJobQuery().noRetriesLeft().count(),
                    incidents(),
                    unattended(),
                    clockAhead);
        });
    }

    private Map<String, Long> unattended() {
        return acts.jurisdictions().stream()
                .map(Jurisdiction::id)
                .collect(Collectors.toMap(Function.identity(), unattended::count));
    }

    private Map<IncidentType, Long> incidents() {
        Map<IncidentType, Long> open = new EnumMap<>(IncidentType.class);
        for (IncidentType type : IncidentType.values()) {
            open.put(type, runtime.createIncidentQuery().incidentType(type.id()).count());
        }
        return open;
    }

    /** A machine that is gone without a word does not close the connection: only this limit ends the waiting for it. */
    private static Duration clockAhead(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
            return DatabaseClock.difference(connection, Clock.systemUTC());
        } catch (SQLException fault) {
            throw new DataAccessResourceFailureException("The database's clock cannot be read", fault);
        }
    }
}
