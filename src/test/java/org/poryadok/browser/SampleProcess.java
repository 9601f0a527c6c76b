package org.poryadok.browser;

import org.camunda.bpm.engine.RepositoryService;

/** A process whose forms hold everything that the forms of the procedures hold; deployed by the tests only. */
final class SampleProcess {

    static final String NAME = "Проверка форм";
    static final String TASK = "Заполнить форму";

    private SampleProcess() {}

    static void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name("browser-sample")
                .enableDuplicateFiltering(true)
                .addClasspathResource("browser/every-component.bpmn")
                .addClasspathResource("browser/every-component.form")
                .addClasspathResource("browser/every-component-start.form")
                .deploy();
    }
}
