package org.poryadok.protection.accountcompromised;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.mail.Outbox;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.accountcompromised.IncidentMailing.Notice;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/** What the letters about an incident say, and to whom: when it is reported, when its terms pass, when it is over. */
@Component
public class IncidentLetters {

    private static final List<Role> SUPERVISORS =
            List.of(Role.COORDINATOR, Role.REGIONAL_CENTRE, Role.CONTROLLER, Role.SECURITY);
    private static final List<Role> IN_BODY_AND_SECURITY = IncidentTerm.FIRST_MEASURES.told(Duration.ZERO);
    private static final String REMINDER = "reminder";
    private static final int SECONDS_OF_MINUTE = 60;

    private final Incidents incidents;
    private final IncidentMailing mailing;
    private final NextLetter nextLetter;
    private final JurisdictionDays days;
    private final Outbox outbox;
    private final Clock clock;

    IncidentLetters(
            Incidents incidents,
            IncidentMailing mailing,
            NextLetter nextLetter,
            JurisdictionDays days,
            Outbox outbox,
            Clock clock) {
        this.incidents = incidents;
        this.mailing = mailing;
        this.nextLetter = nextLetter;
        this.days = days;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** «Известить о случившемся»: to everybody who must know. */
    public void reported(String incidentId) {
        Incident incident = incidents.incident(UUID.fromString(incidentId));
        mailing.toRoles(
                incident,
                new Notice(
                        "reported",
                        "Страница не под контролем органа",
                        "Первые меры нужно принять до " + text(incident, incident.containBy())
                                + " (внутренний срок). В открытом реестре страница отмечена: временно не под контролем органа.",
                        FirstMeasure.lines(),
                        nextLetter.first(incident, incident.containBy(), IN_BODY_AND_SECURITY)),
                and(SUPERVISORS, Role.HEAD, Role.RESPONSIBLE, Role.EXECUTOR));
    }

    /** @param left until the term is over */
    void remind(Incident incident, Duration left) {
        int minutes = Math.toIntExact((left.toSeconds() + SECONDS_OF_MINUTE - 1) / SECONDS_OF_MINUTE);
        mailing.toRolesAndTakers(
                incident,
                new Notice(
                        REMINDER,
                        "Первые меры не отмечены, внутренний срок: осталось "
                                + RussianCount.of(minutes, "минута", "минуты", "минут"),
                        "Внутренний срок истекает " + text(incident, incident.containBy()) + ".",
                        FirstMeasure.lines(),
                        nextLetter.first(incident, incident.containBy(), List.of(Role.HEAD, Role.SECURITY))),
                List.of(Role.EXECUTOR, Role.RESPONSIBLE),
                IncidentTerm.FIRST_MEASURES.tasksTold(left.negated()));
    }

    /** What has not gone out asks for what is done. */
    void contained(Incident incident) {
        for (String occasion : List.of(REMINDER, IncidentTerm.FIRST_MEASURES.occasion())) {
            outbox.withdrawUnsent(
                    IncidentMailing.keyOf(incident, occasion), "Отозвано до отправки: первые меры приняты.");
        }
    }

    /**
     * Terms have passed: to those whom {@link IncidentTerm#told} names, one letter to each, whatever number of them concerns him.
     * Letters that it outdates and that have not gone out are withdrawn.
     *
     * @param terms those of which letters are due now, the one by which a letter about several is known first
     */
    void late(Incident incident, List<IncidentTerm> terms) {
        Instant now = clock.instant();
        mailing.toEach(
                incident,
                terms.stream()
                        .map(term -> {
                            Duration late = Duration.between(term.limit(incident), now);
                            return new IncidentMailing.Told<>(term, term.told(late), term.tasksTold(late));
                        })
                        .toList(),
                concerning -> lateNotice(incident, concerning, now));
        for (IncidentTerm term : terms) {
            String letters = IncidentMailing.keyOf(incident, term.occasion());
            outbox.withdrawSuperseded(letters, IncidentMailing.keyOf(incident, occasion(incident, term, now)));
            outbox.withdrawSuperseded(IncidentMailing.keyOf(incident, REMINDER), letters);
        }
    }

    private Notice lateNotice(Incident incident, List<IncidentTerm> terms, Instant now) {
        IncidentTerm first = terms.get(0);
        boolean one = terms.size() == 1;
        return new Notice(
                occasion(incident, first, now),
                one
                        ? first.whenLate() + ": внутренний срок истёк" + ago(incident, first, now)
                        : terms.stream().map(IncidentTerm::whenLate).collect(Collectors.joining(". ")),
                terms.stream()
                        .map(term -> (one ? "Внутренний" : term.whenLate() + ": внутренний") + " срок истёк"
                                + (one ? " " : ago(incident, term, now) + ", ") + text(incident, term.limit(incident))
                                + ", исполнение не отмечено.")
                        .collect(Collectors.joining("\n")),
                incident.containedAt().isEmpty() ? FirstMeasure.lines() : List.of(),
                terms.stream()
                        .map(term -> nextLetter.after(incident, term, now))
                        .distinct()
                        .collect(Collectors.joining("\n")));
    }

    private static String occasion(Incident incident, IncidentTerm term, Instant now) {
        return term.occasion() + ":"
                + Duration.between(term.limit(incident), now).toHours();
    }

    private static String ago(Incident incident, IncidentTerm term, Instant now) {
        Duration late = Duration.between(term.limit(incident), now);
        return late.compareTo(LateSteps.HOUR) < 0 ? "" : " " + RussianCount.lasting(late) + " назад";
    }

    void calledOff(Incident incident, String because) {
        mailing.toRoles(
                incident,
                new Notice(
                        "called-off",
                        "Тревога ложная: страница под контролем органа",
                        "Почему: " + because
                                + "\nЕсли граждане уже предупреждены, сообщите там же, что тревога была ложной.",
                        List.of(),
                        ""),
                and(SUPERVISORS, Role.HEAD, Role.RESPONSIBLE));
    }

    void closed(Incident incident, String cause, String lessons) {
        mailing.toRoles(
                incident,
                new Notice(
                        "closed",
                        incident.lost()
                                ? "Инцидент закрыт: страница утрачена"
                                : "Инцидент закрыт: страница снова под контролем органа",
                        "Причина: " + cause + "\nЧто изменено: " + lessons,
                        List.of(),
                        ""),
                and(SUPERVISORS, Role.HEAD));
    }

    private String text(Incident incident, Instant moment) {
        return Russian.moment(moment, days.zone(incident.jurisdiction()));
    }

    private static List<Role> and(List<Role> roles, Role... more) {
        return Stream.concat(roles.stream(), Arrays.stream(more)).toList();
    }
}
