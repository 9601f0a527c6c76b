package org.poryadok.deployment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;

/** A setting that is not what it should be: letters in a port, «five» for a duration. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final Pattern VARIABLE = Pattern.compile("(?:PORYADOK|SERVER|SPRING|MANAGEMENT|CAMUNDA)_\\w+");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException fault) {
        ConfigurationProperty property = fault.getProperty();
        if (property == null) {
            return new FailureAnalysis(
                    "«Порядок» не запущен: недопустимое значение настройки. " + reason(fault),
                    "Исправьте его: настройке poryadok.a-b.c-d соответствует переменная окружения PORYADOK_AB_CD.",
                    fault);
        }
        String name = property.getName().toString();
        String setting = variable(property)
                .map(variable -> "переменной окружения " + variable)
                .orElse("настройки " + name);
        return new FailureAnalysis(
                "«Порядок» не запущен: у " + setting + " недопустимое значение"
                        + (isSecret(name) ? "." : " «" + given(fault, property) + "»."),
                "Исправьте его. Число пишется цифрами, время — с единицей: 30s, 5m, 24h.",
                fault);
    }

    /** The variable from which application.yaml or the environment itself takes the value. */
    private static Optional<String> variable(ConfigurationProperty property) {
        return VARIABLE.matcher(property.getValue() + " " + property.getOrigin())
                .results()
                .map(MatchResult::group)
                .findFirst();
    }

    private static Object given(BindException fault, ConfigurationProperty property) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConversionFailedException conversion) {
                return conversion.getValue();
            }
        }
        return property.getValue();
    }

    /** What the settings themselves say begins with the name of the setting. */
    private static String reason(Throwable fault) {
        boolean isLast = fault.getCause() == null;
        String said = String.valueOf(fault.getMessage());
        return isLast || said.startsWith("poryadok.") ? said : reason(fault.getCause());
    }

    private static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }
}
