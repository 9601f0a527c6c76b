package org.poryadok.desk.organisationimport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A file beyond the limit is refused before the page itself is asked. */
@ControllerAdvice
class OversizedImport {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    String tooLarge(
            MaxUploadSizeExceededException tooLarge,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(FormToken.FIELD, FormToken.offer(request, response));
        model.addAttribute(
                "refusal",
                "Файл больше " + ImportConfiguration.MAX_FILE_MEGABYTES
                        + " МБ. Разделите его на части: каждая загружается отдельно.");
        return "admin/import";
    }
}
