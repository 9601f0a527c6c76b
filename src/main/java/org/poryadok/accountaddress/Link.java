package org.poryadok.accountaddress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A link taken apart as browsers do: dot segments resolved, percent signs decoded once, empty path parts left out.
 *
 * @param host  in lower case, without {@code www.}; empty for a bare handle
 * @param query the parameters that decide which page a network opens, decoded
 * @param named names of all its parameters, as networks read them
 */
record Link(String host, List<String> path, Map<String, String> query, Set<String> named, String fragment) {

    static Link ofHandle(String handle) {
        return new Link("", List.of(handle), Map.of(), Set.of(), "");
    }

    /** The link without query and without what follows so many parts of the path. */
    Link cut(int depth) {
        return new Link(host, path.subList(0, Math.min(depth, path.size())), Map.of(), Set.of(), fragment);
    }

    /**
     * The first parts of the path alone, when nothing follows them or what a page of the network can have below it; otherwise
     * the link as it is, since nobody knows what it opens.
     *
     * @param below asked with the parts that follow, in lower case, with slashes between them
     */
    Link page(int depth, Predicate<String> below) {
        String rest = path.stream().skip(depth).collect(Collectors.joining("/")).toLowerCase(Locale.ROOT);
        return rest.isEmpty() || below.test(rest) ? cut(depth) : this;
    }

    /** The same path on another host. */
    Link onHost(String other) {
        return new Link(other, path, query, named, fragment);
    }

    /** The link with every letter that looks Latin made Latin. */
    Link latinised() {
        return new Link(
                Lookalike.latinised(host),
                path.stream().map(Lookalike::latinised).toList(),
                query,
                named,
                Lookalike.latinised(fragment));
    }

    int depth() {
        return path.size();
    }

    String part(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** The path part in lower case, for words of the network's own; a handle has to be checked before it is lowered. */
    String word(int index) {
        return part(index).toLowerCase(Locale.ROOT);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }
}
