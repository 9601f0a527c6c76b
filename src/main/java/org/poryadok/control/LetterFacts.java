package org.poryadok.control;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Role;
import org.poryadok.control.LadderRun.Ahead;
import org.poryadok.mail.TermNotice.Place;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What letters say of a card: its body, its basis, where to act on it, who is told next. */
@Component
class LetterFacts {

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final CardRecipients atWork;
    private final CardProgresses progresses;
    private final String site;

    LetterFacts(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            CardRecipients atWork,
            CardProgresses progresses,
            @Value("${poryadok.public-url}") String publicUrl) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.atWork = atWork;
        this.progresses = progresses;
        this.site = publicUrl.replaceFirst("/+$", "");
    }

    String body(ControlCard card) {
        return organisation.findBody(card.bodyId()).map(Body::name).orElse(card.bodyId());
    }

    String act(ControlCard card) {
        return register.referenceOf(card.actId());
    }

    Clause clause(ControlCard card) {
        return acts.act(card.actId()).clause(card.clauseId());
    }

    /** By card, how far it is; what is one result has nothing. */
    Map<UUID, String> progress(Collection<ControlCard> cards) {
        return progresses.of(cards);
    }

    /**
     * Where this reader may act on the card: at his own task, else on the page of the case where it is his body's, else in
     * Cockpit.
     *
     * @param role for which he is told
     */
    Place place(ControlCard card, String userId, String role) {
        boolean inBody = Role.find(role).filter(Role::inEveryBody).isPresent();
        return atWork.openTask(card, userId)
                .map(task -> new Place("Открыть задачу", site + "/camunda/app/tasklist/default/#/?task=" + task))
                .or(() -> card.processInstanceId()
                        .filter(instance -> inBody)
                        .map(instance -> new Place("Открыть дело", site + "/cases/" + instance)))
                .orElseGet(() -> inBody
                        ? new Place("Открыть задачи", site + "/camunda/app/tasklist/default/#/")
                        : new Place("Открыть карточку", supervisorsLink(card)));
    }

    /** The cards of the case in Cockpit. */
    String supervisorsLink(ControlCard card) {
        return card.processInstanceId()
                .map(instance -> cockpit() + "/case/" + instance)
                .orElseGet(() -> listLink(card.jurisdiction(), ""));
    }

    /**
     * The list in Cockpit.
     *
     * @param filter further conditions, as the page keeps them in its address: «&status=OVERDUE»
     */
    String listLink(String jurisdiction, String filter) {
        return cockpit() + "?jurisdiction=" + jurisdiction + filter;
    }

    private String cockpit() {
        return site + "/camunda/app/cockpit/default/#/deadlines";
    }

    /** A sentence about who is told next, and when. */
    static String toldNext(ControlCard card, Optional<Ahead> ahead) {
        return ahead.map(next -> "Если исполнение не будет отмечено, " + Russian.day(next.day()) + " об этом узнают: "
                        + titles(next) + ".")
                .orElse(
                        card.isMandatory()
                                ? "О сроке знают все, кому о нём сообщают; координатор и контролёр видят его в утренней"
                                        + " сводке каждый рабочий день, пока исполнение не отмечено."
                                : "Выше об этом не сообщают: акт рекомендует, а не обязывает.");
    }

    static String titles(Ahead ahead) {
        return ahead.roles().stream()
                .map(role -> Role.find(role).map(Role::holder).orElse(role))
                .collect(Collectors.joining(", "));
    }

    private static String title(String role) {
        return Role.find(role).map(Role::title).orElse(role);
    }

    /** Continues «Вы получили это письмо, потому что». */
    String why(String role) {
        if (role.equals(Role.EXECUTOR.id())) {
            return "исполнение поручено вам";
        }
        if (role.equals(Role.HEAD.id())) {
            return "вы руководите органом, который должен исполнить";
        }
        return "у вас роль «" + title(role) + "»";
    }
}
