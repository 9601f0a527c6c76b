package org.poryadok.staffing.replaceofficial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.casework.CaseFile;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.Outbox;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PersonnelMatters;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Tells that a departure was taken back: the person, everybody whom it had given a task, and everybody who has had a letter
 * of it, each but the one who took it back.
 */
@Component
class DepartureNews {

    private static final String NEXT =
            "Полномочия этого лица продолжаются, как до сообщения о выбытии. Передавать доступ и"
                    + " определять новое лицо не нужно: задачи сняты.";

    private final Organisation organisation;
    private final PersonnelMatters matters;
    private final HandOverPages pages;
    private final MailJournal journal;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final String tasks;

    DepartureNews(
            Organisation organisation,
            PersonnelMatters matters,
            HandOverPages pages,
            MailJournal journal,
            LetterTemplates templates,
            Outbox outbox,
            ProductAddress address) {
        this.organisation = organisation;
        this.matters = matters;
        this.pages = pages;
        this.journal = journal;
        this.templates = templates;
        this.outbox = outbox;
        this.tasks = address.tasklist();
    }

    /** @param cases ids of the processes whose letters are answered */
    void tellTakenBack(CaseFile file, List<String> cases, String by, String reason) {
        Map<String, String> readers = new LinkedHashMap<>();
        readers.put(file.known(Variables.OFFICIAL), "о вашем выбытии было сообщено");
        pages.bodies(file).stream()
                .flatMap(body -> Stream.of(Role.HEAD, Role.RESPONSIBLE, Role.EXECUTOR, Role.HR)
                        .flatMap(role -> organisation.holdersInBody(body, role.id()).stream()))
                .forEach(official -> readers.putIfAbsent(official.userId(), "замена касалась вашего органа"));
        matters.people(file.bodyId())
                .forEach(official ->
                        readers.putIfAbsent(official.userId(), "кадровые вопросы органа сейчас вносите вы"));
        if (file.isTrue(Variables.AMENDMENT_NEEDED)) {
            organisation
                    .holders(file.jurisdiction(), Role.LEGAL.id())
                    .forEach(legal -> readers.putIfAbsent(legal.userId(), "вы готовили изменение акта"));
        }
        readers.remove(by);
        List<Official> people = readers.keySet().stream()
                .flatMap(id -> organisation.official(id).stream())
                .toList();
        people.forEach(person -> put(
                file,
                person.userId(),
                person.withPost(),
                person.fullName(),
                person.email(),
                readers.get(person.userId()),
                by,
                reason));
        Optional<String> own = organisation.official(by).flatMap(Official::email);
        cases.stream()
                .flatMap(instance -> journal.ofReference(instance).stream())
                .map(OutboxEntry::letter)
                .filter(told -> told.toAddress() != null)
                .filter(told -> !own.equals(Optional.of(told.toAddress())))
                .filter(told ->
                        people.stream().noneMatch(person -> person.email().equals(Optional.of(told.toAddress()))))
                .map(Letter::toAddress)
                .distinct()
                .forEach(address -> put(
                        file,
                        address,
                        address,
                        address,
                        Optional.of(address),
                        "вам писали об этой замене",
                        by,
                        reason));
    }

    private void put(
            CaseFile file,
            String key,
            String recipient,
            String name,
            Optional<String> email,
            String why,
            String by,
            String reason) {
        outbox.put(templates
                .render(
                        "departure-taken-back",
                        Map.of(
                                "recipient", recipient,
                                "why", why,
                                "person", shortName(file),
                                "departure",
                                        Russian.sentence(file.known(Variables.OFFICIAL_TEXT) + ": "
                                                + file.known(Variables.DEPARTURE_TEXT)
                                                + ", последний рабочий день "
                                                + Russian.day(file.day(Variables.LAST_DAY)
                                                        .orElseThrow())),
                                "reason",
                                        Russian.sentence("Причина: " + reason) + " Отменено: "
                                                + organisation
                                                        .official(by)
                                                        .map(Official::withPost)
                                                        .orElse(by)
                                                + ".",
                                "next", NEXT,
                                "link", tasks))
                .to(
                        "departure-taken-back:" + file.processInstanceId() + ":" + key,
                        file.jurisdiction(),
                        email.orElse(null),
                        name,
                        Optional.of(file.processInstanceId())));
    }

    private String shortName(CaseFile file) {
        return organisation
                .official(file.known(Variables.OFFICIAL))
                .map(Official::shortName)
                .orElseThrow();
    }
}
