package org.poryadok.gate;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.rest.util.EngineUtil;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets through what {@link AllowedCalls} names for this kind of user, and nothing else. It stands behind JAX-RS's own
 * choice of the resource and before the resource: however an address is written, what is judged is what would be
 * called.
 */
@Priority(Priorities.AUTHORIZATION)
public class Gate implements ContainerRequestFilter, ContainerResponseFilter {

    /** Request attribute that says: this answer is the gate's and is not to be reworded. */
    public static final String REFUSED = "org.poryadok.gate.refused";

    private static final String ADMITTED = "org.poryadok.gate.admitted";

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final AllowedCalls ALLOWED = AllowedCalls.load();

    private static final List<Class<? extends WebApplicationException>> ASKED_OTHERWISE =
            List.of(NotAllowedException.class, NotAcceptableException.class, NotSupportedException.class);

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private static final String LOG_IN = "Вы не вошли в систему или время работы истекло. Войдите ещё раз.";
    private static final String CLOSED = "У вас нет права на это действие.";
    private static final String NOT_UTF_8 = "Запрос принимается только в кодировке UTF-8.";

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext called) throws IOException {
        Call call = Call.of(request.getServletPath(), called.getMethod(), (ExtendedUriInfo) called.getUriInfo());
        EngineUser caller = new EngineUser(EngineUtil.lookupProcessEngine(null));
        Optional<Kind> least = ALLOWED.least(call);
        if (least.filter(caller::isAtLeast).isEmpty()) {
            LOG.info("Refused to {} at {}: {}", caller, request.getRemoteAddr(), call);
            refuse(called, status(caller), sentence(caller));
            return;
        }
        called.setProperty(ADMITTED, true);
        judgeBody(call, called);
    }

    /** What was answered before the gate was reached (no such address, no such definition) is not told either. */
    @Override
    public void filter(ContainerRequestContext called, ContainerResponseContext answer) {
        if (called.getProperty(ADMITTED) == null && request.getAttribute(REFUSED) == null) {
            EngineUser caller = new EngineUser(EngineUtil.lookupProcessEngine(null));
            if (caller.isLoggedIn() && isAskedOtherwise(called)) {
                return;
            }
            request.setAttribute(REFUSED, true);
            answer.setStatusInfo(status(caller));
            answer.setEntity(refusal(sentence(caller)), new Annotation[0], JSON);
        }
    }

    /** JAX-RS has found an address that takes another method or format. */
    private static boolean isAskedOtherwise(ContainerRequestContext called) {
        Object failure = called.getProperty(FailedCalls.FAILURE);
        return ASKED_OTHERWISE.stream().anyMatch(kind -> kind.isInstance(failure));
    }

    private static Response.Status status(EngineUser caller) {
        return caller.isLoggedIn() ? Response.Status.FORBIDDEN : Response.Status.UNAUTHORIZED;
    }

    private static String sentence(EngineUser caller) {
        return caller.isLoggedIn() ? CLOSED : LOG_IN;
    }

    private static Map<String, String> refusal(String sentence) {
        return Map.of("type", "Refused", "message", sentence);
    }

    private void judgeBody(Call call, ContainerRequestContext called) throws IOException {
        Optional<String> asked = called.getUriInfo().getQueryParameters().keySet().stream()
                .filter(QueryBody::asksToEvaluate)
                .findFirst();
        Optional<String> fault = QueryBody.faultOfAddress(called.getUriInfo().getQueryParameters());
        if (asked.isPresent()) {
            refuse(called, Response.Status.FORBIDDEN, CLOSED);
        } else if (fault.isPresent()) {
            refuse(called, Response.Status.BAD_REQUEST, fault.get());
        } else if (called.hasEntity() && isOtherThanUtf8(called.getMediaType())) {
            refuse(called, Response.Status.UNSUPPORTED_MEDIA_TYPE, NOT_UTF_8);
        } else if (called.hasEntity() && !isForm(called.getMediaType())) {
            byte[] body = called.getEntityStream().readAllBytes();
            called.setEntityStream(new ByteArrayInputStream(body));
            faultOf(call, body).ifPresent(sentence -> refuse(called, Response.Status.BAD_REQUEST, sentence));
        }
    }

    private static Optional<String> faultOf(Call call, byte[] body) {
        if (FormBody.isMeantBy(call)) {
            return FormBody.faultOf(body);
        }
        if (Retry.isMeantBy(call)) {
            return Retry.faultOf(body);
        }
        return Remark.isMeantBy(call) ? Remark.faultOf(body) : QueryBody.faultOf(body);
    }

    /** What is judged as UTF-8 here the engine would read in the charset that it is said to be in. */
    private static boolean isOtherThanUtf8(MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset != null && !StandardCharsets.UTF_8.name().equalsIgnoreCase(charset);
    }

    /** The log-in, and the files of a deployment: the engine reads no JSON from them. */
    private static boolean isForm(MediaType type) {
        return type != null
                && ("x-www-form-urlencoded".equalsIgnoreCase(type.getSubtype())
                        || "multipart".equalsIgnoreCase(type.getType()));
    }

    private void refuse(ContainerRequestContext called, Response.Status status, String sentence) {
        request.setAttribute(REFUSED, true);
        called.abortWith(
                Response.status(status).type(JSON).entity(refusal(sentence)).build());
    }
}
