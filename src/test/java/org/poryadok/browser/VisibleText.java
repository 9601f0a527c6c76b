package org.poryadok.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a person can read on a page, hints and tooltips included. */
final class VisibleText {

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z][A-Za-z.'-]*[A-Za-z]");

    /** Addresses of pages, letters and accounts are what they are. */
    private static final Pattern NO_LANGUAGE =
            Pattern.compile("(https?://|www\\.)\\S*|\\S+@\\S+|\\b(vk|ok)\\.[a-z]+\\S*");

    private static final String COLLECT = """
            leftOut => {
              const found = [];
              const visible = element => element.checkVisibility({visibilityProperty: true})
                && !(leftOut && element.closest(leftOut));
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const holder = texts.currentNode.parentElement;
                if (!['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(holder.tagName) && visible(holder)) {
                  found.push(texts.currentNode.data);
                }
              }
              for (const element of document.body.querySelectorAll('*')) {
                if (visible(element)) {
                  for (const name of ['placeholder', 'title', 'aria-label', 'alt', 'uib-tooltip']) {
                    found.push(element.getAttribute(name) ?? '');
                  }
                  if (element.tagName === 'SELECT') {
                    found.push(...[...element.querySelectorAll('option, optgroup')].map(option => option.label));
                  }
                }
              }
              found.push(document.title);
              return found.map(text => text.trim()).filter(text => text).join('\\n');
            }""";

    private VisibleText() {}

    static String of(Page page) {
        return of(page, "");
    }

    /** The same without what stands inside of these elements. */
    static String of(Page page, String leftOut) {
        return (String) page.evaluate(COLLECT, leftOut);
    }

    static List<String> latinWords(String text, String... expected) {
        // Names and addresses go as a whole, before they fall into words.
        for (String one : expected) {
            text = text.replace(one, " ");
        }
        return LATIN_WORD
                .matcher(NO_LANGUAGE.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
