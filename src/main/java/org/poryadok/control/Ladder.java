package org.poryadok.control;

import java.util.List;
import org.poryadok.act.Modality;

/** The escalation ladder: who is to be told, and how, the closer or the further past a term is. */
public interface Ladder {

    /**
     * Every level reached by now; a level that has been told is the caller's to skip.
     *
     * @param workingDaysPastTerm working days after the last day; before the target date negative, 0 on the days
     *                            between the two
     */
    List<LadderStep> steps(int workingDaysPastTerm, Modality modality);
}
