package org.poryadok.moderation.moderatecomment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.Blacklisting;
import org.poryadok.moderation.CaseState;
import org.poryadok.moderation.ModerationCase;
import org.poryadok.moderation.ModerationLog;
import org.springframework.stereotype.Component;

/**
 * «Рассмотреть жалобу»: it can bring the entry back on the page and the user off the list; whoever has decided on
 * deletion or blacklist does not decide on it.
 */
@Component
public class ReviewComplaint implements TaskStep {

    private static final String RESTORE = "restore";
    private static final String LIFT = "lift";

    private final ModerationLog log;
    private final Blacklist blacklist;

    ReviewComplaint(ModerationLog log, Blacklist blacklist) {
        this.log = log;
        this.blacklist = blacklist;
    }

    @Override
    public void show(CaseFile file) {
        UUID caseId = UUID.fromString(file.known(Variables.CASE));
        file.setJson(Variables.REMEDY_CHOICES, choices(caseId));
        file.set(Variables.DISPUTED_DECIDERS, deciders(caseId).distinct().collect(Collectors.joining(",")));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        UUID caseId = UUID.fromString(file.known(Variables.CASE));
        boolean upheld = file.known(Variables.REVIEW_DECISION).equals("uphold");
        List<String> remedies = upheld ? stillPossible(file, caseId) : List.of();
        file.set(Variables.RESTORE_WANTED, remedies.contains(RESTORE));
        file.set(Variables.LIFT_WANTED, remedies.contains(LIFT));
        file.set(
                Variables.BLOCKED_ON,
                blacklist.ofCase(caseId).map(entry -> entry.since().toString()).orElse(null));
        file.set(Variables.RESTORED, false);
        file.set(Variables.REVIEW_TEXT, upheld ? "жалоба обоснована" : "решение оставлено в силе");
    }

    /** The user's time on the list may have ended since the task arose. */
    private List<String> stillPossible(CaseFile file, UUID caseId) {
        List<String> possible = choices(caseId).stream()
                .map(Option::value)
                .filter(file.chosen(Variables.REMEDIES)::contains)
                .toList();
        if (possible.isEmpty()) {
            throw new Refusal(Variables.REMEDIES, "Отметьте, что нужно сделать.");
        }
        return possible;
    }

    private List<Option> choices(UUID caseId) {
        List<Option> choices = new ArrayList<>();
        if (log.find(caseId).state() == CaseState.REMOVED) {
            choices.add(new Option("Восстановить запись", RESTORE));
        }
        if (blacklist.ofCase(caseId).filter(Blacklisting::stands).isPresent()) {
            choices.add(new Option("Снять пользователя с «чёрного списка»", LIFT));
        }
        return choices;
    }

    private Stream<String> deciders(UUID caseId) {
        ModerationCase disputed = log.find(caseId);
        return Stream.concat(
                Stream.concat(Stream.of(disputed.decidedBy()), disputed.doneBy().stream()),
                blacklist.ofCase(caseId).stream().flatMap(entry -> Stream.of(entry.proposedBy(), entry.confirmedBy())));
    }
}
