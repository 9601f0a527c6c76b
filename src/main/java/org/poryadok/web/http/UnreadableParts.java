package org.poryadok.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A body that says it is made of parts and is not, whichever page it is sent to, is the sender's mistake. */
@ControllerAdvice
class UnreadableParts {

    @ExceptionHandler
    void refuse(MultipartException fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus usual =
                fault instanceof MaxUploadSizeExceededException ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
        int status = RequestBodies.statusOf(request, usual.value());
        ErrorAnswer.write(request, response, status, ErrorAnswer.sentence(status));
    }
}
