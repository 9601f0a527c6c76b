package org.poryadok.web.http;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's HTTP, which closes a connection when the first lines of a request, as a whole, take too long. Tomcat itself bounds
 * the wait for the next byte, so that one byte a second would keep one of its connections for ever.
 */
public class BoundedHead extends Http11NioProtocol {

    private volatile Duration longest = Duration.ofSeconds(30);

    void setLongest(Duration longest) {
        this.longest = longest;
    }

    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {

            /** The connection whose request has begun, and when; processors go from one connection to the next. */
            private SocketWrapperBase<?> beginning;

            private long since;

            @Override
            public SocketState service(SocketWrapperBase<?> connection) throws IOException {
                SocketState state = super.service(connection);
                if (state != SocketState.LONG || isAsync()) {
                    beginning = null;
                    return state;
                }
                if (beginning != connection) {
                    beginning = connection;
                    since = System.nanoTime();
                }
                return System.nanoTime() - since > longest.toNanos() ? SocketState.CLOSED : state;
            }
        };
    }
}
