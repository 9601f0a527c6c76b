package org.poryadok.organisation;

import java.util.Optional;
import java.util.Set;
import org.poryadok.act.Rank;

/**
 * A person in a post.
 *
 * @param userId       login, also the id of the engine user
 * @param bodyId       body in which the post is
 * @param fullName     surname first: «Иванов Иван Иванович»
 * @param post         name of the post, nominative
 * @param rank         level of the post in its body
 * @param civilService whether the post is one of the state civil service
 * @param telephone   of the office, as the staff list writes it
 * @param roles        ids of {@link org.poryadok.act.Role}: of the jurisdiction, and of the official's own body
 */
public record Official(
        String userId,
        String jurisdiction,
        Optional<String> bodyId,
        String fullName,
        String post,
        Rank rank,
        boolean civilService,
        Optional<String> email,
        Optional<String> telephone,
        Set<String> roles) {

    public Official {
        roles = Set.copyOf(roles);
    }

    /** «Иванов Иван Иванович, начальник отдела» */
    public String withPost() {
        return fullName + ", " + post;
    }

    /** «Иванов И. И., начальник отдела» */
    public String shortWithPost() {
        return shortName() + ", " + post;
    }

    /** How to reach him: «Иванов Иван Иванович, начальник отдела, тел. +7 (3842) 00-01-02, ivanov@…», as far as it is known. */
    public String contact() {
        return withPost()
                + telephone.map(number -> ", тел. " + number).orElse("")
                + email.map(address -> ", " + address).orElse("");
    }

    /** «Иванов И. И.» */
    public String shortName() {
        String[] words = fullName.split(" ");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(' ').appendCodePoint(words[i].codePointAt(0)).append('.');
        }
        return name.toString();
    }
}
