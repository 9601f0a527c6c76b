package org.poryadok.publication.publishregistry;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/** «Проследить за размещением»: who waits for the rest sees which pages wait for the next version meanwhile. */
@Component
class OverseePlacement implements TaskStep {

    private final MissedPages missed;

    OverseePlacement(MissedPages missed) {
        this.missed = missed;
    }

    @Override
    public void offer(CaseFile file) {
        missed.show(file);
    }
}
