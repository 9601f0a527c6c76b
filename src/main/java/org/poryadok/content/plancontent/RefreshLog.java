package org.poryadok.content.plancontent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/**
 * «Обновить состояние плана»: the task of the log stays open for weeks, while days pass and networks tell of publications.
 */
@Component
class RefreshLog implements JavaDelegate {

    private final LogView view;

    RefreshLog(LogView view) {
        this.view = view;
    }

    @Override
    public void execute(DelegateExecution execution) {
        view.show(CaseFile.of(execution));
    }
}
