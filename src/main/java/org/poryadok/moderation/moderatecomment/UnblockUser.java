package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.ModerationLog;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Разблокировать пользователя»: on which day the network has let him in again (KUZ-A2.6c). */
@Component
public class UnblockUser implements TaskStep {

    private final ModerationLog log;
    private final Blacklist blacklist;

    UnblockUser(ModerationLog log, Blacklist blacklist) {
        this.log = log;
        this.blacklist = blacklist;
    }

    /** «Снять с „чёрного списка“»: its last day is over. */
    public void lift(DelegateExecution execution) {
        blacklist.lift(
                UUID.fromString(CaseFile.of(execution).known(Variables.BLACKLISTING)), Optional.empty(), "Срок истёк.");
    }

    @Override
    public void complete(CaseFile file, String actor) {
        LocalDate unblocked = file.day(Variables.UNBLOCKED_ON).orElseThrow();
        log.note(
                UUID.fromString(file.known(Variables.CASE)),
                Optional.of(actor),
                "Пользователь разблокирован на площадке " + Russian.day(unblocked) + ".");
    }
}
