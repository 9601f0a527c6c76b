package org.poryadok.desk.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /guide} for everybody; «?» on a form of Tasklist leads to the chapter about it. */
@Controller
class GuidePage {

    private static final String FILE = "guide/user-guide.ru.md";
    private static final String ADDRESS = "/guide";

    private final Guide guide;

    GuidePage() throws IOException {
        guide = new Guide(
                new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8), ADDRESS + "/pictures/");
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        model.addAttribute("chapters", guide.chapters());
        model.addAttribute("html", guide.html());
        return "desk/guide";
    }

    /** The guide from its beginning where there is no such chapter: a help that is missing is no error of the reader. */
    @GetMapping(ADDRESS + "/forms/{form}")
    RedirectView chapter(@PathVariable String form) {
        return new RedirectView(
                guide.chapterOf(form).map(anchor -> ADDRESS + "#" + anchor).orElse(ADDRESS), true);
    }
}
