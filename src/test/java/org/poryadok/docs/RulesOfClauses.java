package org.poryadok.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.poryadok.act.Clauses;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** Which classes hold the rule of which clause; the classes are read, not loaded. */
final class RulesOfClauses {

    private static final String PRODUCT = "org.poryadok.";

    private final Map<String, Set<String>> rules = new TreeMap<>();

    private RulesOfClauses() {}

    static RulesOfClauses find() {
        RulesOfClauses found = new RulesOfClauses();
        MetadataReaderFactory classes = new SimpleMetadataReaderFactory();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:org/poryadok/**/*.class")) {
                found.add(classes.getMetadataReader(file).getAnnotationMetadata());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void add(AnnotationMetadata type) {
        if (type.isAnnotated(Clauses.class.getName())) {
            for (String clause : type.getAnnotations().get(Clauses.class).getStringArray("value")) {
                rules.computeIfAbsent(clause, id -> new TreeSet<>())
                        .add(type.getClassName().substring(PRODUCT.length()));
            }
        }
    }

    /** Classes below {@code org.poryadok}, room first: «account.notifycoordinator.NoticeClauses». */
    Set<String> of(String clause) {
        return rules.getOrDefault(clause, Set.of());
    }

    Set<String> clauses() {
        return rules.keySet();
    }
}
