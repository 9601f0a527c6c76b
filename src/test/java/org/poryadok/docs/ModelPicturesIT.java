package org.poryadok.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.browser.Browser;
import org.poryadok.processes.Model;
import org.springframework.beans.factory.annotation.Autowired;

/** Takes the pictures of the models in {@code docs/processes} as Cockpit draws them. */
@PoryadokTest
@EnabledIfSystemProperty(named = "poryadok.docs", matches = "write")
class ModelPicturesIT {

    /** The diagram alone, without the frame of the page and what lies over it. */
    private static final String DRAWING = """
            container => {
              const svg = container.querySelector('svg');
              const drawing = svg.querySelector('.viewport');
              drawing.removeAttribute('transform');
              const box = drawing.getBBox();
              const copy = svg.cloneNode(true);
              copy.setAttribute('viewBox', [box.x - 20, box.y - 20, box.width + 40, box.height + 40].join(' '));
              copy.setAttribute('width', box.width + 40);
              copy.setAttribute('height', box.height + 40);
              copy.querySelectorAll('.djs-hit, .djs-outline').forEach(hit => hit.remove());
              return {svg: new XMLSerializer().serializeToString(copy), width: box.width + 40, height: box.height + 40};
            }""";

    @RegisterExtension
    final Browser browser = new Browser().withSize(1600, 1000);

    @Autowired
    private RepositoryService repository;

    @Test
    @SuppressWarnings("unchecked")
    void everyModelIsDrawn() {
        browser.logIn("cockpit", "admin", "admin");
        List<Model> models = Model.all();
        for (Model model : models) {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(model.key())
                    .latestVersion()
                    .singleResult()
                    .getId();
            browser.open("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime");
            Page page = browser.page();
            page.locator(".djs-container [data-element-id='" + ofItsOwn(model) + "']")
                    .first()
                    .waitFor();
            Map<String, Object> drawing =
                    (Map<String, Object>) page.locator(".djs-container").first().evaluate(DRAWING);
            picture(page.context().newPage(), drawing, model);
        }
        assertThat(models)
                .allSatisfy(model -> assertThat(GeneratedDocs.pictureOf(model)).isNotEmptyFile());
    }

    /** The diagram of the model before stands there until this one has come, and steps of both may have one id. */
    private static String ofItsOwn(Model model) {
        return model.all(Participant.class).stream()
                .map(Participant::getId)
                .findFirst()
                .orElseGet(() -> model.steps().get(0).getId());
    }

    private static void picture(Page sheet, Map<String, Object> drawing, Model model) {
        sheet.setViewportSize(
                ((Number) drawing.get("width")).intValue() + 1, ((Number) drawing.get("height")).intValue() + 1);
        sheet.setContent("<body style='margin:0;background:white'>" + drawing.get("svg") + "</body>");
        sheet.locator("svg")
                .first()
                .screenshot(new Locator.ScreenshotOptions().setPath(GeneratedDocs.pictureOf(model)));
        GeneratedDocs.notePicture(model);
        sheet.close();
    }
}
