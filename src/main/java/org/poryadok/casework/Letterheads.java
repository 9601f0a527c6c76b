package org.poryadok.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.casework.document.Letterhead;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PersonName;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Fills head and foot of a letter from what is known of the bodies and their heads. */
@Component
public class Letterheads {

    private final Organisation organisation;
    private final Absences absences;

    Letterheads(Organisation organisation, Absences absences) {
        this.organisation = organisation;
        this.absences = absences;
    }

    /**
     * @param executor user id of whoever prepared the letter; named under it unless he signs it himself
     * @param number   outgoing number; empty in a draft, then the date is empty too
     */
    public Letterhead of(
            String bodyId,
            String addressee,
            Optional<String> executor,
            Optional<String> number,
            Optional<LocalDate> date) {
        Body body = organisation.body(bodyId);
        Optional<Official> head =
                organisation.holdersInBody(bodyId, Role.HEAD.id()).stream().findFirst();
        Optional<Official> signer = head.map(this::signer);
        Optional<Official> preparer = executor.filter(
                        id -> !signer.map(Official::userId).equals(Optional.of(id)))
                .flatMap(organisation::official);
        return new Letterhead(
                body.name(),
                body.email(),
                number,
                number.flatMap(known -> date),
                addressee,
                Optional.empty(),
                head.map(this::postOfSigner).orElse("Руководитель"),
                signer.map(official -> signature(official.fullName())).orElse(""),
                preparer.map(official -> signature(official.fullName())),
                preparer.flatMap(Official::telephone));
    }

    /** Whoever signs for the head: while he is away, his deputy under his own post. */
    private Official signer(Official head) {
        return absences.today(head)
                .flatMap(absence -> organisation.official(absence.deputyId()))
                .orElse(head);
    }

    private String postOfSigner(Official head) {
        Official signer = signer(head);
        return StringUtils.capitalize(signer.post())
                + (signer.equals(head) ? "" : " (за " + PersonName.accusative(head) + ")");
    }

    /** «И. И. Иванов» of «Иванов Иван Иванович». */
    private static String signature(String fullName) {
        String[] words = fullName.split(" ");
        return Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ". ")
                        .collect(Collectors.joining())
                + words[0];
    }
}
