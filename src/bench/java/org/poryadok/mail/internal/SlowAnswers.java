package org.poryadok.mail.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A door to a mail server on this machine that is as far away as another country: each answer takes its time. */
final class SlowAnswers implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final int server;
    private final long millis;

    SlowAnswers(int server, long millis) throws IOException {
        this.server = server;
        this.millis = millis;
        begin(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    private void letIn() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            begin(() -> pass(client, behind, 0));
            begin(() -> pass(behind, client, millis));
        }
    }

    /** The server says what it has to say in one piece. */
    private static void pass(Socket from, Socket to, long pause) throws IOException, InterruptedException {
        byte[] piece = new byte[BUFFER];
        try (from;
                to) {
            InputStream said = from.getInputStream();
            OutputStream heard = to.getOutputStream();
            for (int length = said.read(piece); length >= 0; length = said.read(piece)) {
                Thread.sleep(pause);
                heard.write(piece, 0, length);
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void begin(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (Exception e) {
                        // One of the two has hung up.
                    }
                },
                "slow-answers");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
