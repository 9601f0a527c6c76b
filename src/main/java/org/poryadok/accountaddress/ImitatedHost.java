package org.poryadok.accountaddress;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hosts that the name of a site holds or looks like: «vk.com.example.ru», «vk-com.ru» and «0k.ru» want to be taken for networks. */
final class ImitatedHost {

    /** Of the host of a network. What stands before it may name the page («minzdrav42.t.me»), so the whole is one too. */
    private static final int LABELS = 2;

    private ImitatedHost() {}

    /** @param host in lower case, with Latin letters */
    static Stream<String> in(String host) {
        String glanced =
                host.replace("rn", "m").replace("vv", "w").replace('0', 'o').replace('1', 'l');
        return Stream.of(host, glanced)
                .distinct()
                .flatMap(read -> Stream.concat(Stream.of(read), parts(List.of(read.split("[.-]")))));
    }

    private static Stream<String> parts(List<String> labels) {
        return IntStream.rangeClosed(LABELS, labels.size())
                .mapToObj(end -> String.join(".", labels.subList(end - LABELS, end)));
    }
}
