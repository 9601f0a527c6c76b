package org.poryadok.host.access;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Expressions in queries and filters are words of a list. The engine would evaluate them like those of a model, with all
 * beans and all of Java, nested ones even where it forbids expressions; but a model comes with a release, and a query
 * comes from whoever asks.
 */
@Component
public class FilterExpressions extends AbstractProcessEnginePlugin {

    /** What the engine documents for filters, and what the product's own filters ask. */
    private static final Map<String, Function<Supplier<Deadlines>, Object>> WORDS = Map.of(
            "${currentUser()}", deadlines -> CommandContextFunctions.currentUser(),
            "${currentUserGroups()}", deadlines -> CommandContextFunctions.currentUserGroups(),
            "${now()}", deadlines -> DateTimeFunctions.now(),
            "${dateTime()}", deadlines -> DateTimeFunctions.dateTime(),
            "${deadlines.now()}", deadlines -> deadlines.get().now(),
            "${deadlines.inThreeWorkingDays()}", deadlines -> deadlines.get().inThreeWorkingDays());

    private final ApplicationContext beans;
    private final ObjectProvider<Deadlines> deadlines;

    FilterExpressions(ApplicationContext beans, ObjectProvider<Deadlines> deadlines) {
        this.beans = beans;
        this.deadlines = deadlines;
    }

    /** Whether this is one of the expressions that are evaluated; the ready-made filters consist of them. */
    public static boolean isWord(String expression) {
        return expression != null && WORDS.containsKey(expression);
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
        Function<Supplier<Deadlines>, Object> word = WORDS.get(text);
        if (word == null) {
            throw new Refusal(null, "Такие выражения в запросах и фильтрах не вычисляются: %s.".formatted(text));
        }
        return word.apply(deadlines::getObject);
    }
}
