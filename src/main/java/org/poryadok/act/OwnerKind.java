package org.poryadok.act;

import java.util.Arrays;
import java.util.List;

/**
 * Kind of the body that a clause addresses, and of the owner of an account. A regional act names its addressees by
 * these kinds, so a body has exactly one; {@link #GOVERNOR} and {@link #HEAD} are persons in a post, kinds of owners alone.
 */
public enum OwnerKind {
    /** The highest official of a region: «страницы Губернатора» (TOM-2.1). One in a jurisdiction, whoever keeps his page. */
    GOVERNOR("Губернатор", false),
    GOVERNMENT("Правительство", true),
    /** The head of a body: «аккаунты руководителей ИОГВ» (SPB-6.1). */
    HEAD("руководитель", false),
    /** «Исполнительный орган отраслевой и специальной компетенции», KUZ-3. */
    SECTORAL_BODY("исполнительный орган отраслевой и специальной компетенции", true),
    EXECUTIVE_BODY("исполнительный орган", true),
    STRUCTURAL_UNIT("структурное подразделение", true),
    SUBORDINATE_ORGANIZATION("подведомственная организация", true),
    /** «Организация с государственным участием», KIR-2.3. */
    STATE_OWNED_ORGANIZATION("организация с государственным участием", true),
    LOCAL_GOVERNMENT("орган местного самоуправления", true),
    /** An administration as such: «Администрация Губернатора» (SPB-5), «администрация округа» (SHP-2.1). */
    ADMINISTRATION("администрация", true);

    private final String title;
    private final boolean ofBodies;

    OwnerKind(String title, boolean ofBodies) {
        this.title = title;
        this.ofBodies = ofBodies;
    }

    /** Russian name for an official, nominative. */
    public String title() {
        return title;
    }

    /** Whether a body may be of this kind; the others are persons in a post. */
    public boolean isOfBodies() {
        return ofBodies;
    }

    /** Kinds that a body may have. */
    public static List<OwnerKind> bodies() {
        return Arrays.stream(values()).filter(OwnerKind::isOfBodies).toList();
    }
}
