package org.poryadok.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.poryadok.gate.FailedCalls;
import org.poryadok.gate.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Turns what the engine's REST API and the web applications say about a failure into a sentence with the status that it
 * deserves; what is a fault of the system into a general sentence with a number, under which the log holds the stack
 * trace. What the engine says of a request that it does not take stays beside it, for those who write programs.
 */
class RussianAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RussianAnswers.class);

    private final ObjectMapper json;
    private final boolean forPrograms;

    RussianAnswers(ObjectMapper json, boolean forPrograms) {
        this.json = json;
        this.forPrograms = forPrograms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer =
                forPrograms ? new KeptFailure(response) : new AnswerInsteadOfErrorPage(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value()
                && !answer.isCommitted()
                && request.getAttribute(Gate.REFUSED) == null) {
            translate(request, answer);
        }
        answer.copyBodyToResponse();
    }

    private void translate(HttpServletRequest request, ContentCachingResponseWrapper answer) throws IOException {
        Optional<Throwable> failure = FailedCalls.failureOf(request);
        if (failure.isPresent()) {
            int given = answer.getStatus();
            Optional<Answer> said = Answer.to(failure.get(), given, request.getRequestURI());
            // A refusal is an answer to a person and no error.
            said.filter(any -> given >= HttpStatus.INTERNAL_SERVER_ERROR.value() && any.faults() == null)
                    .ifPresent(any -> LOG.warn(
                            "{} {} answered {}: {}",
                            request.getMethod(),
                            request.getRequestURI(),
                            any.status(),
                            any.message()));
            write(answer, said.orElseGet(() -> fault(request, answer, failure.get())));
        } else if (!isLogIn(request) && !isRussian(answer)) {
            // What the product itself has answered is, such as a wrong password.
            write(answer, Answer.everyday(answer.getStatus(), request.getRequestURI()));
        }
    }

    /** The log-in page has a message of its own for an answer without a body. */
    private static boolean isLogIn(HttpServletRequest request) {
        return request.getRequestURI().contains("/api/admin/auth/");
    }

    private static boolean isRussian(ContentCachingResponseWrapper answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                .codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }

    private static Answer fault(HttpServletRequest request, ContentCachingResponseWrapper answer, Throwable failure) {
        String incident = "%04d-%04d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(10_000),
                        ThreadLocalRandom.current().nextInt(10_000));
        LOG.error(
                "Incident {}: {} {} answered {} {}",
                incident,
                request.getMethod(),
                request.getRequestURI(),
                answer.getStatus(),
                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8),
                failure);
        return Answer.fault(incident);
    }

    private void write(ContentCachingResponseWrapper response, Answer answer) throws IOException {
        response.resetBuffer();
        response.setStatus(answer.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(answer));
    }

    /** What goes well, such as an export of all terms, is not held up in memory. */
    private static class KeptFailure extends ContentCachingResponseWrapper {

        KeptFailure(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return getStatus() < HttpStatus.BAD_REQUEST.value()
                    ? getResponse().getOutputStream()
                    : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return getStatus() < HttpStatus.BAD_REQUEST.value() ? getResponse().getWriter() : super.getWriter();
        }
    }

    /** A bare status would be sent on to the error page, whose text no person understands. */
    private static final class AnswerInsteadOfErrorPage extends KeptFailure {

        AnswerInsteadOfErrorPage(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }
    }
}
