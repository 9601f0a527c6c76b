package org.poryadok.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.poryadok.login.Verdict.Kind;
import org.poryadok.web.http.ErrorAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Who stands before the door, by HTTP Basic, and what he is told when he may not come in. */
@Component
public class PasswordDoor {

    private final IdentityService identity;
    private final PasswordJudge judge;
    private final ObjectMapper json;

    PasswordDoor(IdentityService identity, PasswordJudge judge, ObjectMapper json) {
        this.identity = identity;
        this.judge = judge;
        this.json = json;
    }

    /** The login, when its password is right; why not, {@link #refuse} tells. */
    public Optional<String> login(HttpServletRequest request) {
        visit().bringsPasswordEachTime();
        return BasicCredentials.of(request)
                .filter(given -> identity.checkPassword(given.login(), given.password()))
                .map(BasicCredentials::login);
    }

    /** Whether it is a login that the engine does not know. */
    public boolean isFor(HttpServletRequest request, String login) {
        return BasicCredentials.of(request)
                .filter(given -> given.login().equals(login))
                .isPresent();
    }

    /** Whether such a login has its own password with it. The database is not asked. */
    public boolean admits(HttpServletRequest request, String login, String password) {
        return BasicCredentials.of(request)
                .filter(given -> given.login().equals(login))
                .filter(given -> judge.judge(
                                visit(),
                                login,
                                () -> Verdict.of(isSame(given.password(), password) ? Kind.ADMITTED : Kind.WRONG))
                        .admits())
                .isPresent();
    }

    /**
     * Tells why there was no admittance.
     *
     * @param whatIsNeeded sentence for whoever brought no password, or a wrong one
     */
    public void refuse(HttpServletRequest request, HttpServletResponse response, String whatIsNeeded)
            throws IOException {
        Verdict verdict = visit().verdict();
        boolean asksAgain = verdict.is(Kind.MISSING) || verdict.is(Kind.WRONG);
        prepare(response, verdict);
        ErrorAnswer.write(request, response, verdict.status(), asksAgain ? whatIsNeeded : verdict.sentence());
    }

    /** The same in the shape that was asked for, JSON unless a browser wants a page. */
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .orElse("")
                .contains(MediaType.TEXT_HTML_VALUE)) {
            refuse(request, response, visit().verdict().sentence());
        } else {
            refuseInJson(response);
        }
    }

    /** The same for programs. */
    void refuseInJson(HttpServletResponse response) throws IOException {
        Verdict verdict = visit().verdict();
        prepare(response, verdict);
        write(response, verdict, verdict.sentence());
    }

    /** The same for the log-in page: a browser that were asked for a password would ask with a window of its own. */
    public void refuseAtLogin(HttpServletResponse response) throws IOException {
        Verdict verdict = visit().verdict();
        begin(response, verdict);
        write(response, verdict, verdict.sentenceAtLogin());
    }

    private void write(HttpServletResponse response, Verdict verdict, String sentence) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(new Refused(
                        verdict.is(Kind.TO_SET) ? "PasswordToSet" : "LoginRefused",
                        sentence,
                        sentence,
                        verdict.status())));
    }

    /** As every answer to a program, see {@link ErrorAnswer}, and what kind of refusal it is for the log-in page. */
    record Refused(String type, String error, String message, int status) {}

    private static void begin(HttpServletResponse response, Verdict verdict) {
        response.setStatus(verdict.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (verdict.is(Kind.TOO_MANY)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(verdict.seconds()));
        }
    }

    private static void prepare(HttpServletResponse response, Verdict verdict) {
        begin(response, verdict);
        if (verdict.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Poryadok\", charset=\"UTF-8\"");
        }
    }

    private static Visit visit() {
        return Visit.current().orElseThrow(() -> new IllegalStateException("A password over HTTP without a visit"));
    }

    private static boolean isSame(String given, String password) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }
}
