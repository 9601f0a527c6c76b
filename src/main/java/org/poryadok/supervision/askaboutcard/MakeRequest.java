package org.poryadok.supervision.askaboutcard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.casework.ActingUser;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.casework.PersonChoice;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ControlException;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Candidate;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.OwnCards;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.poryadok.term.TermException;
import org.springframework.stereotype.Component;

/** «Изложить просьбу»: which card, what is asked and why; from then on it stands on the card. */
@Component
class MakeRequest implements TaskStep {

    private static final String RULED_BY_LETTER = "Откройте задачу: решение и его причину орган увидит сразу.";

    private final OwnCards own;
    private final OfferOwnCards offered;
    private final OpenRequests requests;
    private final ControlCards cards;
    private final ControlStart control;
    private final CheckLastDay lastDay;
    private final AnswerTerm answer;
    private final JurisdictionDays days;
    private final Organisation organisation;
    private final Candidates candidates;
    private final Helpers helpers;
    private final CardNews news;
    private final ActingUser user;

    MakeRequest(
            OwnCards own,
            OfferOwnCards offered,
            OpenRequests requests,
            ControlCards cards,
            ControlStart control,
            CheckLastDay lastDay,
            AnswerTerm answer,
            JurisdictionDays days,
            Organisation organisation,
            Candidates candidates,
            Helpers helpers,
            CardNews news,
            ActingUser user) {
        this.own = own;
        this.offered = offered;
        this.requests = requests;
        this.cards = cards;
        this.control = control;
        this.lastDay = lastDay;
        this.answer = answer;
        this.days = days;
        this.organisation = organisation;
        this.candidates = candidates;
        this.helpers = helpers;
        this.news = news;
        this.user = user;
    }

    @Override
    public void offer(CaseFile file) {
        file.offer(Variables.OWN_CARD_OPTIONS, offered.options(file.known(CaseVariables.INITIATOR)));
        file.offer(
                Variables.HELPING_PEOPLE_OPTIONS,
                colleagues(file)
                        .filter(candidate -> user.id()
                                .filter(candidate.official().userId()::equals)
                                .isEmpty())
                        .sorted(Comparator.comparing(
                                candidate -> candidate.away().isPresent()))
                        .map(MakeRequest::option)
                        .toList());
        file.offer(
                Variables.HELPING_BODY_OPTIONS,
                organisation.bodies(file.jurisdiction()).stream()
                        .filter(body -> !body.id().equals(file.bodyId()))
                        .map(body -> new Option(body.name(), body.id()))
                        .toList());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        ControlCard card = own.of(actor).stream()
                .filter(mine -> mine.id().equals(file.cardId()) && mine.bodyId().equals(file.bodyId()))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(
                                CaseVariables.CARD_ID,
                                "По этой карточке просить не вам: выберите ту, за которую отвечаете. Возможно, она уже закрыта."));
        requests.requireNone(card.id());
        RequestKind kind = RequestKind.valueOf(file.known(Variables.KIND));
        Faults faults = new Faults();
        if (kind == RequestKind.HELP) {
            List<String> chosen = file.chosen(Variables.HELPING_PEOPLE);
            List<Candidate> away = colleagues(file)
                    .filter(candidate -> candidate.away().isPresent()
                            && chosen.contains(candidate.official().userId()))
                    .toList();
            away.forEach(candidate -> faults.at(Variables.HELPING_PEOPLE, isAway(candidate)));
            if (away.isEmpty() && helpers(file, actor).isEmpty()) {
                faults.at(Variables.HELPING_BODIES, "Выберите, какие органы или сотрудники вашего органа помогут.");
            }
        }
        faults.check(() -> requireDays(file, kind, card));
        faults.refuse();
        control.basis(card.actId(), card.clauseId(), card.bodyId()).forEach(file::set);
        file.set(CaseVariables.ACT_ID, card.actId());
        file.set(CaseVariables.CLAUSE_ID, card.clauseId());
        file.set(Variables.CARD_TITLE, news.title(card));
        file.set(Variables.CARD_TERM, control.lastDayText(card));
        answer.fromToday(card.jurisdiction()).ifPresent(end -> file.set(Variables.ANSWER_DUE, end));
        String asked = asked(file, kind, actor);
        file.set(Variables.REQUEST_WORDS, Russian.sentence(news.person(actor) + ": " + asked));
        cards.addressed(card.id(), CardEventKind.REQUESTED, asked, actor);
        tell(file, kind, card, actor);
    }

    private void requireDays(CaseFile file, RequestKind kind, ControlCard card) {
        try {
            switch (kind) {
                case MORE_TIME -> {
                    LocalDate asked = file.day(Variables.ASKED_DAY).orElseThrow();
                    lastDay.requireKnown(asked, Variables.ASKED_DAY);
                    cards.checkDayAskedFor(card.id(), asked);
                }
                case HELP ->
                    lastDay.requireWorkingDayToCome(
                            file.day(Variables.HELP_DAY).orElseThrow(), card.actId(), Variables.HELP_DAY);
                case NOT_OURS -> {}
            }
        } catch (ControlException | TermException notSo) {
            throw new Refusal(Variables.ASKED_DAY, notSo.getMessage());
        }
    }

    private String asked(CaseFile file, RequestKind kind, String actor) {
        return switch (kind) {
            case MORE_TIME ->
                "просит срок до "
                        + Russian.day(file.day(Variables.ASKED_DAY).orElseThrow()) + ". Причина: "
                        + file.known(Variables.REASON);
            case NOT_OURS -> "считает, что не по адресу. Причина: " + file.known(Variables.REASON);
            case HELP ->
                "просит помощи к "
                        + Russian.day(file.day(Variables.HELP_DAY).orElseThrow()) + " у соисполнителей ("
                        + String.join(
                                ", ",
                                helpers(file, actor).stream()
                                        .map(helpers::shortName)
                                        .toList())
                        + "). Что нужно: " + file.known(Variables.HELP_WANTED);
        };
    }

    private void tell(CaseFile file, RequestKind kind, ControlCard card, String actor) {
        News request = new News("Просьба по карточке", file.known(Variables.REQUEST_WORDS), RULED_BY_LETTER);
        switch (kind) {
            case MORE_TIME -> {
                file.set(Variables.ASKED_MATTER, "о продлении срока");
                news.tellRole(card.id(), Role.CONTROLLER, Optional.of(file.processInstanceId()), request);
            }
            case NOT_OURS -> news.tellRole(card.id(), Role.COORDINATOR, Optional.of(file.processInstanceId()), request);
            case HELP -> askHelpers(file, card, actor);
        }
    }

    private void askHelpers(CaseFile file, ControlCard card, String actor) {
        LocalDate day = file.day(Variables.HELP_DAY).orElseThrow();
        file.set(Variables.HELPER_IDS, helpers(file, actor));
        file.set(Variables.HELP_DUE, Date.from(days.beginning(day.plusDays(1), card.jurisdiction())));
        News wanted = new News(
                "Нужен материал соисполнителя",
                file.known(Variables.REQUEST_WORDS),
                "Дайте материал в задаче до " + Russian.day(day)
                        + " включительно. Отвечает за исполнение орган, который просит");
        for (String helper : helpers(file, actor)) {
            if (helpers.body(helper).isPresent()) {
                news.tellOtherBody(card.id(), helper, "ваш орган назван соисполнителем", wanted);
            } else {
                news.tellPerson(
                        card.id(), helper, "вас назвали соисполнителем", Optional.of(file.processInstanceId()), wanted);
            }
        }
    }

    /** The list is as old as the form on the screen: only bodies and colleagues that are there, and not whoever asks. */
    private List<String> helpers(CaseFile file, String actor) {
        Stream<String> bodies = file.chosen(Variables.HELPING_BODIES).stream()
                .filter(id -> !id.equals(file.bodyId()))
                .map(organisation::findBody)
                .flatMap(Optional::stream)
                .map(Body::id);
        List<String> chosen = file.chosen(Variables.HELPING_PEOPLE);
        Stream<String> people = colleagues(file)
                .filter(candidate -> candidate.away().isEmpty())
                .map(candidate -> candidate.official().userId())
                .filter(id -> chosen.contains(id) && !id.equals(actor));
        return Stream.concat(bodies, people).distinct().toList();
    }

    private static Option option(Candidate colleague) {
        String line = PersonChoice.text(colleague.official());
        String id = colleague.official().userId();
        return colleague
                .away()
                .map(away -> Option.barred(line, id, away, isAway(colleague)))
                .orElseGet(() -> new Option(line, id));
    }

    private static String isAway(Candidate colleague) {
        return Russian.sentence(colleague.official().shortName() + " "
                + colleague.away().orElseThrow() + ": помочь не сможет. Выберите другого соисполнителя");
    }

    /** Who leaves helps nobody; who is away is seen to be. */
    private Stream<Candidate> colleagues(CaseFile file) {
        return candidates.of(organisation.officialsOf(file.bodyId())).stream().filter(Candidate::mayBeChosen);
    }
}
