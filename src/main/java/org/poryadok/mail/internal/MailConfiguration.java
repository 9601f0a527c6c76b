package org.poryadok.mail.internal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.poryadok.mail.DeliveryFailureListener;
import org.poryadok.mail.JournalProperties;
import org.poryadok.mail.MailProperties;
import org.poryadok.mail.SendingHours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, JournalProperties.class})
class MailConfiguration {

    static {
        // Else Jakarta Mail looks through the whole class path for every encoded word and every part of a letter.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    @Bean
    SmtpDispatcher mailDispatcher(
            LetterStore letters,
            JavaMailSenderImpl mailServer,
            MailProperties properties,
            ObjectProvider<DeliveryFailureListener> listeners,
            PlatformTransactionManager transactions,
            MeterRegistry figures,
            ObjectProvider<SendingHours> hours,
            Clock clock) {
        FailureReports reports = new FailureReports(letters, listeners::orderedStream, transactions, clock);
        return new SmtpDispatcher(
                letters,
                new SmtpServer(mailServer),
                properties,
                reports,
                new DeliveryFigures(figures),
                hours.getIfAvailable(() -> SendingHours.ANY),
                clock,
                conversations());
    }

    /** Threads of the second and further conversations; they end when the outbox is empty. */
    private static Executor conversations() {
        return Executors.newCachedThreadPool(run -> {
            Thread named = new Thread(run, "mail-conversation");
            named.setDaemon(true);
            return named;
        });
    }

    /** A node without it leaves the letters to the others. */
    @Bean
    @ConditionalOnProperty(name = "poryadok.mail.scheduled", matchIfMissing = true)
    DispatchSchedule mailDispatchSchedule(SmtpDispatcher dispatcher, MailProperties properties) {
        return new DispatchSchedule(dispatcher, properties);
    }
}
