package org.poryadok.publication.auditregistry;

/**
 * What the registry said of a body when an audit began, as it was shown.
 *
 * @param id   of the account or the exemption
 * @param mark what is confirmed of it; a dash where nothing is
 */
public record AuditedEntry(
        Kind kind, String id, String network, String address, String state, String mark, String person) {

    public enum Kind {
        ACCOUNT,
        EXEMPTION
    }
}
