package org.poryadok.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.poryadok.ForClause;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The journeys that carry clauses from entry into force to their end. */
final class Journeys {

    /**
     * A clause that a journey carries.
     *
     * @param test «KuzbassYearTest.yearOfTheAct»
     * @param title what the journey tells, a Russian sentence
     * @param by logins without the jurisdiction
     * @param end the state at its end, a Russian sentence
     */
    record Journey(String clause, String test, String title, List<String> by, String end) {}

    private final List<Journey> all = new ArrayList<>();

    private Journeys() {}

    static Journeys find() {
        Journeys found = new Journeys();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/poryadok/year/*Test.class")) {
                found.add(Class.forName("org.poryadok.year."
                        + file.getFilename().substring(0, file.getFilename().length() - ".class".length())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        found.all.sort(Comparator.comparing(Journey::test));
        return found;
    }

    private void add(Class<?> testClass) {
        for (Method test : testClass.getDeclaredMethods()) {
            DisplayName title = test.getAnnotation(DisplayName.class);
            for (ForClause named : test.getAnnotationsByType(ForClause.class)) {
                Arrays.stream(named.value())
                        .forEach(clause -> all.add(new Journey(
                                clause,
                                testClass.getSimpleName() + "." + test.getName(),
                                title == null ? "" : title.value(),
                                List.of(named.by()),
                                named.end())));
            }
        }
    }

    List<Journey> all() {
        return all;
    }

    List<Journey> of(String clause) {
        return all.stream().filter(journey -> journey.clause().equals(clause)).toList();
    }

    Set<String> clauses() {
        return all.stream().map(Journey::clause).collect(Collectors.toCollection(TreeSet::new));
    }
}
