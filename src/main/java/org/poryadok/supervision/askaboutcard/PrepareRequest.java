package org.poryadok.supervision.askaboutcard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.OwnCards;
import org.poryadok.supervision.news.CardNews;
import org.springframework.stereotype.Component;

/** «Определить орган»: that of the starter, and the acts of the cards for which he may ask; the clause comes with the card. */
@Component
class PrepareRequest implements JavaDelegate {

    private final OwnInitiative initiative;
    private final OwnCards own;
    private final OpenRequests requests;
    private final ActRegister register;
    private final Organisation organisation;
    private final CardNews news;

    PrepareRequest(
            OwnInitiative initiative,
            OwnCards own,
            OpenRequests requests,
            ActRegister register,
            Organisation organisation,
            CardNews news) {
        this.initiative = initiative;
        this.own = own;
        this.requests = requests;
        this.register = register;
        this.organisation = organisation;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Official starter = initiative.starter(file);
        Body body = organisation.body(starter.bodyId().orElseThrow());
        List<ControlCard> cards = own.of(starter.userId());
        if (cards.isEmpty()) {
            throw new Refusal(null, "На контроле нет карточек вашего органа, по которым просить могли бы вы.");
        }
        file.text(CaseVariables.CARD_ID).map(UUID::fromString).ifPresent(card -> {
            requests.requireNone(card);
            requests.requireNoneBegun(card, starter.userId());
        });
        file.set(CaseVariables.JURISDICTION, body.jurisdiction());
        file.set(CaseVariables.BODY_ID, body.id());
        file.set(CaseVariables.BODY_NAME, body.name());
        file.set(
                CaseVariables.ACT_NAME,
                cards.stream()
                        .map(ControlCard::actId)
                        .distinct()
                        .map(register::referenceOf)
                        .collect(Collectors.joining("; ")));
        file.set(CaseVariables.CLAUSE_CITATION, "обязанности органа на контроле");
        Optional<String> chosen = file.text(CaseVariables.CARD_ID);
        if (chosen.isEmpty()) {
            file.set(CaseVariables.CARD_ID, null);
        }
        file.set(
                Variables.SUBJECT,
                cards.stream()
                        .filter(card -> chosen.equals(Optional.of(card.id().toString())))
                        .map(news::title)
                        .findFirst()
                        .orElseGet(body::shortName));
    }
}
