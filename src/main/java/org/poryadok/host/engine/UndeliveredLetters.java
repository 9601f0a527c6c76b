package org.poryadok.host.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who resolves the incident of a letter that was given up has mended the mail: the letter is tried again. */
@Component
class UndeliveredLetters extends AbstractProcessEnginePlugin {

    private static final String INCIDENT_TYPE = "mail";

    private final ObjectProvider<MailJournal> journal;
    private final ObjectProvider<Outbox> outbox;

    UndeliveredLetters(ObjectProvider<MailJournal> journal, ObjectProvider<Outbox> outbox) {
        this.journal = journal;
        this.outbox = outbox;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        IncidentHandler handler = new DefaultIncidentHandler(INCIDENT_TYPE) {
            @Override
            public void resolveIncident(IncidentContext context) {
                super.resolveIncident(context);
                tryAgain(context.getConfiguration());
            }
        };
        engine.setCustomIncidentHandlers(Configured.with(engine.getCustomIncidentHandlers(), handler));
    }

    /** A letter without a usable address cannot be tried again, and one that has gone out resolves its incident itself. */
    private void tryAgain(String letterKey) {
        journal.getObject()
                .find(letterKey)
                .filter(entry -> entry.state() == LetterState.FAILED)
                .ifPresent(entry -> outbox.getObject().retry(letterKey));
    }
}
