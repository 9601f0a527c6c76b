package org.poryadok.procedure.report;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
@Component
class Reports { void drawUp(DelegateExecution execution) { } }
