package org.poryadok.supervision.redoobligation;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Исполнить заново»: the day of the deed in words, for whoever accepts it. */
@Component
class RedoObligation implements TaskStep {

    @Override
    public void complete(CaseFile file, String actor) {
        file.set(
                Variables.REDONE_ON_TEXT,
                Russian.day(file.day(Variables.REDONE_ON).orElseThrow()));
    }
}
