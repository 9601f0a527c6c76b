package org.poryadok.deployment;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Says at start what would otherwise come to light with the first letter. Letters wait, so the start goes on. */
@Component
@Deployment.Production
class MailServerAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(MailServerAtStart.class);

    private final JavaMailSenderImpl server;
    private final String sender;
    private final String publicUrl;

    MailServerAtStart(
            JavaMailSenderImpl server,
            @Value("${poryadok.mail.from}") String sender,
            @Value("${poryadok.public-url}") String publicUrl) {
        this.server = server;
        this.sender = sender;
        this.publicUrl = publicUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (sender.endsWith("@localhost")) {
            LOG.warn("Письма пойдут от {}: задайте адрес отправителя в PORYADOK_MAIL_FROM.", sender);
        }
        if (publicUrl.contains("//localhost")) {
            LOG.warn(
                    "Ссылки в письмах начинаются с {}: задайте адрес «Порядка» для сотрудников в PORYADOK_PUBLIC_URL.",
                    publicUrl);
        }
        Thread question = new Thread(this::ask, "mail-server-at-start");
        question.setDaemon(true);
        question.start();
    }

    private void ask() {
        try {
            server.testConnection();
        } catch (MessagingException e) {
            LOG.warn(
                    "Почтовый сервер {}:{} не отвечает как должен, письма ждут в очереди: {}",
                    server.getHost(),
                    server.getPort(),
                    e.getMessage());
        }
    }
}
