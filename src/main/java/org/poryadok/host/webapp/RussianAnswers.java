package org.poryadok.host.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.poryadok.casework.Refusal;
import org.poryadok.host.gate.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Turns what the engine's REST API says about a failure into a sentence for the person at the screen: a {@link Refusal}
 * as it is, with the fields that it is about; everything else as a general sentence with a number, under which the log
 * holds the stack trace. In Cockpit and Admin, and for programs, the engine's own words about faults stay:
 * administrators need them.
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
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Long polling answers later.
        return request.getRequestURI().endsWith("/fetchAndLock");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer =
                forPrograms ? new ContentCachingResponseWrapper(response) : new AnswerInsteadOfErrorPage(response);
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
        Optional<Refusal> refusal = failure.flatMap(Answer::refusalIn);
        if (refusal.isPresent()) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            write(answer, Answer.refusal(refusal.get()));
        } else if (forPrograms) {
            // What was answered before JAX-RS was asked, such as a wrong password, is Russian already.
            Optional<Answer> said =
                    failure.flatMap(known -> Answer.toProgram(known, answer.getStatus(), request.getRequestURI()));
            if (said.isPresent()) {
                answer.setStatus(said.get().status());
                write(answer, said.get());
            }
        } else if (fromAdministrator(request) && answer.getContentSize() > 0) {
            Optional<Answer> everyday = failure.flatMap(Answer::everydayOfSupervisor);
            if (everyday.isPresent()) {
                write(answer, everyday.get());
            }
        } else {
            Optional<Answer> everyday = failure.flatMap(Answer::everyday).or(() -> Answer.everyday(answer.getStatus()));
            write(answer, everyday.isPresent() ? everyday.get() : fault(request, answer, failure));
        }
    }

    private static Answer fault(
            HttpServletRequest request, ContentCachingResponseWrapper answer, Optional<Throwable> failure) {
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
                failure.orElse(null));
        return Answer.fault(incident);
    }

    private static boolean fromAdministrator(HttpServletRequest request) {
        String page = request.getHeader(HttpHeaders.REFERER);
        return page != null && (page.contains("/app/cockpit/") || page.contains("/app/admin/"));
    }

    private void write(ContentCachingResponseWrapper response, Answer answer) throws IOException {
        response.resetBuffer();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(answer));
    }

    /** A bare status would be sent on to the error page, whose text no person understands. */
    private static final class AnswerInsteadOfErrorPage extends ContentCachingResponseWrapper {

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
