package org.poryadok.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server of the settings {@code spring.mail.*}; gives connections that carry many letters. */
final class SmtpServer {

    private static final String TIMEOUT_MILLIS = "10000";

    private final JavaMailSenderImpl settings;
    private final String protocol;

    SmtpServer(JavaMailSenderImpl settings) {
        this.settings = settings;
        this.protocol = settings.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : settings.getProtocol();
        Properties properties = settings.getJavaMailProperties();
        // Without these a silent server would hold a dispatcher for ever.
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail." + protocol + "." + timeout, TIMEOUT_MILLIS);
        }
        if (properties.putIfAbsent("mail." + protocol + ".socketFactory", new PromptSockets()) == null) {
            // Otherwise a server that is away is tried once more with a plain socket.
            properties.put("mail." + protocol + ".socketFactory.fallback", "false");
        }
    }

    Session session() {
        return settings.getSession();
    }

    String name() {
        return settings.getPort() > 0 ? settings.getHost() + ":" + settings.getPort() : settings.getHost();
    }

    SmtpConnection connect() throws MessagingException {
        Transport transport = session().getTransport(protocol);
        String user = settings.getUsername();
        boolean anonymous = user == null || user.isBlank();
        try {
            transport.connect(
                    settings.getHost(),
                    settings.getPort(),
                    anonymous ? null : user,
                    anonymous ? null : settings.getPassword());
        } catch (MessagingException e) {
            new SmtpConnection(transport).close();
            throw e;
        }
        return new SmtpConnection(transport);
    }
}
