package org.poryadok.control;

/**
 * {@link TermOutcome#isLateAt} of cards under control as a condition on rows, for counts that read no card by itself; terms
 * of the administration's own, which break no act, are left out.
 */
public final class OverdueCondition {

    /** Of rows {@code c} of {@code control_card} at the moment {@code :moment}: a term of an act was missed and still is. */
    public static final String SQL =
            "c.state in ('OPEN', 'SUBMITTED') and c.modality = 'MANDATORY' and not c.internal_term"
                    + " and c.overdue_after <= :moment and (c.state = 'OPEN' or c.submitted_at >= c.overdue_after)";

    private OverdueCondition() {}
}
