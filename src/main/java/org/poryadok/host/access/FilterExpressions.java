package org.poryadok.host.access;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.poryadok.casework.Refusal;
import org.poryadok.gate.FilterWord;
import org.poryadok.supervision.Deadlines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Expressions in queries and filters are those of {@link FilterWord}. The engine would evaluate them like those of a model, with all
 * beans and all of Java, nested ones even where it forbids expressions; but a model comes with a release, and a query
 * comes from whoever asks.
 */
@Component
class FilterExpressions extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;
    private final ObjectProvider<Deadlines> deadlines;

    FilterExpressions(ApplicationContext beans, ObjectProvider<Deadlines> deadlines) {
        this.beans = beans;
        this.deadlines = deadlines;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new SpringExpressionManager(beans, engine.getBeans()) {
            @Override
            public Expression createExpression(String text) {
                return new JuelExpression(createValueExpression(text), this, text) {
                    @Override
                    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
                        // A query has no variables; whatever belongs to a model has.
                        return scope == null ? meaning(this) : super.getValue(scope, execution);
                    }
                };
            }
        });
    }

    private Object meaning(Expression expression) {
        String text = expression.getExpressionText();
        if (expression.isLiteralText()) {
            return text;
        }
        return switch (FilterWord.of(text)
                .orElseThrow(() -> new Refusal(
                        null, "Такие выражения в запросах и фильтрах не вычисляются: %s.".formatted(text)))) {
            case CURRENT_USER -> CommandContextFunctions.currentUser();
            case CURRENT_USER_GROUPS -> CommandContextFunctions.currentUserGroups();
            case NOW -> DateTimeFunctions.now();
            case DATE_TIME -> DateTimeFunctions.dateTime();
            case NOW_OF_THE_PRODUCT -> deadlines.getObject().now();
            case IN_THREE_WORKING_DAYS -> deadlines.getObject().inThreeWorkingDays();
        };
    }
}
