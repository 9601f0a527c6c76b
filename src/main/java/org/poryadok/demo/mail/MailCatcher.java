package org.poryadok.demo.mail;

import java.io.IOException;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback that delivers nothing and says yes only when a letter is safe on disk. */
public class MailCatcher {

    private static final Logger log = LoggerFactory.getLogger(MailCatcher.class);
    private static final int LOCAL_ERROR = 451;

    private final SMTPServer server;

    /** @param port 0: any free port */
    MailCatcher(CaughtLetters letters, int port) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .softwareName("Poryadok demo")
                .messageHandler((context, from, to, data) -> keep(letters, data))
                .build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    void stop() {
        server.stop();
    }

    private static void keep(CaughtLetters letters, byte[] data) throws RejectException {
        try {
            letters.keep(data);
        } catch (IOException e) {
            log.error("A caught letter could not be kept", e);
            throw new RejectException(LOCAL_ERROR, "Letter not kept");
        }
    }
}
