package org.poryadok.protection.accountcompromised;

import java.util.Optional;
import org.poryadok.casework.EndingGuard;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** The page of an incident would stay in foreign hands, and nobody would be there to get it back. */
@Component
class IncidentGuard implements EndingGuard {

    private final Incidents incidents;

    IncidentGuard(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public Optional<String> whyNot(String processInstanceId) {
        return incidents.isOpenIn(processInstanceId)
                ? Optional.of("Инцидент со страницей не закрыт: прекратить процедуру нельзя, страница осталась бы без"
                        + " того, кто её возвращает.")
                : Optional.empty();
    }
}
