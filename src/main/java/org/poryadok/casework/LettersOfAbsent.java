package org.poryadok.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.mail.Forwarding;
import org.poryadok.mail.Letter;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PersonName;
import org.poryadok.term.Russian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever is away is told nothing: his deputy is, whatever letter it is. What concerns the person himself, or has no deputy who
 * is there, goes to the head of his body; what is the head's own waits until he is back.
 */
@Component
class LettersOfAbsent implements Forwarding {

    private final Absences absences;
    private final Organisation organisation;
    private final JurisdictionDays days;
    private final JdbcClient database;

    LettersOfAbsent(Absences absences, Organisation organisation, JurisdictionDays days, JdbcClient database) {
        this.absences = absences;
        this.organisation = organisation;
        this.days = days;
        this.database = database;
    }

    @Override
    public Forwarded forward(Letter letter) {
        return absences.today(letter.jurisdiction()).stream()
                .flatMap(absence -> absent(absence, letter).stream().map(person -> forwarded(letter, absence, person)))
                .findFirst()
                .orElseGet(() -> Forwarded.unchanged(letter, Optional.empty()));
    }

    /** Two may share a mailbox: name and address tell who is meant. */
    private Optional<Official> absent(Absence absence, Letter letter) {
        return organisation
                .official(absence.officialId())
                .filter(person -> person.email()
                                .filter(letter.toAddress()::equalsIgnoreCase)
                                .isPresent()
                        && person.fullName().equals(letter.toName()));
    }

    private Forwarded forwarded(Letter letter, Absence absence, Official person) {
        boolean isPrivate = people(letter).contains(person.userId());
        Stream<Official> deputy = isPrivate ? Stream.empty() : organisation.official(absence.deputyId()).stream();
        Stream<Official> heads =
                person.bodyId().stream().flatMap(body -> organisation.holdersInBody(body, Role.HEAD.id()).stream());
        return Stream.concat(deputy, heads)
                .filter(reader -> !reader.userId().equals(person.userId()))
                .filter(reader -> organisation.works(reader.userId()))
                .filter(reader -> absences.today(reader).isEmpty())
                .findFirst()
                .map(reader -> to(letter, reader, absence, person))
                .orElseGet(() -> Forwarded.unchanged(letter, Optional.of(backOn(absence))));
    }

    private static Forwarded to(Letter letter, Official reader, Absence absence, Official person) {
        String why = "Вы получаете это письмо за " + PersonName.accusative(person) + ": "
                + person.shortName() + " отсутствует по " + Russian.day(absence.lastDay()) + " включительно"
                + (reader.userId().equals(absence.deputyId()) ? ", вы замещаете." : ".");
        return Forwarded.to(reader.email().orElse(""), reader.fullName(), why, letter);
    }

    private Instant backOn(Absence absence) {
        return days.beginning(absence.lastDay().plusDays(1), absence.jurisdiction());
    }

    /** Whom the case is about of which the letter tells. */
    private List<String> people(Letter letter) {
        return letter.reference()
                .map(instance -> database.sql(
                                "select text_ from act_ru_variable where proc_inst_id_ = :instance and name_ in (:names)")
                        .param("instance", instance)
                        .param("names", PrivateMatter.VARIABLES)
                        .query(String.class)
                        .list())
                .orElse(List.of());
    }
}
