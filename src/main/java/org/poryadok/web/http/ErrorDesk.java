package org.poryadok.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the application server sends what nobody has answered. */
@Controller
class ErrorDesk implements ErrorController {

    @RequestMapping("/error")
    void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        int status = RequestBodies.statusOf(request, given);
        ErrorAnswer.of(request, status, MediaType.APPLICATION_JSON).write(response, status);
    }
}
