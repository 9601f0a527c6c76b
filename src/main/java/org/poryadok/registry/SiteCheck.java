package org.poryadok.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * What a site was seen to show after a version was placed there.
 *
 * @param bodyId      whose site
 * @param finding     Russian sentence: what was seen
 * @param explanation why the body holds the placing right although something else was seen
 * @param explainedBy who says so; there with the explanation
 */
public record SiteCheck(
        String jurisdiction,
        int number,
        String bodyId,
        String siteUrl,
        Instant checkedAt,
        Outcome outcome,
        String finding,
        Optional<String> explanation,
        Optional<String> explainedBy) {

    /** How the site stands to the version. */
    public enum Outcome {

        /** The version, or a registry that is always current. */
        SHOWN,
        OTHER,
        /** The site did not answer: nothing is known. */
        NOT_REACHED,
        /** The installation does not look at sites. */
        NOT_CHECKED
    }
}
