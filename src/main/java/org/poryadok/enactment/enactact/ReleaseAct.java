package org.poryadok.enactment.enactact;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActVersion;
import org.poryadok.act.Acts;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/**
 * «Снять акт с контроля»: the controller sees what of the version, and of those that have amended it since, was fulfilled
 * when and what is still open, decides on the recommendations among it, and releases it. What is mandatory stays under
 * control until it is done.
 */
@Component
@Clauses({"SPB-8", "KUZ-5", "SHP-6", "TOM-6"})
public class ReleaseAct implements TaskStep {

    private final Acts acts;
    private final ControlCards cards;
    private final CardRows rows;
    private final CardSteps steps;

    ReleaseAct(Acts acts, ControlCards cards, CardRows rows, CardSteps steps) {
        this.acts = acts;
        this.cards = cards;
        this.rows = rows;
        this.steps = steps;
    }

    /** Anew each time the form is opened: the act goes on being carried out while the task waits. */
    @Override
    public void offer(CaseFile file) {
        List<ControlCard> all = sinceVersion(file).toList();
        List<ControlCard> open = open(file, Modality.RECOMMENDED);
        List<ControlCard> mandatory = open(file, Modality.MANDATORY);
        file.set(
                Variables.RELEASE_TEXT,
                file.isTrue(Variables.AMENDMENT)
                        ? amendmentStands(file, all, mandatory.size(), open.size())
                        : actStands(all, mandatory.size(), open.size()));
        file.offer(Variables.CARD_ROWS, rows.of(all));
        file.offer(Variables.OPEN_MANDATORY_ROWS, rows.of(mandatory));
        if (file.offer(Variables.OPEN_ROWS, rows.of(open))) {
            file.set(Variables.OPEN_COUNT, open.size());
        }
    }

    /** Russian sentences: what is open and what is done, before anybody is asked to release anything. */
    private static String actStands(List<ControlCard> all, long mandatory, long recommended) {
        return "По акту " + closed(all)
                + (mandatory + recommended == 0 ? "Открытого нет. " : stillOpen(mandatory, recommended))
                + "Посмотрите, что и когда исполнено, и снимите акт с контроля.";
    }

    /** The act's older obligations are not released with the amendment, but nobody may take them for done. */
    private String amendmentStands(CaseFile file, List<ControlCard> all, long mandatory, long recommended) {
        long wholeMandatory = countOpen(file, Modality.MANDATORY);
        long wholeRecommended = countOpen(file, Modality.RECOMMENDED);
        return "Изменения: " + version(file) + ". "
                + (all.isEmpty() ? "Новых обязанностей они не принесли. " : "По изменениям " + closed(all))
                + (mandatory + recommended == 0 ? "" : stillOpen(mandatory, recommended))
                + "По акту в целом "
                + (wholeMandatory + wholeRecommended == 0
                        ? "открытого нет. "
                        : "не исполнено: " + counts(wholeMandatory, wholeRecommended) + ". ")
                + (wholeMandatory + wholeRecommended > mandatory + recommended
                        ? "Карточки прежних редакций остаются на контроле. "
                        : "")
                + (all.isEmpty() ? "Снимите" : "Посмотрите, что и когда исполнено, и снимите")
                + " изменения с контроля.";
    }

    private static String closed(List<ControlCard> all) {
        long done = all.stream().filter(card -> card.fulfilledAt().isPresent()).count();
        long released = all.stream()
                .filter(card -> !card.state().isUnderControl())
                .filter(card -> card.fulfilledAt().isEmpty())
                .count();
        return RussianCount.of(all.size(), "карточка", "карточки", "карточек") + ", исполнено " + done
                + (released == 0 ? "" : ", снято с контроля без исполнения " + released) + ". ";
    }

    private static String stillOpen(long mandatory, long recommended) {
        return "Ещё не исполнено: " + counts(mandatory, recommended) + ". "
                + (mandatory == 0 ? "" : "Обязательное останется на контроле со своим сроком и дальше. ")
                + (recommended == 0 ? "" : "Об открытых рекомендациях решаете вы. ");
    }

    private static String counts(long mandatory, long recommended) {
        return "обязательное — " + (mandatory == 0 ? "нет" : mandatory) + ", рекомендации — "
                + (recommended == 0 ? "нет" : recommended);
    }

    private static String version(CaseFile file) {
        return "редакция «" + file.known(Variables.ACT_VERSION) + "»";
    }

    private long countOpen(CaseFile file, Modality modality) {
        return ofAct(acts.act(file.actId()))
                .filter(card -> card.modality() == modality)
                .filter(card -> card.state().isUnderControl())
                .count();
    }

    /** «Записать снятие с контроля»: every card that was fulfilled and not released yet, and the open ones if so decided. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known(Variables.RELEASED_BY);
        String note = file.text(Variables.RELEASE_NOTE).orElse("");
        sinceVersion(file)
                .filter(card -> card.state() == CardState.FULFILLED)
                .forEach(card -> cards.releaseUnlessReleased(card.id(), by, note));
        if (file.text(Variables.OPEN_DECISION)
                .filter(Variables.RELEASE_OPEN::equals)
                .isPresent()) {
            steps.releaseUnfulfilled(
                    open(file, Modality.RECOMMENDED),
                    by,
                    "Рекомендация не исполнена, акт снят с контроля. " + file.known(Variables.OPEN_GROUND));
        }
    }

    private List<ControlCard> open(CaseFile file, Modality modality) {
        return sinceVersion(file)
                .filter(card -> card.modality() == modality)
                .filter(card -> card.state().isUnderControl())
                .toList();
    }

    private Stream<ControlCard> sinceVersion(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        Set<String> versions = act.versions().stream()
                .map(ActVersion::id)
                .dropWhile(version -> !version.equals(file.known(Variables.ACT_VERSION)))
                .collect(Collectors.toSet());
        return ofAct(act).filter(card -> versions.contains(card.actVersion()));
    }

    /** Without what the administration has ruled itself: it stands beside the act. */
    private Stream<ControlCard> ofAct(LegalAct act) {
        return cards.ofAct(act.id()).stream()
                .filter(card -> !act.clause(card.clauseId()).isInternalRuleOf(card.procedure()));
    }
}
