package org.poryadok.login;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.poryadok.deployment.PasswordRule;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a person sets his own password, at first log-in or later. Whoever knows the old password needs no web session for it.
 */
@Controller
class PasswordPage {

    static final String ADDRESS = "/password";

    private static final String VIEW = "password";

    private final OwnPassword passwords;

    PasswordPage(OwnPassword passwords) {
        this.passwords = passwords;
    }

    @ModelAttribute
    void notKept(HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("minLength", PasswordRule.MIN_LENGTH);
    }

    /** @param wanted page that he had opened when he was asked to log in; the log-in judges it */
    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "false") boolean first,
            @RequestParam(defaultValue = "") String wanted,
            Model model) {
        model.addAttribute("login", login);
        model.addAttribute("page", wanted);
        model.addAttribute("first", first);
        model.addAttribute("faults", Map.of());
        return VIEW;
    }

    @PostMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String set(
            @RequestParam String login,
            @RequestParam String old,
            @RequestParam String wanted,
            @RequestParam String again,
            @RequestParam(defaultValue = "") String page,
            Model model,
            HttpServletResponse response) {
        Map<String, String> faults = passwords.set(login.strip(), old, wanted, again);
        model.addAttribute("login", login.strip());
        model.addAttribute("page", page);
        model.addAttribute("done", faults.isEmpty());
        model.addAttribute("faults", faults);
        if (!faults.isEmpty()) {
            Verdict verdict = Visit.current().orElseThrow().verdict();
            response.setStatus(
                    verdict.is(Verdict.Kind.TOO_MANY) ? verdict.status() : HttpServletResponse.SC_BAD_REQUEST);
        }
        return VIEW;
    }
}
