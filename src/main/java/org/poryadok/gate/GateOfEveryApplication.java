package org.poryadok.gate;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Puts the {@link Gate} into every JAX-RS application of the host, those included that Camunda makes itself and that
 * know nothing of Spring. An application that comes with a later version is closed until it is named in the list.
 */
public class GateOfEveryApplication implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext application) {
        application.register(Gate.class);
    }
}
