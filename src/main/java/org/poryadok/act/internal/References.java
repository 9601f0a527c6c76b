package org.poryadok.act.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which clause refers to which; a clause that in the end refers to itself cannot be put in order. */
final class References {

    private final Map<String, Collection<String>> references = new LinkedHashMap<>();

    void add(String from, String to) {
        references.computeIfAbsent(from, clause -> new ArrayList<>()).add(to);
    }

    /** A circle as a path that begins and ends with the same clause; empty when there is none. */
    Optional<List<String>> circle() {
        Set<String> done = new HashSet<>();
        for (String start : references.keySet()) {
            Optional<List<String>> found = walk(start, new ArrayList<>(), done);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> walk(String clause, List<String> path, Set<String> done) {
        int earlier = path.indexOf(clause);
        if (earlier >= 0) {
            List<String> circle = new ArrayList<>(path.subList(earlier, path.size()));
            circle.add(clause);
            return Optional.of(circle);
        }
        if (done.contains(clause)) {
            return Optional.empty();
        }
        path.add(clause);
        for (String next : references.getOrDefault(clause, List.of())) {
            Optional<List<String>> found = walk(next, path, done);
            if (found.isPresent()) {
                return found;
            }
        }
        path.remove(path.size() - 1);
        done.add(clause);
        return Optional.empty();
    }
}
