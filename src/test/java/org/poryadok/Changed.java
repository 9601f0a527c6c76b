package org.poryadok;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Stream;

/** Records as they are but for some parts: an act with another text. */
public final class Changed {

    private Changed() {}

    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R record, Map<String, Object> changed) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = changed.containsKey(parts[i].getName())
                        ? changed.get(parts[i].getName())
                        : parts[i].getAccessor().invoke(record);
            }
            return (R) record.getClass()
                    .getDeclaredConstructor(
                            Stream.of(parts).map(RecordComponent::getType).toArray(Class[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
