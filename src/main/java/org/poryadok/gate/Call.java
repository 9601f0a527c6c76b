package org.poryadok.gate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * A method of a JAX-RS resource.
 *
 * @param application «engine», or the name under {@code /camunda/api/}
 * @param method      of HTTP
 * @param template    path of the resource with the names of its parameters, without those of the engine
 */
record Call(String application, String method, String template) {

    private static final String REST_API = "engine-rest";
    private static final String ENGINE = "engine";
    private static final String NAMED_ENGINE = "/engine/{name}/";
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\s*([\\w.-]+)\\s*:[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    /**
     * What JAX-RS itself has found for the address: there is no second reading of it that could differ.
     *
     * @param servletPath where the application lives
     */
    static Call of(String servletPath, String method, ExtendedUriInfo found) {
        List<UriTemplate> innermostFirst = found.getMatchedTemplates();
        String path =
                innermostFirst.stream().map(UriTemplate::getTemplate).reduce("", (inner, outer) -> outer + "/" + inner);
        return new Call(application(servletPath), method, template(path));
    }

    /** @param path template as it is declared, with expressions and as many slashes as there may be */
    static String template(String path) {
        String plain = EXPRESSION.matcher(path).replaceAll("{$1}");
        String clean = List.of(plain.split("/")).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
        return clean.startsWith(NAMED_ENGINE) ? clean.substring(NAMED_ENGINE.length() - 1) : clean;
    }

    /** {@code /engine-rest} and {@code /camunda/api/engine} are one and the same. */
    static String application(String servletPath) {
        String name = servletPath.substring(servletPath.lastIndexOf('/') + 1);
        return name.equals(REST_API) ? ENGINE : name;
    }

    @Override
    public String toString() {
        return application + " " + method + " " + template;
    }
}
