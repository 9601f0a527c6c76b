package org.poryadok.desk.organisationimport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.poryadok.web.http.ErrorAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Before the general advice on parts: a file beyond the limit is refused before the page itself is asked, whichever takes files. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OversizedImport {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    String tooLarge(
            MaxUploadSizeExceededException tooLarge,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        String sentence = "Файл больше " + ImportConfiguration.MAX_FILE_MEGABYTES
                + " МБ. Разделите его на части: каждая загружается отдельно.";
        if (!request.getRequestURI().startsWith("/admin/")) {
            ErrorAnswer.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE.value(), sentence);
            return null;
        }
        model.addAttribute(FormToken.FIELD, FormToken.offer(request, response));
        model.addAttribute("refusal", sentence);
        return "admin/import";
    }
}
