package org.poryadok.publication.auditregistry;

import java.util.Objects;

/**
 * What the registry said of a body when an audit began, as it was shown.
 *
 * @param id   of the account or the exemption
 * @param owner whose page it is; a dash for an exemption, and in audits from before it was kept
 * @param mark what is confirmed of it; a dash where nothing is
 */
public record AuditedEntry(
        Kind kind, String id, String network, String address, String state, String mark, String person, String owner) {

    private static final String NONE = "—";

    public AuditedEntry {
        owner = Objects.requireNonNullElse(owner, NONE);
    }

    public enum Kind {
        ACCOUNT,
        EXEMPTION
    }
}
