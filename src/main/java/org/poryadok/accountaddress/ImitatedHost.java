package org.poryadok.accountaddress;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hosts that the name of a site holds or looks like: «vk.com.example.ru», «vk-com.ru» and «0k.ru» want to be taken for networks. */
final class ImitatedHost {

    private ImitatedHost() {}

    /** @param host in lower case, with Latin letters */
    static Stream<String> in(String host) {
        String glanced =
                host.replace("rn", "m").replace("vv", "w").replace('0', 'o').replace('1', 'l');
        return Stream.of(host, glanced).distinct().flatMap(read -> parts(List.of(read.split("[.-]"))));
    }

    private static Stream<String> parts(List<String> labels) {
        return IntStream.range(0, labels.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 2, labels.size())
                        .mapToObj(to -> String.join(".", labels.subList(from, to))));
    }
}
