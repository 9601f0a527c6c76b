package org.poryadok.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedTextsTest {

    private final ShippedTexts texts = ShippedTexts.load();

    @Test
    void everyTextIsFoundInTheScriptsOfThisRelease() {
        for (String path : texts.paths()) {
            assertThat(texts.russian(path)).as(path).isNotEmpty();
        }
    }

    @Test
    void whatAFormSaysAboutAFieldIsRussian() {
        String script = texts.russian("lib/deps.js");
        // The script is too long to be printed when this fails.
        for (String text : List.of("Заполните это поле.", "Укажите число.", "Нет сведений.", "Выберите значение")) {
            assertThat(script.contains(text)).as(text).isTrue();
        }
        for (String text : List.of(
                "Field is required",
                "Field must have minimum",
                "Field must match",
                "Nothing to show",
                "Value is not a number")) {
            assertThat(script.contains(text)).as(text).isFalse();
        }
    }

    @Test
    void theMarkOfTheFormsLibraryStaysAsItsLicenceWants() {
        assertThat(texts.russian("lib/deps.js").contains("title:\"Powered by bpmn.io\""))
                .isTrue();
    }
}
