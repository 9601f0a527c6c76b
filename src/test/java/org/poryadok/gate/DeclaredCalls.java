package org.poryadok.gate;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.servlet.ServletContainer;

/** Everything that the JAX-RS applications of the running host declare, whichever servlets they have been given. */
final class DeclaredCalls {

    /** Engine below named engine: deeper than any resource is. */
    private static final int DEPTH = 9;

    /**
     * A call as it can be made.
     *
     * @param consumes    media type of the body
     * @param byJerseyOnly not declared, but answered by Jersey of its own accord
     */
    record Declared(Call call, String address, String consumes, boolean byJerseyOnly) {}

    private final Set<Declared> found = new LinkedHashSet<>();

    private DeclaredCalls() {}

    static List<Declared> of(ServletContext host, ResourceConfig restApi) {
        DeclaredCalls calls = new DeclaredCalls();
        for (ServletRegistration servlet : host.getServletRegistrations().values()) {
            if (ServletContainer.class.getName().equals(servlet.getClassName())) {
                Application application = application(servlet, restApi);
                String path = servlet.getMappings().iterator().next().replace("/*", "");
                application.getClasses().stream()
                        .map(type -> Resource.from(type, true))
                        .filter(resource -> resource != null && resource.getPath() != null)
                        .forEach(resource -> calls.collect(path, "/" + resource.getPath(), resource, 0));
            }
        }
        return new ArrayList<>(calls.found);
    }

    private static Application application(ServletRegistration servlet, ResourceConfig restApi) {
        String type = servlet.getInitParameter("jakarta.ws.rs.Application");
        try {
            return type == null
                    ? restApi
                    : Class.forName(type)
                            .asSubclass(Application.class)
                            .getDeclaredConstructor()
                            .newInstance();
        } catch (InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | NoSuchMethodException
                | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void collect(String servlet, String path, Resource resource, int depth) {
        resource.getResourceMethods().forEach(method -> add(servlet, method.getHttpMethod(), path, method));
        for (Resource child : resource.getChildResources()) {
            collect(servlet, path + "/" + child.getPath(), child, depth);
        }
        ResourceMethod locator = resource.getResourceLocator();
        if (locator != null && depth < DEPTH) {
            Resource located = Resource.from(locator.getInvocable().getRawResponseType(), true);
            if (located != null) {
                collect(servlet, path, located, depth + 1);
            }
        }
        if (resource.getResourceMethods().stream()
                .noneMatch(method -> method.getHttpMethod().equals("OPTIONS"))) {
            add(servlet, "OPTIONS", path, null);
        }
    }

    private void add(String servlet, String method, String path, ResourceMethod declared) {
        String consumes = declared == null || declared.getConsumedTypes().isEmpty()
                ? MediaType.APPLICATION_JSON
                : declared.getConsumedTypes().get(0).toString();
        String address = servlet
                + path.replaceAll("/+", "/")
                        .replaceAll("\\{name}(?=/)", "default")
                        .replaceAll("\\{(?:engine|processEngineName|engineName)}", "default")
                        .replace("/process-definition/key/{key}", "/process-definition/key/daily-digest")
                        .replaceAll("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "none")
                        .replaceAll("(?<=.)/$", "");
        found.add(new Declared(
                new Call(Call.application(servlet), method, Call.template(path)), address, consumes, declared == null));
    }
}
