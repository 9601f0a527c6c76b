package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;

/** The product's own pages for those who are logged in: all of each is within a landmark, no link is told by its colour alone. */
@PoryadokTest
class DeskPagesForEverybodyIT {

    private static final List<String> PAGES = List.of(
            "/",
            "/knowledge",
            "/guide",
            "/moderation",
            "/publications/counts",
            "/password",
            "/admin/import",
            "/demo/mail",
            "/demo/clock");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void everyPageHasItsLandmarksAndItsLinks() {
        browser.logIn("tasklist", "admin", "admin");
        List<String> faults = PAGES.stream()
                .flatMap(page -> {
                    browser.open(page);
                    return Stream.concat(
                                    browser.barriers("region", "link-in-text-block").stream(),
                                    browser.barriers("wcag2a", "wcag2aa").stream())
                            .map(fault -> page + ": " + fault);
                })
                .toList();
        assertThat(faults).isEmpty();
    }
}
