package org.poryadok.verification.verifyaccount;

import java.util.Collection;

/**
 * How many of the applicable items are done, as the body reports them.
 *
 * @param done       items that are done
 * @param applicable items that apply; what a network has refused still applies
 */
public record Readiness(int done, int applicable) {

    public static Readiness of(Collection<VerificationItem> items) {
        return new Readiness(
                (int) items.stream()
                        .filter(item -> item.state() == ItemState.DONE)
                        .count(),
                (int) items.stream()
                        .filter(item -> item.state() != ItemState.NOT_APPLICABLE)
                        .count());
    }

    /** To the nearest whole, but 100 only when everything is done and 0 only when nothing is; 100 when nothing applies. */
    public int percent() {
        if (done == applicable) {
            return 100;
        }
        int nearest = Math.round(100f * done / applicable);
        return done == 0 ? 0 : Math.max(1, Math.min(99, nearest));
    }

    /** «75 % (3 из 4)» */
    public String text() {
        return percent() + " % (" + done + " из " + applicable + ")";
    }
}
