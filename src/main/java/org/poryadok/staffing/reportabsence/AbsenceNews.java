package org.poryadok.staffing.reportabsence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Who is said to be away, who stands in and who heads the body are told by letter, each but the one who entered it: nobody's
 * tasks pass to another behind his back.
 */
@Component
class AbsenceNews {

    private final Organisation organisation;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final String tasklist;

    AbsenceNews(Organisation organisation, LetterTemplates templates, Outbox outbox, ProductAddress address) {
        this.organisation = organisation;
        this.templates = templates;
        this.outbox = outbox;
        this.tasklist = address.tasklist();
    }

    /** Before the absence is kept: from then on letters to whoever is away would go to his deputy. */
    void tell(NewAbsence absence, String by) {
        Official absent = official(absence.officialId());
        Official deputy = official(absence.deputyId());
        Map<Official, String> readers = new LinkedHashMap<>();
        absent.bodyId().stream()
                .flatMap(body -> organisation.holdersInBody(body, Role.HEAD.id()).stream())
                .forEach(head -> readers.put(head, "вы руководитель его органа"));
        readers.put(deputy, "вас назначили заместителем");
        readers.put(absent, "вас отметили отсутствующим");
        readers.keySet().removeIf(reader -> reader.userId().equals(by));
        readers.forEach((reader, why) -> tell(reader, why, absence, absent, deputy, by));
    }

    private void tell(Official reader, String why, NewAbsence absence, Official absent, Official deputy, String by) {
        String days = Russian.period(absence.firstDay(), absence.lastDay());
        outbox.put(templates
                .render(
                        "absence",
                        Map.of(
                                "recipient",
                                reader.fullName() + ", " + reader.post(),
                                "why",
                                why,
                                "absent",
                                absent.shortName(),
                                "days",
                                days,
                                "absence",
                                Russian.sentence(absent.fullName() + ", " + absent.post() + ": отсутствует "
                                        + days + ", " + absence.standing().title() + " "
                                        + deputy.fullName() + ", " + deputy.post()),
                                "entered",
                                Russian.sentence("Основание: " + absence.ground()) + " Внесено: "
                                        + organisation
                                                .official(by)
                                                .map(person -> person.fullName() + ", " + person.post())
                                                .orElse(by)
                                        + ".",
                                "link",
                                tasklist))
                .to(
                        "absence:" + UUID.randomUUID(),
                        absent.jurisdiction(),
                        reader.email().orElse(null),
                        reader.fullName(),
                        Optional.empty()));
    }

    private Official official(String userId) {
        return organisation.official(userId).orElseThrow();
    }
}
