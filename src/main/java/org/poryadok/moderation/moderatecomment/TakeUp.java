package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.poryadok.act.UserEntryKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.poryadok.casework.WebLinks;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.Blacklisting;
import org.poryadok.moderation.CaseState;
import org.poryadok.moderation.EntryDecision;
import org.poryadok.moderation.ModerationCase;
import org.poryadok.moderation.ModerationLog;
import org.springframework.stereotype.Component;

/**
 * «Поставить на контроль»: an entry that somebody has found, or a complaint about what was done with one. No act sets a
 * term; the administration's own counts from today.
 */
@Component
class TakeUp implements JavaDelegate {

    static final String COMPLAINT = "complaint";

    private static final Pattern NUMBER = Pattern.compile("№?\\s*([0-9]{1,12})");

    private final OwnInitiative ownInitiative;
    private final ModerationDuty duty;
    private final ModerationLog log;
    private final Blacklist blacklist;
    private final ControlStart control;
    private final JurisdictionDays days;
    private final RuntimeService runtime;

    TakeUp(OwnInitiative ownInitiative, ModerationDuty duty, ModerationLog log, Blacklist blacklist, ControlStart control,
           JurisdictionDays days, RuntimeService runtime) {
        this.ownInitiative = ownInitiative;
        this.duty = duty;
        this.log = log;
        this.blacklist = blacklist;
        this.control = control;
        this.days = days;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String kind = file.text("entryKind").filter(Set.of("comment", "message", COMPLAINT)::contains)
                .orElseThrow(() -> new Refusal("entryKind", "Выберите, что поступило."));
        file.requiredText("entryText", "Впишите текст дословно: после удаления его больше негде будет прочитать.");
        file.requiredLine("authorName", "Укажите имя пользователя, как оно показано на странице.");
        Clause clause = ownInitiative.describe(execution,
                (act, body) -> ownInitiative.asked(act, body, Procedure.MODERATE_COMMENT.key()));
        if (duty.pages(file.actId(), clause.id(), file.bodyId()).isEmpty()) {
            throw new Refusal(null, "Действующих страниц, о которых говорит акт, у вашего органа в реестре нет: "
                    + "сначала внесите страницу в реестр.");
        }
        if (kind.equals(COMPLAINT)) {
            complaint(execution, file);
        } else {
            entry(file, kind);
        }
        LocalDate today = days.today(file.jurisdiction());
        file.set("foundOn", today.toString());
        file.set("blacklistProposed", false);
        file.set("blacklistPermitted", duty.permitsBlacklist(file.actId()));
        control.open(execution, "cardId", clause, file.bodyId(),
                kind.equals(COMPLAINT) ? "Рассмотреть жалобу пользователя" : "Рассмотреть запись пользователя",
                Optional.of(today));
    }

    private static void entry(CaseFile file, String kind) {
        WebLinks.optional(file, "authorAddress");
        if (kind.equals("comment")) {
            WebLinks.required(file, "entryAddress", "Укажите адрес комментария: скопируйте ссылку из меню у его даты.");
        } else {
            WebLinks.optional(file, "entryAddress");
        }
        file.set("entryKindText", UserEntryKind.valueOf(kind.toUpperCase(Locale.ROOT)).title());
    }

    private void complaint(DelegateExecution execution, CaseFile file) {
        String typed = file.requiredLine("caseNumber", "Укажите номер записи в журнале модерации.");
        ModerationCase disputed = Optional.of(NUMBER.matcher(typed)).filter(Matcher::matches)
                .flatMap(number -> log.ofNumber(file.bodyId(), Long.parseLong(number.group(1))))
                .filter(found -> found.decision() == EntryDecision.VIOLATION)
                .orElseThrow(() -> new Refusal("caseNumber", "Удалённой записи с таким номером в журнале вашего органа нет."));
        if (disputed.state() == CaseState.DECIDED) {
            throw new Refusal("caseNumber", "По этой записи ещё не закончена работа: жаловаться не на что.");
        }
        String key = "complaint|" + disputed.number();
        if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() > 0) {
            throw new Refusal("caseNumber", "Жалоба на это решение уже рассматривается.");
        }
        execution.setProcessBusinessKey(key);
        file.set("caseId", disputed.id().toString());
        file.set("caseText", "№ " + disputed.number() + ", " + disputed.kind().title() + " от "
                + Russian.day(disputed.foundOn()));
        file.set("disputedText", disputed.text());
        file.set("disputedGround", disputed.ground().orElse(""));
        file.set("disputedSnapshot", disputed.snapshot().orElse(""));
        file.set("disputedOutcome", disputed.outcome().orElse(""));
        file.set("blacklistText", blacklist.ofCase(disputed.id()).filter(Blacklisting::stands)
                .map(entry -> "Пользователь в «чёрном списке» до " + Russian.day(entry.until()) + ": " + entry.reason())
                .orElse("Пользователя в «чёрном списке» нет."));
    }
}
