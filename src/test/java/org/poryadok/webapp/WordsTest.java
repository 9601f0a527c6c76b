package org.poryadok.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.OptimizePermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

/** What the engine names in codes has a Russian word in the list that the pages look it up in. */
class WordsTest {

    private static final Pattern KEY = Pattern.compile("[{,\\s]'?([\\w-]+)'?: '");

    private final Set<String> words = words();

    @Test
    void everyPermission() {
        assertThat(Stream.<Permission[]>of(
                                Permissions.values(),
                                ProcessDefinitionPermissions.values(),
                                ProcessInstancePermissions.values(),
                                TaskPermissions.values(),
                                BatchPermissions.values(),
                                SystemPermissions.values(),
                                UserOperationLogCategoryPermissions.values(),
                                HistoricTaskPermissions.values(),
                                HistoricProcessInstancePermissions.values(),
                                OptimizePermissions.values())
                        .flatMap(Arrays::stream)
                        .map(Permission::getName))
                .isSubsetOf(words);
    }

    @Test
    void everyKindOfBatchOperation() {
        assertThat(constants(Batch.class, "TYPE_", String.class))
                .hasSizeGreaterThan(10)
                .isSubsetOf(words);
    }

    @Test
    void everyKindOfValueThatAPersonMayEnter() {
        assertThat(List.of(
                        ValueType.STRING,
                        ValueType.BOOLEAN,
                        ValueType.SHORT,
                        ValueType.INTEGER,
                        ValueType.LONG,
                        ValueType.DOUBLE,
                        ValueType.DATE,
                        ValueType.NULL,
                        ValueType.OBJECT,
                        ValueType.FILE,
                        ValueType.BYTES))
                .extracting(type -> StringUtils.capitalize(type.getName()))
                .isSubsetOf(words);
    }

    private static <T> List<T> constants(Class<?> holder, String prefix, Class<T> type) {
        return Arrays.stream(holder.getFields())
                .filter(field -> field.getName().startsWith(prefix))
                .map(field -> type.cast(value(field)))
                .toList();
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> words() {
        try (InputStream in =
                WordsTest.class.getResourceAsStream("/META-INF/resources/webjars/camunda/lib/poryadok/words.js")) {
            return KEY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(key -> key.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
