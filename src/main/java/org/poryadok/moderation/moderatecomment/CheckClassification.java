package org.poryadok.moderation.moderatecomment;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Clause;
import org.poryadok.act.RemovalGround;
import org.poryadok.act.UserEntryKind;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.springframework.stereotype.Component;

/**
 * A violation has a ground of the act's closed list, which is another for comments than for messages (KUZ-A2.6b), and its
 * picture is kept before anything is deleted.
 */
@Component
class CheckClassification implements TaskListener {

    private final ModerationDuty duty;

    CheckClassification(ModerationDuty duty) {
        this.duty = duty;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.text("accountId").filter(id -> duty.pages(file.actId(), file.clauseId(), file.bodyId()).stream()
                        .anyMatch(page -> page.id().toString().equals(id)))
                .orElseThrow(() -> new Refusal("accountId", "Выберите страницу вашего органа, на которой стоит запись."));
        String decision = Decision.of(file, "entryDecision", Set.of("answer", "appeal", "violation", "nothing"));
        if (decision.equals("violation")) {
            file.set("groundText", ground(file));
            file.requiredLine("snapshotPlace", "Сделайте снимок и укажите, где он сохранён: без доказательства удалять нельзя.");
        }
        file.set("classifiedBy", Actor.of(task));
    }

    private String ground(CaseFile file) {
        Optional<Clause> closed = duty.grounds(file.actId());
        Optional<String> note = file.line("groundNote");
        if (closed.isEmpty()) {
            return file.requiredLine("groundNote", "Укажите норму закона или правило площадки, которые нарушены.");
        }
        UserEntryKind kind = ModerationChoices.kind(file);
        RemovalGround ground = file.text("removalGround")
                .flatMap(id -> closed.get().removalGrounds().stream().filter(known -> known.id().equals(id)).findFirst())
                .orElseThrow(() -> new Refusal("removalGround", "Выберите основание: удалять можно только по тем, "
                        + "которые называет акт."));
        if (!ground.concerns(kind)) {
            throw new Refusal("removalGround", "Основание «" + ground.text() + "» акт называет не для того, что поступило: "
                    + kind.title() + " по нему удалить нельзя.");
        }
        return ground.text() + note.map(words -> " (" + words + ")").orElse("");
    }
}
