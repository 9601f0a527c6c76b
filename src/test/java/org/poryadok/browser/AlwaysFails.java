package org.poryadok.browser;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Breaks with a sentence, as what the product itself does breaks. */
public class AlwaysFails implements JavaDelegate {

    static final String SENTENCE = "Действие не выполнено: письменный стол заперт.";

    @Override
    public void execute(DelegateExecution execution) {
        throw new IllegalStateException(SENTENCE);
    }
}
