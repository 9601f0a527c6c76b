package org.poryadok.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What stands in an address in the place of an id and is none: there is no such page, for whoever has mistyped it too. */
@ControllerAdvice
class UnknownIds {

    @ExceptionHandler
    void refuse(MethodArgumentTypeMismatchException fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpStatus status = fault.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
        ErrorAnswer.write(request, response, status.value(), ErrorAnswer.sentence(status.value()));
    }
}
