package org.poryadok.demo.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poryadok.deployment.Deployment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Stands in for the mail server in the demo and in the tests. */
@Configuration(proxyBeanMethods = false)
@Deployment.Demo
class MailCatcherConfiguration {

    /** Without a folder in the settings, the letters live as long as the process. */
    @Bean
    CaughtLetters caughtLetters(@Value("${poryadok.demo.mail.directory:}") String directory) throws IOException {
        return new CaughtLetters(
                directory.isBlank()
                        ? Files.createTempDirectory("poryadok-mail")
                        : Path.of(directory).toAbsolutePath());
    }

    @Bean(destroyMethod = "stop")
    MailCatcher mailCatcher(CaughtLetters letters, @Value("${poryadok.demo.mail.port:0}") int port) {
        return new MailCatcher(letters, port);
    }

    @Bean
    JavaMailSenderImpl mailSender(MailCatcher catcher) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(catcher.port());
        // Spares the demo a look-up of the machine's own name.
        sender.getJavaMailProperties().setProperty("mail.smtp.localhost", "localhost");
        return sender;
    }
}
