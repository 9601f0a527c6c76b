package org.poryadok.accountaddress;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page of a network that only leads on to another site.
 *
 * @param hosts     on which it is
 * @param pages     first part of its path, in lower case; empty: the start page
 * @param parameter that holds the address to which it leads
 */
record Redirector(Set<String> hosts, Set<String> pages, String parameter) {

    private static final List<Redirector> ALL = List.of(
            new Redirector(
                    Set.of("vk.com", "m.vk.com", "vk.ru", "m.vk.ru", "away.vk.com"), Set.of("away.php", "away"), "to"),
            new Redirector(
                    Set.of("l.facebook.com", "lm.facebook.com", "facebook.com", "m.facebook.com"),
                    Set.of("l.php"),
                    "u"),
            new Redirector(Set.of("l.instagram.com"), Set.of(""), "u"),
            new Redirector(Set.of("youtube.com", "m.youtube.com"), Set.of("redirect"), "q"));

    /** Where a link leads that is one of these; empty when it is none. */
    static Optional<String> target(Link link) {
        return ALL.stream()
                .filter(one -> one.hosts.contains(link.host()) && link.depth() <= 1 && one.pages.contains(link.word(0)))
                .findFirst()
                .flatMap(one -> link.parameter(one.parameter));
    }
}
