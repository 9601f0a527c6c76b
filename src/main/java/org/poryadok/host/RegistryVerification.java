package org.poryadok.host;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.poryadok.registry.BrokenVersion;
import org.poryadok.registry.VersionChain;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;

/**
 * Checks the chain of the registry's versions from a command line, with the settings of the database only and no node
 * running: {@code java -jar poryadok.jar --verify-registry}.
 */
final class RegistryVerification {

    static final int HOLDS = 0;
    static final int BROKEN = 1;
    static final int NOT_CHECKED = 2;

    private static final String OPTION = "--verify-registry";

    private RegistryVerification() {}

    static boolean isAsked(String[] arguments) {
        return Arrays.asList(arguments).contains(OPTION);
    }

    /** @return exit code: 0 when every chain holds, 1 when one is broken, 2 when it could not be checked */
    static int run(String[] arguments, PrintStream out) {
        SpringApplication application = new SpringApplication(DataSourceAutoConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // Those of the host ask for a mail server and an administrator.
        application.setInitializers(List.of());
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return check(VersionChain.in(context.getBean(DataSource.class)), out);
        } catch (BeansException e) {
            out.println(
                    "Цепочка версий не проверена: задайте базу данных в PORYADOK_DB_URL, PORYADOK_DB_USER и PORYADOK_DB_PASSWORD.");
            return NOT_CHECKED;
        } catch (DataAccessException e) {
            out.println("Цепочка версий не проверена, база данных не отвечает: "
                    + e.getMostSpecificCause().getMessage());
            return NOT_CHECKED;
        }
    }

    private static int check(VersionChain chain, PrintStream out) {
        List<String> jurisdictions = chain.jurisdictions();
        if (jurisdictions.isEmpty()) {
            out.println("Утверждённых версий реестра нет: проверять нечего.");
        }
        int code = HOLDS;
        for (String jurisdiction : jurisdictions) {
            Optional<BrokenVersion> broken = chain.firstBroken(jurisdiction);
            out.println(broken.map(BrokenVersion::sentence)
                    .orElse("Цепочка версий реестра «" + jurisdiction + "» не нарушена."));
            code = broken.isPresent() ? BROKEN : code;
        }
        return code;
    }
}
