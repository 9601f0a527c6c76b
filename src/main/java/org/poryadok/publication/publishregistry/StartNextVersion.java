package org.poryadok.publication.publishregistry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Начать следующую версию»: with what has changed since this one was drawn up. */
@Component
class StartNextVersion implements JavaDelegate {

    private final RegistryWatch watch;

    StartNextVersion(RegistryWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.start(CaseFile.of(execution).jurisdiction());
    }
}
