package org.poryadok.protection.accountcompromised;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * «Предупредить граждан»: what they are told is prepared, that the page is not to be trusted and nothing of how it came
 * to that; where and when they were told is kept.
 */
@Component
public class WarnCitizens implements TaskStep {

    private final IncidentSoFar soFar;
    private final Accounts accounts;
    private final Incidents incidents;
    private final PageOwners owners;
    private final LocalMoment moments;
    private final JurisdictionDays days;

    WarnCitizens(
            IncidentSoFar soFar,
            Accounts accounts,
            Incidents incidents,
            PageOwners owners,
            LocalMoment moments,
            JurisdictionDays days) {
        this.soFar = soFar;
        this.accounts = accounts;
        this.incidents = incidents;
        this.owners = owners;
        this.moments = moments;
        this.days = days;
    }

    @Override
    public void show(CaseFile file) {
        soFar.show(file);
        file.set(
                Variables.OTHER_PAGES,
                accounts.ofBody(file.bodyId()).stream()
                        .filter(account -> !incidents.isCompromised(account.id()))
                        .map(account -> account.address().normalized())
                        .collect(Collectors.joining(", ")));
        PageOwner owner = owners.of(accounts.account(UUID.fromString(file.known(CaseVariables.ACCOUNT_ID)))
                .keeping());
        file.set(
                Variables.NOTICE_TEXT,
                "Внимание! Страница " + file.known(Variables.PAGE_TEXT)
                        + (owner.keepsItself() ? " (" + owner.name() + ")" : "")
                        + " временно не под контролем органа. Не доверяйте "
                        + "публикациям и сообщениям от её имени, не переходите по ссылкам и не сообщайте личные данные. "
                        + "О восстановлении страницы сообщим здесь.");
        file.set(Variables.NOTICE_DAY, days.today(file.jurisdiction()).toString());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Incident incident = incidents.incident(UUID.fromString(file.known(Variables.INCIDENT)));
        String places = file.known(Variables.NOTICE_PLACES);
        Faults faults = new Faults();
        if (!places.contains("://")) {
            faults.at(Variables.NOTICE_PLACES, "Укажите адреса полностью, с https:// или http://.");
        }
        Optional<Instant> warned = faults.read(
                () -> moments.read(file, Variables.NOTICE_DAY, Variables.NOTICE_TIME, incident.reportedAt()));
        faults.refuse();
        incidents.warned(incident.id(), warned.orElseThrow(), file.known(Variables.NOTICE_TEXT), places, actor);
    }
}
