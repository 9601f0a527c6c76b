package org.poryadok.metrics;

/** Types of incidents that this deployment makes. */
enum IncidentType {
    FAILED_JOB("failedJob"),
    MAIL("mail");

    private final String id;

    IncidentType(String id) {
        this.id = id;
    }

    /** As the engine writes it. */
    String id() {
        return id;
    }
}
