package contender;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An engine by itself: so many procedures whose terms pass at one moment, with letters written in the job that says so. As in
 * the product each is reminded of before, so that nothing is done for the first time when they pass.
 *
 * <p>Settings: {@code contender.procedures}, {@code contender.lead} in seconds until the terms pass, {@code
 * contender.reminded-before} in seconds before that. When all wait it prints
 * «due» and the moment in milliseconds, and works until its standard input ends.
 */
@SpringBootApplication
public class Contender {

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context = SpringApplication.run(Contender.class, args)) {
            int procedures = context.getEnvironment().getRequiredProperty("contender.procedures", Integer.class);
            long lead = context.getEnvironment().getRequiredProperty("contender.lead", Long.class);
            long remindedBefore = context.getEnvironment().getRequiredProperty("contender.reminded-before", Long.class);
            Object runtimeService =
                    context.getBean(context.containsBean("runtimeService") ? "runtimeService" : "runtimeServiceBean");
            Instant due = Instant.now().plusSeconds(lead);
            for (int number = 0; number < procedures; number++) {
                start(runtimeService, due, remindedBefore);
            }
            if (Instant.now().isAfter(due.minusSeconds(remindedBefore))) {
                throw new IllegalStateException("The terms came near before all procedures had begun");
            }
            System.out.println("due " + due.toEpochMilli());
            while (System.in.read() >= 0) {
                // Whoever started this one ends it by closing.
            }
        }
    }

    /** The engines name their classes differently, and this method alike. */
    private static void start(Object runtimeService, Instant due, long remindedBefore) throws ReflectiveOperationException {
        Map<String, Object> terms = Map.of("reminderAt", Date.from(due.minusSeconds(remindedBefore)), "overdueAt", Date.from(due));
        Class.forName(runtimeService.getClass().getInterfaces()[0].getName())
                .getMethod("startProcessInstanceByKey", String.class, Map.class)
                .invoke(runtimeService, "storm", terms);
    }
}
