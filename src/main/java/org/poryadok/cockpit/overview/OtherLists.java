package org.poryadok.cockpit.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.poryadok.act.ActRegister;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.cockpit.overview.NormOfBodies.Kind;
import org.poryadok.enactment.adoptownact.CoverageRow.Stage;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.registry.UnattendedAccount;
import org.poryadok.registry.UnattendedAccounts;
import org.poryadok.supervision.checks.ChecksUnderway;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/** Lists behind the figures that are not of terms: weeks of the norm, acts of bodies, pages without a person, what is being checked. */
@Component
public class OtherLists {

    private final NormOfBodies norm;
    private final OwnActFigures ownActs;
    private final ActRegister register;
    private final UnattendedAccounts unattended;
    private final ChecksUnderway checks;
    private final IncidentsUnderway incidents;

    OtherLists(
            NormOfBodies norm,
            OwnActFigures ownActs,
            ActRegister register,
            UnattendedAccounts unattended,
            ChecksUnderway checks,
            IncidentsUnderway incidents) {
        this.checks = checks;
        this.incidents = incidents;
        this.norm = norm;
        this.ownActs = ownActs;
        this.register = register;
        this.unattended = unattended;
    }

    public Listing weeks(Set<String> jurisdictions, Period period, Set<String> bodies, Kind kind, int page, int size) {
        String title =
                switch (kind) {
                    case ALL -> "Недели с нормой публикаций";
                    case MET -> "Недели, когда норма публикаций выполнена";
                    case MISSED -> "Недели, когда норма публикаций не выполнена";
                    case EXCUSED -> "Недели, когда норма публикаций не выполнена по уважительной причине";
                };
        return Listing.of(
                title + ", " + period.title(),
                List.of("Орган", "Неделя", "Норма", "Страницы: опубликовано и норма"),
                norm.weeks(jurisdictions, period.firstDay(), period.lastDay(), bodies, kind),
                week -> Listing.row(
                        Optional.of(week.processInstanceId()),
                        week.body(),
                        Russian.period(week.monday(), week.monday().plusDays(6)),
                        week.met()
                                ? "выполнена"
                                : week.excused() ? "не выполнена, причина уважительная" : "не выполнена",
                        week.pages()),
                page,
                size,
                Optional.empty());
    }

    public Listing ownActs(LegalAct act, Set<Stage> stages, int page, int size) {
        return Listing.of(
                "Собственные акты: " + register.referenceOf(act.id()),
                List.of("Орган", "Сила пункта", "Что сделано"),
                ownActs.rows(act, stages),
                row -> Listing.row(Optional.empty(), row.body(), row.modality(), row.state()),
                page,
                size,
                Optional.empty());
    }

    /** @param late only what has been checked for longer than the internal term of the checking side */
    public Listing checks(Set<String> jurisdictions, boolean late, int page, int size) {
        return Listing.of(
                late ? "На проверке дольше внутреннего срока" : "На проверке",
                List.of("Орган", "Что исполнено", "На проверке с", "У кого", "Внутренний срок проверки"),
                checks.of(jurisdictions).stream()
                        .filter(one -> one.late() || !late)
                        .toList(),
                one -> Listing.row(
                        one.processInstanceId(),
                        one.body(),
                        List.of(one.step(), one.citation()),
                        List.of(Russian.day(one.since()), RussianCount.workingDays(one.workingDays())),
                        one.who().isEmpty() ? "проверять некому" : String.join(", ", one.who()),
                        one.late()
                                ? List.of("до " + Russian.day(one.lastDay()), "истёк")
                                : "до " + Russian.day(one.lastDay())),
                page,
                size,
                Optional.empty());
    }

    /** The oldest first. */
    public Listing incidents(Set<String> jurisdictions, int page, int size) {
        return Listing.of(
                "Открытые инциденты",
                List.of("Страница", "Чья страница", "Орган", "Длится", "Что сделано", "Кому сообщено о задержке"),
                incidents.of(jurisdictions),
                one -> Listing.row(
                        Optional.of(one.processInstanceId()),
                        List.of(one.page(), one.sign()),
                        one.owner(),
                        one.body(),
                        List.of(one.lasts(), "с " + one.since()),
                        one.state(),
                        one.level()),
                page,
                size,
                Optional.empty());
    }

    public Listing pages(Set<String> jurisdictions, int page, int size) {
        List<UnattendedAccount> all = jurisdictions.stream()
                .sorted()
                .flatMap(jurisdiction -> unattended.of(jurisdiction).stream())
                .toList();
        return Listing.of(
                "Страницы без лица",
                List.of("Орган", "Чья страница", "Страница", "Кого нет", "С какого дня"),
                all,
                account -> Listing.row(
                        Optional.empty(),
                        account.owner().keeperName(),
                        account.owner().name(),
                        List.of(Network.of(account.network()).title(), account.address()),
                        account.missing().title(),
                        account.since().map(Russian::day).orElse("лица не было")),
                page,
                size,
                Optional.empty());
    }
}
