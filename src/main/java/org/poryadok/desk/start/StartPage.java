package org.poryadok.desk.start;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells everybody where to go; the demo also tells whom to be. */
@Controller
class StartPage {

    private final ObjectProvider<DemoLogins> demo;

    StartPage(ObjectProvider<DemoLogins> demo) {
        this.demo = demo;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show() {
        DemoLogins logins = demo.getIfAvailable();
        ModelAndView page = new ModelAndView("start");
        page.addObject("demo", logins != null);
        page.addObject("jurisdictions", logins == null ? List.of() : logins.byJurisdiction());
        return page;
    }
}
