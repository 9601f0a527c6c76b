package org.poryadok.web.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Tomcat's own words about requests that reach no filter, such as a malformed address, in Russian and in the product's look. */
public class ServerRefusals extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        int status = RequestBodies.statusOf(request, response.getStatus());
        if (status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0) {
            return;
        }
        // Some filters leave it at the number.
        response.setError();
        if (!response.setErrorReported()) {
            return;
        }
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (!open.get()) {
            return;
        }
        try {
            SecurityHeaders.write(request, response);
            // A browser whose address could not be read has got no further than to its first line.
            ErrorAnswer.of(request, status, MediaType.TEXT_HTML).write(response, status);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The answer was not taken", gone);
        }
    }
}
