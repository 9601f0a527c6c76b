package org.poryadok.moderation.moderatecomment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.Blacklisting;
import org.poryadok.moderation.CaseState;
import org.poryadok.moderation.EntryDecision;
import org.poryadok.moderation.ModerationCase;
import org.poryadok.moderation.ModerationLog;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Поставить на контроль»: an entry that somebody has found, or a complaint about what was done with one. No act sets a
 * term; the administration's own counts from today.
 */
@Component
class TakeUpEntry implements JavaDelegate {

    private static final String COMPLAINT = "complaint";
    private static final Pattern NUMBER = Pattern.compile("№?\\s*([0-9]{1,12})");

    private final OwnInitiative ownInitiative;
    private final ModerationClauses obligation;
    private final ModerationLog log;
    private final Blacklist blacklist;
    private final ControlStart control;
    private final JurisdictionDays days;
    private final RuntimeService runtime;

    TakeUpEntry(
            OwnInitiative ownInitiative,
            ModerationClauses obligation,
            ModerationLog log,
            Blacklist blacklist,
            ControlStart control,
            JurisdictionDays days,
            RuntimeService runtime) {
        this.ownInitiative = ownInitiative;
        this.obligation = obligation;
        this.log = log;
        this.blacklist = blacklist;
        this.control = control;
        this.days = days;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String kind = file.known(Variables.ENTRY_KIND);
        Clause clause = ownInitiative.describe(
                execution, (act, body) -> ownInitiative.asked(act, body, Procedure.MODERATE_COMMENT.key()));
        if (obligation.pages(file.actId(), clause.id(), file.bodyId()).isEmpty()) {
            throw new Refusal(
                    null,
                    "Действующих страниц, о которых говорит акт, у вашего органа в реестре нет: "
                            + "сначала внесите страницу в реестр.");
        }
        if (kind.equals(COMPLAINT)) {
            complaint(execution, file);
        } else {
            entry(file, kind);
        }
        LocalDate today = days.today(file.jurisdiction());
        file.set(Variables.FOUND_ON, today.toString());
        file.set(Variables.BLACKLIST_PROPOSED, false);
        file.set(Variables.BLACKLIST_PERMITTED, obligation.permitsBlacklist(file.actId()));
        control.open(
                execution,
                CaseVariables.CARD_ID,
                clause,
                file.bodyId(),
                kind.equals(COMPLAINT) ? "Рассмотреть жалобу пользователя" : "Рассмотреть запись пользователя",
                // The term of SHP-3.2.1.3 is that of designating a person.
                Optional.of(today)
                        .filter(day -> clause.fulfilledBy()
                                .filter(Procedure.MODERATE_COMMENT.key()::equals)
                                .isPresent()));
    }

    private static void entry(CaseFile file, String kind) {
        if (kind.equals("comment") && file.text(Variables.ENTRY_ADDRESS).isEmpty()) {
            throw new Refusal(
                    Variables.ENTRY_ADDRESS, "Укажите адрес комментария: скопируйте ссылку из меню у его даты.");
        }
        file.set(Variables.ENTRY_KIND_TEXT, CaseRecord.kind(file).title());
    }

    private void complaint(DelegateExecution execution, CaseFile file) {
        ModerationCase disputed = Optional.of(NUMBER.matcher(file.known(Variables.CASE_NUMBER)))
                .filter(Matcher::matches)
                .flatMap(number -> log.ofNumber(file.bodyId(), Long.parseLong(number.group(1))))
                .filter(found -> found.decision() == EntryDecision.VIOLATION)
                .orElseThrow(() -> new Refusal(
                        Variables.CASE_NUMBER, "Удалённой записи с таким номером в журнале вашего органа нет."));
        if (disputed.state() == CaseState.DECIDED) {
            throw new Refusal(Variables.CASE_NUMBER, "По этой записи ещё не закончена работа: жаловаться не на что.");
        }
        String key = "complaint|" + disputed.number();
        if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() > 0) {
            throw new Refusal(Variables.CASE_NUMBER, "Жалоба на это решение уже рассматривается.");
        }
        execution.setProcessBusinessKey(key);
        file.set(Variables.CASE, disputed.id().toString());
        file.set(Variables.CASE_TEXT, CaseRecord.title(disputed));
        file.set(Variables.DISPUTED_TEXT, disputed.text());
        file.set(
                Variables.DISPUTED_GROUND,
                disputed.ground().map(Russian::withoutStop).orElse(""));
        file.set(Variables.DISPUTED_SNAPSHOT, disputed.snapshot().orElse(""));
        file.set(Variables.DISPUTED_OUTCOME, disputed.outcome().orElse(""));
        file.set(
                Variables.BLACKLIST_TEXT,
                blacklist
                        .ofCase(disputed.id())
                        .filter(Blacklisting::stands)
                        .map(entry -> "Пользователь в «чёрном списке» до " + Russian.day(entry.until()) + ": "
                                + entry.reason())
                        .orElse("Пользователя в «чёрном списке» нет."));
    }
}
