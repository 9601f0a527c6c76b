package org.poryadok.deployment;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Brings the schema up, and goes back from one that a later release has made: Flyway itself overlooks what is newer than
 * its scripts, and a node would write rows that the other nodes read otherwise.
 */
@Component
class SchemaAtStart implements FlywayMigrationStrategy {

    private static final String SPOILT = "«Порядок» не запущен: схему базы данных нельзя обновить. Ответ: ";

    private final Environment environment;
    private final ApplicationContext context;

    SchemaAtStart(Environment environment, ApplicationContext context) {
        this.environment = environment;
        this.context = context;
    }

    @Override
    public void migrate(Flyway flyway) {
        whateverElseMayRefuseTheStart();
        try {
            bringUp(flyway);
        } catch (FlywayException fault) {
            throw new StartRefusal(
                    SPOILT + fault.getMessage().replaceAll("\\s+", " ").strip(),
                    "Если базу заполняла другая программа или ранняя версия «Порядка», задайте пустую базу; если "
                            + "обновление прервалось, восстановите копию, сделанную до него.",
                    fault);
        }
    }

    private void whateverElseMayRefuseTheStart() {
        context.getBeansWithAnnotation(ConfigurationProperties.class);
        context.getBeansOfType(BeforeMigrations.class);
    }

    private void bringUp(Flyway flyway) {
        MigrationInfo[] migrations = flyway.info().all();
        MigrationVersion present = newest(migrations, MigrationState::isApplied);
        MigrationVersion known = newest(migrations, MigrationState::isResolved);
        if (present.isNewerThan(known)) {
            throw new StartRefusal(
                    "«Порядок» не запущен: схема базы данных новее этого выпуска: у базы номер " + present
                            + ", выпуск знает номера до " + known + ".",
                    Deployment.isDemo(environment)
                            ? "Чтобы начать демонстрацию заново, остановите её и удалите каталог с её данными "
                                    + environment.getProperty("poryadok.demo.postgres.directory") + "."
                            : "Запустите выпуск, который обновил базу, или восстановите её копию, сделанную до "
                                    + "обновления.");
        }
        flyway.migrate();
    }

    private static MigrationVersion newest(MigrationInfo[] migrations, Predicate<MigrationState> wanted) {
        return Stream.of(migrations)
                .filter(migration -> wanted.test(migration.getState()))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }
}
