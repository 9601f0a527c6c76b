package org.poryadok.web.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Requests as no client library would send them. */
final class RawRequests {

    private static final int PATIENCE_MILLIS = 30_000;

    private RawRequests() {}

    record RawAnswer(int status, Map<String, List<String>> headers, String body) {

        List<String> all(String name) {
            return headers.getOrDefault(name, List.of());
        }

        String header(String name) {
            return String.join("\n", all(name));
        }
    }

    /** Sends the bytes and reads until the server closes the connection. */
    static RawAnswer send(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static RawAnswer parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String[] lines = answer.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ?", 2);
            headers.merge(
                    header[0],
                    List.of(header[1]),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        return new RawAnswer(Integer.parseInt(lines[0].split(" ")[1]), headers, answer.substring(end + 4));
    }
}
