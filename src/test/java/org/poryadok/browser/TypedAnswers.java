package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loses the page in the middle of a form, once for each form that is met, and looks whether everything that was typed is there
 * again. What is handed in afterwards is what was restored.
 */
final class TypedAnswers {

    /** What stands in the fields, whichever kind they are, from above. */
    private static final String IN_THE_FIELDS = """
            form => [...form.querySelectorAll('.fjs-form-field:not(.fjs-form-field-grouplike)')].flatMap(field => {
              const of = field.querySelector('label')?.innerText.trim() ?? '';
              return [
                ...[...field.querySelectorAll('input, textarea')].map(input =>
                  ['checkbox', 'radio'].includes(input.type)
                    ? `${of} ${input.closest('label')?.innerText.trim() ?? ''}: ${input.checked}`
                    : `${of}: ${input.value}`),
                ...[...field.querySelectorAll('.fjs-select-display, .fjs-taglist-tag-label')].map(
                  shown => `${of}: ${shown.innerText.trim()}`)
              ];
            })""";

    private static final Set<String> LOST_ONCE = ConcurrentHashMap.newKeySet();

    private final Browser browser;

    TypedAnswers(Browser browser) {
        this.browser = browser;
    }

    /** @param form key of the open form, of a task or in the window of a start */
    void surviveReload(String form) {
        Locator sign = browser.page().locator(".poryadok-draft").last();
        if (sign.innerText().isBlank() || !LOST_ONCE.add(form)) {
            return;
        }
        boolean start = browser.page().locator(".modal-dialog .fjs-container").isVisible();
        List<String> typed = inTheFields(start);
        browser.page().reload();
        browser.page().getByText("Восстановлено введённое вами").last().waitFor();
        browser.isQuiet();
        assertThat(inTheFields(start)).as("what was typed into " + form).isEqualTo(typed);
    }

    @SuppressWarnings("unchecked")
    private List<String> inTheFields(boolean start) {
        Locator form =
                browser.page().locator(start ? ".modal-dialog .fjs-container" : "[cam-tasklist-task] .fjs-container");
        return (List<String>) form.evaluate(IN_THE_FIELDS);
    }
}
