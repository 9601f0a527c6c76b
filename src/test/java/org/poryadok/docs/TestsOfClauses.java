package org.poryadok.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.poryadok.ForRuleOf;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** Which tests of mechanics name which clause; the classes are read, not loaded. */
final class TestsOfClauses {

    private final Map<String, Set<String>> tests = new TreeMap<>();

    private TestsOfClauses() {}

    static TestsOfClauses find() {
        TestsOfClauses found = new TestsOfClauses();
        MetadataReaderFactory classes = new SimpleMetadataReaderFactory();
        try {
            for (String pattern : new String[] {"Test", "IT"}) {
                for (Resource file : new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:org/poryadok/**/*" + pattern + ".class")) {
                    found.add(classes.getMetadataReader(file).getAnnotationMetadata());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void add(AnnotationMetadata testClass) {
        String name =
                testClass.getClassName().substring(testClass.getClassName().lastIndexOf('.') + 1);
        for (MethodMetadata method : testClass.getAnnotatedMethods(ForRuleOf.class.getName())) {
            for (String clause : method.getAnnotations().get(ForRuleOf.class).getStringArray("value")) {
                tests.computeIfAbsent(clause, id -> new TreeSet<>()).add(name + "." + method.getMethodName());
            }
        }
    }

    /** «EnactActTest.draftObligesNobody», in order of names. */
    Set<String> of(String clause) {
        return tests.getOrDefault(clause, Set.of());
    }

    Set<String> clauses() {
        return tests.keySet();
    }
}
