package org.poryadok.moderation.moderatecomment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.ModerationCase;
import org.poryadok.moderation.ModerationLog;
import org.springframework.stereotype.Component;

/** Whoever has decided on deletion or blacklist does not decide on the complaint; every outcome has its reason. */
@Component
class CheckComplaintReview implements TaskListener {

    private final ModerationLog log;
    private final Blacklist blacklist;
    private final PrepareReview offered;

    CheckComplaintReview(ModerationLog log, Blacklist blacklist, PrepareReview offered) {
        this.log = log;
        this.blacklist = blacklist;
        this.offered = offered;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        UUID caseId = UUID.fromString(file.known("caseId"));
        String actor = Actor.of(task);
        if (deciders(caseId).anyMatch(actor::equals)) {
            throw new Refusal(null, "В этом решении участвовали вы: жалобу рассматривает тот, кто его не принимал. "
                    + "Верните задачу, чтобы её взял другой.");
        }
        boolean upheld = Decision.of(file, "reviewDecision", Set.of("uphold", "reject")).equals("uphold");
        List<String> remedies = upheld ? file.chosen("remedies").stream()
                .filter(chosen -> offered.choices(caseId).stream().map(Option::value).anyMatch(chosen::equals)).toList() : List.of();
        if (upheld && remedies.isEmpty()) {
            throw new Refusal("remedies", "Отметьте, что нужно сделать.");
        }
        file.requiredText("reviewReason", "Напишите, почему: это сообщат пользователю.");
        file.set("restoreWanted", remedies.contains(PrepareReview.RESTORE));
        file.set("liftWanted", remedies.contains(PrepareReview.LIFT));
        file.set("restored", false);
        file.set("reviewText", (upheld ? "жалоба обоснована" : "решение оставлено в силе"));
        file.set("reviewedBy", actor);
    }

    private Stream<String> deciders(UUID caseId) {
        ModerationCase disputed = log.find(caseId);
        return Stream.concat(Stream.concat(Stream.of(disputed.decidedBy()), disputed.doneBy().stream()),
                blacklist.ofCase(caseId).stream().flatMap(entry -> Stream.of(entry.proposedBy(), entry.confirmedBy())));
    }
}
