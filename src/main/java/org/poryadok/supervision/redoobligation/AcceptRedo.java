package org.poryadok.supervision.redoobligation;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Проверить исполнение»: four eyes, whoever has done it does not accept it. */
@Component
class AcceptRedo implements TaskStep {

    @Override
    public void complete(CaseFile file, String actor) {
        if (actor.equals(file.known(Variables.REDONE_BY))) {
            throw new Refusal(null, "Вы исполняли сами: проверяет другой сотрудник.");
        }
    }
}
