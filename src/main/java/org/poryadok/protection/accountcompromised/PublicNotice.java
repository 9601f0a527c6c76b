package org.poryadok.protection.accountcompromised;

import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incidents;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Prepares what the public is told: that the page is not to be trusted, and nothing of how it came to that. */
@Component
class PublicNotice implements TaskListener {

    private final IncidentForm form;
    private final Accounts accounts;
    private final Incidents incidents;
    private final Organisation organisation;
    private final JurisdictionDays days;

    PublicNotice(IncidentForm form, Accounts accounts, Incidents incidents, Organisation organisation,
                 JurisdictionDays days) {
        this.form = form;
        this.accounts = accounts;
        this.incidents = incidents;
        this.organisation = organisation;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        form.notify(task);
        CaseFile file = CaseFile.of(task);
        file.set("otherPages", accounts.ofBody(file.bodyId()).stream()
                .filter(account -> !incidents.isCompromised(account.id()))
                .map(account -> account.address().normalized()).collect(Collectors.joining(", ")));
        file.set("noticeText", "Внимание! Страница " + file.known("pageText") + " ("
                + organisation.body(file.bodyId()).name() + ") временно не под контролем органа. Не доверяйте публикациям и "
                + "сообщениям от её имени, не переходите по ссылкам и не сообщайте личные данные. О восстановлении страницы "
                + "сообщим здесь.");
        file.set("noticeDay", days.today(file.jurisdiction()).toString());
    }
}
