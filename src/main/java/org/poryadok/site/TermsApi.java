package org.poryadok.site;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The term calculator for programs. */
@RestController
class TermsApi {

    private final TermDesk desk;

    TermsApi(TermDesk desk) {
        this.desk = desk;
    }

    @GetMapping(path = "/api/terms", produces = MediaType.APPLICATION_JSON_VALUE)
    TermAnswer compute(@RequestParam Map<String, String> typed) {
        return TermAnswer.of(desk.answer(TermQuery.of(typed)));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(InputFault fault) {
        return Map.of("error", fault.getMessage(), "field", fault.field());
    }
}
