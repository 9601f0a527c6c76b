package org.poryadok.web.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Bounds how much a request carries and how long it takes to arrive. It stands under everything that reads, files and forms
 * included, which a filter does not. Tomcat itself bounds only the wait for the next byte, so that one byte a second would
 * keep a thread for days.
 */
class RequestBodies extends ValveBase {

    /** Request attribute: the status with which a body was given up, whatever the application made of it. */
    private static final String GIVEN_UP = RequestBodies.class.getName();

    private static final int CHUNK = 8192;
    private static final long AT_ONCE_NANOS = 200_000_000;

    private final BodySettings settings;
    private final WaitingRoom waiting;

    RequestBodies(BodySettings settings) {
        super(true);
        this.settings = settings;
        this.waiting = new WaitingRoom(settings.slow());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            // Not even its first lines could be read.
            getNext().invoke(request, response);
            return;
        }
        long announced = connection.getContentLengthLong();
        if (announced == 0 || announced < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            getNext().invoke(request, response);
            return;
        }
        long most = (isFiles(request) ? settings.mostFiles() : settings.most()).toBytes();
        InputBuffer wire = connection.getInputBuffer();
        Body body = new Body(request, wire, most, announced);
        connection.setInputBuffer(body);
        try {
            if (announced > most) {
                body.giveUp(HttpStatus.PAYLOAD_TOO_LARGE);
            } else {
                getNext().invoke(request, response);
            }
            int status = statusOf(request, response.getStatus());
            if (status != response.getStatus() && !response.isCommitted()) {
                refuse(request, response, status);
            }
            if (!request.isAsync()) {
                readOn(request, response, body);
            }
        } finally {
            connection.setInputBuffer(wire);
        }
    }

    private static boolean isFiles(Request request) {
        return String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** The status to answer with: the given one, unless the body was given up, of which the application can know nothing. */
    static int statusOf(ServletRequest request, int otherwise) {
        return request.getAttribute(GIVEN_UP) instanceof Integer status ? status : otherwise;
    }

    private static void refuse(Request request, Response response, int status) throws IOException {
        response.setSuspended(false);
        response.reset();
        SecurityHeaders.write(request, response);
        ErrorAnswer.of(request, status, MediaType.APPLICATION_JSON).write(response, status);
    }

    /** What nobody wanted is read to its end, or the browser shows a broken connection instead of the answer; or given up. */
    private void readOn(Request request, Response response, Body body) {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        boolean ended = false;
        if (!body.isTooSlow && !(connection.hasExpectation() && !body.isBegun)) {
            body.most = settings.mostFiles().toBytes();
            body.isGivenUp = false;
            try {
                InputStream rest = request.getStream();
                byte[] unwanted = new byte[CHUNK];
                int read;
                do {
                    read = rest.read(unwanted);
                } while (read >= 0);
                ended = true;
            } catch (IOException broken) {
                container.getLogger().debug("The rest of a body was not read", broken);
            }
        }
        if (!ended) {
            if (!response.isCommitted()) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
            }
            connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** The body on its way. */
    private final class Body implements InputBuffer {

        private final Request request;
        private final InputBuffer wire;
        private final long announced;
        private long most;
        private long bytes;
        private long waited;
        private boolean isBegun;
        private boolean isTooSlow;
        private boolean isGivenUp;

        Body(Request request, InputBuffer wire, long most, long announced) {
            this.request = request;
            this.wire = wire;
            this.most = most;
            this.announced = announced;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            isBegun = true;
            if (isGivenUp) {
                throw new IOException("This body is not read any further");
            }
            int read = isHere() ? wire.doRead(handler) : await(handler);
            bytes += Math.max(0, read);
            if (read >= 0 && bytes > most) {
                giveUp(HttpStatus.PAYLOAD_TOO_LARGE);
                throw new IOException("The body has more than " + most + " bytes");
            }
            if (read >= 0 && comesTooSlowly()) {
                throw tooSlow("The body comes too slowly");
            }
            return read;
        }

        @Override
        public int available() {
            return wire.available();
        }

        /** Whether reading keeps no thread waiting: something has come, or everything has. Of a piece of unknown length half may be. */
        private boolean isHere() {
            if (announced < 0 || bytes == announced) {
                return announced >= 0;
            }
            return hasCome();
        }

        private boolean hasCome() {
            org.apache.coyote.Request connection = request.getCoyoteRequest();
            connection.action(ActionCode.AVAILABLE, true);
            return connection.getAvailable() > 0;
        }

        /** A body that follows its head as bodies do needs no place, however many of other addresses are waited for. */
        private boolean comesAtOnce() {
            long until = System.nanoTime() + AT_ONCE_NANOS;
            while (!hasCome()) {
                if (System.nanoTime() > until) {
                    return false;
                }
                LockSupport.parkNanos(AT_ONCE_NANOS / 20);
            }
            return true;
        }

        private int await(ApplicationBufferHandler handler) throws IOException {
            String sender = request.getPeerAddr();
            if (!waiting.enter(sender)) {
                if (!waiting.hasPlaceOf(sender) && comesAtOnce()) {
                    return wire.doRead(handler);
                }
                throw tooSlow("Too many bodies are waited for");
            }
            long before = System.nanoTime();
            try {
                return wire.doRead(handler);
            } finally {
                waited += System.nanoTime() - before;
                waiting.leave(sender);
            }
        }

        private boolean comesTooSlowly() {
            double seconds = waited / 1e9;
            double allowed = settings.patience().toNanos() / 1e9
                    + (double) bytes / settings.rate().toBytes();
            return seconds > Math.min(allowed, settings.longest().toNanos() / 1e9);
        }

        private IOException tooSlow(String why) {
            isTooSlow = true;
            giveUp(HttpStatus.REQUEST_TIMEOUT);
            return new IOException(why + ": " + bytes + " bytes in " + waited / 1_000_000 + " ms");
        }

        void giveUp(HttpStatus status) {
            isGivenUp = true;
            request.setAttribute(GIVEN_UP, status.value());
        }
    }
}
