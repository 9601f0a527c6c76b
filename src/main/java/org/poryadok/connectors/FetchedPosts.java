package org.poryadok.connectors;

import java.util.List;
import java.util.Optional;

/**
 * What a network has answered of one page.
 *
 * @param posts   of the period, as far as they came
 * @param fault   why they are missing or not whole, a Russian sentence; empty when all came
 * @param outage  whether the network as such failed, not this page
 */
public record FetchedPosts(List<NetworkPost> posts, Optional<String> fault, boolean outage) {

    public FetchedPosts {
        posts = List.copyOf(posts);
    }

    public static FetchedPosts whole(List<NetworkPost> posts) {
        return new FetchedPosts(posts, Optional.empty(), false);
    }

    public static FetchedPosts cut(List<NetworkPost> posts, String fault) {
        return new FetchedPosts(posts, Optional.of(fault), false);
    }

    public static FetchedPosts outage(List<NetworkPost> posts, String fault) {
        return new FetchedPosts(posts, Optional.of(fault), true);
    }
}
