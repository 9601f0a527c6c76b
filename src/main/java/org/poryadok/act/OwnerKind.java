package org.poryadok.act;

/**
 * Kind of the body that a clause addresses, and of the owner of an account. A regional act names its addressees by
 * these kinds, so a body has exactly one; {@link #HEAD} is the kind of an account (of a governor or of the head of a
 * body), never of a body.
 */
public enum OwnerKind {
    GOVERNMENT("Правительство"),
    HEAD("руководитель"),
    /** «Исполнительный орган отраслевой и специальной компетенции», KUZ-3. */
    SECTORAL_BODY("исполнительный орган отраслевой и специальной компетенции"),
    EXECUTIVE_BODY("исполнительный орган"),
    STRUCTURAL_UNIT("структурное подразделение"),
    SUBORDINATE_ORGANIZATION("подведомственная организация"),
    /** «Организация с государственным участием», KIR-2.3. */
    STATE_OWNED_ORGANIZATION("организация с государственным участием"),
    LOCAL_GOVERNMENT("орган местного самоуправления"),
    /** An administration as such: «Администрация Губернатора» (SPB-5), «администрация округа» (SHP-2.1). */
    ADMINISTRATION("администрация");

    private final String title;

    OwnerKind(String title) {
        this.title = title;
    }

    /** Russian name for an official, nominative. */
    public String title() {
        return title;
    }
}
