package org.poryadok.protection.accountcompromised;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Official;
import org.poryadok.protection.CompromiseSign;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.NewIncident;
import org.poryadok.protection.ProtectionException;
import org.poryadok.protection.secureaccount.PageText;
import org.poryadok.protection.secureaccount.ProtectionProperties;
import org.poryadok.protection.secureaccount.RequestedCheck;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Зафиксировать инцидент»: the moment is that of the report, and the internal terms in hours run from it. Cards are
 * opened where an act gives somebody the charge: of the first measures (KUZ-A1.2.2, TOM-3, TOM-4), of advice (SPB-4).
 */
@Component
class OpenIncident implements JavaDelegate {

    private final RequestedCheck requested;
    private final Accounts accounts;
    private final PageText pageText;
    private final Incidents incidents;
    private final IncidentCards cards;
    private final IncidentContacts contacts;
    private final ProtectionProperties settings;
    private final JurisdictionDays days;
    private final Clock clock;

    OpenIncident(
            RequestedCheck requested,
            Accounts accounts,
            PageText pageText,
            Incidents incidents,
            IncidentCards cards,
            IncidentContacts contacts,
            ProtectionProperties settings,
            JurisdictionDays days,
            Clock clock) {
        this.requested = requested;
        this.accounts = accounts;
        this.pageText = pageText;
        this.incidents = incidents;
        this.cards = cards;
        this.contacts = contacts;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Official reporter = requested.starter(file);
        CompromiseSign sign = CompromiseSign.valueOf(file.known(Variables.SIGN));
        requirePage(reporter);
        Account account = requested.account(file, reporter).orElseGet(() -> onlyPage(reporter));
        Incident incident = open(execution, account, sign, reporter);
        execution.setProcessBusinessKey(account.address().normalized());
        file.set(CaseVariables.JURISDICTION, account.jurisdiction());
        file.set(CaseVariables.BODY_ID, account.bodyId());
        file.set(CaseVariables.ACCOUNT_ID, account.id().toString());
        file.set(Variables.INCIDENT, incident.id().toString());
        file.set(Variables.PAGE_TEXT, pageText.of(account));
        file.set(Variables.SIGN_TEXT, Russian.capitalised(sign.title()));
        moments(file, incident);
        cards.open(execution, account, incident);
    }

    /** No address helps where the registry has no page: it is said at once what does. */
    private void requirePage(Official reporter) {
        if (!requested.hasAny(reporter)) {
            throw new Refusal(
                    null,
                    "Действующих страниц вашего органа в реестре нет: позвоните "
                            + contacts.toCoordinator(reporter.jurisdiction())
                            + " и внесите страницу (её вносит руководитель органа или ответственное лицо: «Начать процедуру»"
                            + " — «" + Procedure.ENTER_ACCOUNTS.title() + "»), после этого сообщите об инциденте.");
        }
    }

    private Account onlyPage(Official reporter) {
        List<Account> pages = accounts.ofBody(reporter.bodyId().orElseThrow());
        if (pages.size() != 1) {
            throw new Refusal(
                    Variables.PAGE_URL,
                    pages.isEmpty()
                            ? "Действующих страниц вашего органа в реестре нет. Укажите адрес страницы, о которой сообщаете."
                            : "У вашего органа несколько страниц: укажите адрес той, о которой сообщаете.");
        }
        return pages.get(0);
    }

    private Incident open(DelegateExecution execution, Account account, CompromiseSign sign, Official reporter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            return incidents.open(new NewIncident(
                    account.id(),
                    sign,
                    CaseFile.of(execution).text(Variables.SEEN),
                    now,
                    reporter.userId(),
                    now.plus(settings.containHours(), ChronoUnit.HOURS),
                    now.plus(settings.adviseHours(), ChronoUnit.HOURS),
                    now.plus(settings.restoreHours(), ChronoUnit.HOURS),
                    execution.getProcessInstanceId()));
        } catch (ProtectionException e) {
            throw new Refusal(Variables.PAGE_URL, e.getMessage());
        }
    }

    private void moments(CaseFile file, Incident incident) {
        ZoneId zone = days.zone(incident.jurisdiction());
        file.set(Variables.REPORTED_TEXT, Russian.moment(incident.reportedAt(), zone));
        file.set(Variables.CONTAIN_BY, Date.from(incident.containBy()));
        file.set(
                Variables.CONTAIN_REMIND_AT,
                Date.from(incident.reportedAt()
                        .plus(Duration.between(incident.reportedAt(), incident.containBy())
                                .dividedBy(2))));
        file.set(Variables.ADVISE_BY, Date.from(incident.adviseBy()));
        file.set(Variables.RESTORE_BY, Date.from(incident.restoreBy()));
        file.set(Variables.CONTAIN_BY_TEXT, Russian.moment(incident.containBy(), zone));
        file.set(Variables.ADVISE_BY_TEXT, Russian.moment(incident.adviseBy(), zone));
    }
}
