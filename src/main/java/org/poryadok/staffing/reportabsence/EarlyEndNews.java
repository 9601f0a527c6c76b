package org.poryadok.staffing.reportabsence;

import java.util.Map;
import java.util.UUID;
import org.poryadok.address.ProductAddress;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.AbsenceEnded;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever was told that somebody is away, and whoever entered it, are told that he is back before its last day, each but
 * the one who has ended it: the deputy would look for the tasks in vain.
 */
@Component
class EarlyEndNews {

    private static final String IF_WRONG =
            " Если это не так, сообщите кадровой службе органа или координатору: отсутствие вносят снова процедурой"
                    + " «Отсутствие и замещение».";

    private final AbsenceNews news;
    private final Organisation organisation;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final String tasklist;

    EarlyEndNews(
            AbsenceNews news,
            Organisation organisation,
            LetterTemplates templates,
            Outbox outbox,
            ProductAddress address) {
        this.news = news;
        this.organisation = organisation;
        this.templates = templates;
        this.outbox = outbox;
        this.tasklist = address.tasklist();
    }

    /** From now on letters to whoever was away are his own again, this one too. */
    @EventListener
    void on(AbsenceEnded ended) {
        Official absent = organisation.official(ended.absence().officialId()).orElseThrow();
        Official deputy = organisation.official(ended.absence().deputyId()).orElseThrow();
        Map<Official, String> readers = news.concerned(absent, deputy);
        organisation
                .official(ended.enteredBy())
                .ifPresent(person -> readers.putIfAbsent(person, "это отсутствие внесли вы"));
        readers.keySet().removeIf(reader -> reader.userId().equals(ended.by()) || !organisation.works(reader.userId()));
        readers.forEach((reader, why) -> put(ended, absent, deputy, reader, why));
    }

    private void put(AbsenceEnded ended, Official absent, Official deputy, Official reader, String why) {
        Absence absence = ended.absence();
        boolean begun = !absence.firstDay().isAfter(organisation.today(absence.jurisdiction()));
        String headline = begun ? "Отсутствие завершено раньше" : "Отсутствие отменено";
        String by = organisation.official(ended.by()).map(Official::withPost).orElse(ended.by());
        outbox.put(templates
                .render(
                        "absence",
                        Map.of(
                                "recipient", reader.withPost(),
                                "why", why,
                                "occasion", headline,
                                "headline", headline,
                                "absent", absent.shortName(),
                                "days", absence.days(),
                                "absence", words(absence, absent, deputy, begun),
                                "entered", Russian.sentence((begun ? "Завершено: " : "Отменено: ") + by),
                                "next", next(absent, deputy, begun),
                                "link", tasklist))
                .to(
                        "absence:" + UUID.randomUUID(),
                        absent.jurisdiction(),
                        reader.email().orElse(null),
                        reader.fullName(),
                        ended.instance()));
    }

    private String words(Absence absence, Official absent, Official deputy, boolean begun) {
        String end = begun
                ? "завершено раньше, " + Russian.day(organisation.today(absence.jurisdiction())) + ": задачи вернулись"
                : "отменено, пока не началось";
        return Russian.sentence(absent.withPost() + ": отсутствие " + absence.days() + " " + end) + " "
                + Russian.sentence((begun ? "Больше не замещает " : "Замещать не будет ") + deputy.withPost());
    }

    private static String next(Official absent, Official deputy, boolean begun) {
        String whose = begun
                ? "Дальше: задачи и письма снова получает " + absent.shortName()
                        + ", в том числе задачи, которые начал и не завершил заместитель: " + deputy.shortName()
                        + " их больше не исполняет."
                : Russian.sentence("Дальше: задачи и письма, как и прежде, получает " + absent.shortName());
        return whose + IF_WRONG;
    }
}
