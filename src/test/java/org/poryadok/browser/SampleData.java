package org.poryadok.browser;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** What the form of the sample process shows; a start with the subject «отказ» is refused, with «сбой» it breaks. */
public class SampleData implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        SampleCheck.check("subject", (String) execution.getVariable("subject"));
        execution.setVariables(Variables.fromMap(Map.of(
                "clause",
                "пункт 3",
                "quotation",
                "«Органам создать официальные страницы»",
                "lastDay",
                "06.03.2020",
                "networks",
                SpinValues.jsonValue("""
                        [{"label": "ВКонтакте", "value": "vk"}, {"label": "Одноклассники", "value": "ok"}]""").create(),
                "accounts",
                SpinValues.jsonValue("""
                        [{"network": "ВКонтакте", "address": "страница первая"}, {"network": "ВКонтакте", "address": "страница вторая"},
                         {"network": "Одноклассники", "address": "страница третья"}]""").create(),
                "closed",
                SpinValues.jsonValue("[]").create())));
    }
}
