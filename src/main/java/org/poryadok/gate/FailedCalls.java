package org.poryadok.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/**
 * Keeps with a request the exception with which it failed. The REST API turns exceptions into text before any filter sees
 * them, and a text can no longer be told apart.
 */
public class FailedCalls implements AutoDiscoverable, ApplicationEventListener {

    /** A property of JAX-RS, and so an attribute of the servlet's request. */
    static final String FAILURE = FailedCalls.class.getName();

    public static Optional<Throwable> failureOf(HttpServletRequest request) {
        return Optional.ofNullable((Throwable) request.getAttribute(FAILURE));
    }

    @Override
    public void configure(FeatureContext application) {
        application.register(FailedCalls.class);
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        // Of the application itself there is nothing to keep.
    }

    @Override
    public RequestEventListener onRequest(RequestEvent request) {
        return happened -> {
            if (happened.getType() == RequestEvent.Type.ON_EXCEPTION) {
                happened.getContainerRequest().setProperty(FAILURE, happened.getException());
            }
        };
    }
}
