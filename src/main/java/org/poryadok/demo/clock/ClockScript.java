package org.poryadok.demo.clock;

import org.poryadok.deployment.Deployment;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the web applications how far the demo's clock is from the browser's, in place of the file that says «not at all». */
@RestController
@Deployment.Demo
class ClockScript {

    private final ClockDesk desk;

    ClockScript(ClockDesk desk) {
        this.desk = desk;
    }

    @GetMapping(path = "/camunda/lib/poryadok/ahead.js", produces = "text/javascript")
    ResponseEntity<String> ahead() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body("export const ahead = " + desk.read().offset().toMillis() + ";\n");
    }
}
