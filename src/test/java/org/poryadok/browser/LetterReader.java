package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.poryadok.mail.Letter;

/** Whoever has got a letter: he reads it and follows its links under his own log-in. */
final class LetterReader {

    private static final Pattern LINK = Pattern.compile("href=\"https?://[^/]+(/[^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("href=\"https?://[^/]+(/[^\"]*)\"[^>]*>[^<]+</a>\\s*</td>");
    private static final int FOLLOWED = 4;

    private final Browser browser;

    LetterReader(Browser browser) {
        this.browser = browser;
    }

    /** The letter as a picture, then its first links under the reader's log-in: they land, its button last. */
    void lands(Letter letter, String application, String reader) {
        assertThat(letter.subject()).hasSizeLessThan(90);
        browser.page().navigate("about:blank");
        browser.page().setContent(letter.html());
        assertThat(browser.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is cut off")
                .isEqualTo(true);
        browser.screenshot(
                "letters/" + letter.key().replaceAll("[^a-z0-9.-]+", "_").replaceAll("_[0-9a-f-]{36}", ""));
        List<String> links = linksOf(letter);
        assertThat(links).as(letter.html()).isNotEmpty();
        browser.logIn(application, reader, reader);
        for (int number = Math.min(links.size(), FOLLOWED) - 1; number >= 0; number--) {
            follows(links.get(number));
        }
    }

    /** @param path as it stands in a letter, without the host */
    void follows(String path) {
        browser.page().navigate("about:blank");
        browser.open(path);
        browser.isQuiet();
        assertThat(browser.page()
                        .locator(".alert-danger, .notifications .alert")
                        .allInnerTexts())
                .as(path)
                .isEmpty();
        assertThat(browser.page().locator("input[type=password]").count())
                .as(path)
                .isZero();
        assertThat(browser.get(path.replaceFirst("#.*", "")).status()).as(path).isEqualTo(200);
    }

    /** The button first, where there is one. */
    private static List<String> linksOf(Letter letter) {
        return Stream.of(BUTTON, LINK)
                .flatMap(pattern -> pattern.matcher(letter.html()).results())
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }
}
