package org.poryadok.staffing.reportabsence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.casework.CaseFile;
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
    private final LastDaysInAbsence lastDays;
    private final String tasklist;

    AbsenceNews(
            Organisation organisation,
            LetterTemplates templates,
            Outbox outbox,
            LastDaysInAbsence lastDays,
            ProductAddress address) {
        this.lastDays = lastDays;
        this.organisation = organisation;
        this.templates = templates;
        this.outbox = outbox;
        this.tasklist = address.tasklist();
    }

    /**
     * Before the absence is kept: from then on letters to whoever is away would go to his deputy. This one letter is for himself,
     * from the first day of the absence too: nobody else can say that the entry is wrong while his tasks still may be given back.
     *
     * @param file the case in which it is entered: whoever hands it in reads there who was told
     */
    void tell(CaseFile file, NewAbsence absence, String by) {
        Official absent = official(absence.officialId());
        Official deputy = official(absence.deputyId());
        Map<Official, String> readers = concerned(absent, deputy);
        readers.keySet().removeIf(reader -> reader.userId().equals(by));
        readers.forEach((reader, why) -> tell(file, reader, why, absence, absent, deputy, by));
    }

    /** Who is told, and why. */
    Map<Official, String> concerned(Official absent, Official deputy) {
        Map<Official, String> readers = new LinkedHashMap<>();
        absent.bodyId().stream()
                .flatMap(body -> organisation.holdersInBody(body, Role.HEAD.id()).stream())
                .forEach(head -> readers.put(head, "вы руководитель его органа"));
        readers.put(deputy, "вас назначили заместителем");
        readers.put(absent, "вас отметили отсутствующим");
        return readers;
    }

    /** To those one of whom has to confirm it before it counts. */
    void ask(CaseFile file, NewAbsence absence, List<Official> confirming, String by) {
        Official absent = official(absence.officialId());
        Official deputy = official(absence.deputyId());
        String next =
                "Подтвердите или верните с замечаниями: задача «Подтвердить замещение» ждёт вас. До этого задачи и письма"
                        + " остаются у отсутствующего; больше об этом не напомнят.";
        confirming.forEach(reader -> put(
                file,
                reader,
                "отсутствует тот, кто служит всей территории",
                "Подтвердите отсутствие",
                absence,
                absent,
                deputy,
                by,
                next));
    }

    /** «Иванов Иван Иванович, координатор: отсутствует с … по …, замещает Петров Пётр Петрович, консультант. Основание: …» */
    String words(NewAbsence absence) {
        return (words(absence, official(absence.officialId()), official(absence.deputyId())) + " "
                        + Russian.sentence("Основание: " + absence.ground()) + " " + lastDays.words(absence))
                .strip();
    }

    private static String words(NewAbsence absence, Official absent, Official deputy) {
        return Russian.sentence(absent.withPost() + ": отсутствует "
                + Russian.period(absence.firstDay(), absence.lastDay()) + ", "
                + absence.standing().title() + " "
                + deputy.withPost());
    }

    private void tell(
            CaseFile file,
            Official reader,
            String why,
            NewAbsence absence,
            Official absent,
            Official deputy,
            String by) {
        put(
                file,
                reader,
                why,
                "Внесено отсутствие",
                absence,
                absent,
                deputy,
                by,
                (lastDays.words(absence) + " Дальше: ").stripLeading()
                        + Russian.period(absence.firstDay(), absence.lastDay())
                        + " задачи и письма отсутствующего сотрудника получает " + deputy.shortName() + ", с "
                        + Russian.day(absence.lastDay().plusDays(1))
                        + " они возвращаются. Других писем об этом не будет, если ничего не изменится. Если это не так, сообщите"
                        + " кадровой службе органа или координатору: отсутствие изменяют или прекращают процедурой «Отсутствие и"
                        + " замещение».");
    }

    private void put(
            CaseFile file,
            Official reader,
            String why,
            String headline,
            NewAbsence absence,
            Official absent,
            Official deputy,
            String by,
            String next) {
        String days = Russian.period(absence.firstDay(), absence.lastDay());
        outbox.put(templates
                .render(
                        "absence",
                        Map.of(
                                "recipient",
                                reader.withPost(),
                                "why",
                                why,
                                "occasion",
                                "Отсутствие",
                                "headline",
                                headline,
                                "absent",
                                absent.shortName(),
                                "days",
                                days,
                                "absence",
                                words(absence, absent, deputy),
                                "entered",
                                Russian.sentence("Основание: " + absence.ground()) + " Внесено: "
                                        + organisation
                                                .official(by)
                                                .map(Official::withPost)
                                                .orElse(by)
                                        + ".",
                                "next",
                                next,
                                "link",
                                tasklist))
                .to(
                        "absence:" + UUID.randomUUID(),
                        absent.jurisdiction(),
                        reader.email().orElse(null),
                        reader.fullName(),
                        Optional.of(file.processInstanceId())));
    }

    private Official official(String userId) {
        return organisation.official(userId).orElseThrow();
    }
}
