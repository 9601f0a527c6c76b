package org.poryadok.demo.clock;

import java.util.Map;
import org.poryadok.deployment.Deployment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The demo's clock for programs. */
@RestController
@Deployment.Demo
class ClockApi {

    private final ClockDesk desk;

    ClockApi(ClockDesk desk) {
        this.desk = desk;
    }

    @GetMapping(path = "/demo/clock", produces = MediaType.APPLICATION_JSON_VALUE)
    ClockReading show() {
        return desk.read();
    }

    @PostMapping(
            path = "/demo/clock",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ClockReading move(@RequestBody ClockMove move) {
        move.on(desk);
        return desk.read();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(ClockException refusal) {
        return Map.of("error", refusal.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(HttpMessageNotReadableException unreadable) {
        return refuse(ClockMove.unclear());
    }
}
