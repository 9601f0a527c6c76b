package org.poryadok.publication.auditregistry;

/**
 * A discrepancy that a body has found.
 *
 * @param subject what it concerns: address, person, ground; Russian
 * @param key     id of the account or the exemption, or what the body has written
 * @param begun   what was begun because of it, Russian; empty when nothing was
 */
public record AuditFinding(Kind kind, String subject, String key, String begun) {

    /** What is not as the registry says. */
    public enum Kind {
        DATA_CHANGED("изменились сведения"),
        PAGE_GONE("страницы больше нет"),
        MARK_MISSING("нет отметки"),
        ADMINISTRATORS_WRONG("администраторы неверны"),
        EXEMPTION_NEEDLESS("освобождение не обосновано"),
        PERSON_GONE("лицо выбыло"),
        PAGE_MISSING("страницы нет в реестре");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Russian words as the audit shows them. */
        public String title() {
            return title;
        }
    }

    public AuditFinding withBegun(String procedure) {
        return new AuditFinding(kind, subject, key, procedure);
    }

    /** «страницы больше нет: https://vk.com/… (начато: Закрытие страницы)» */
    public String sentence() {
        return kind.title() + ": " + subject + (begun.isEmpty() ? "" : " (начато: " + begun + ")");
    }
}
