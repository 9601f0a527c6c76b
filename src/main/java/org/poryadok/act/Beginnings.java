package org.poryadok.act;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which event begins which procedure under a clause, and on what condition: the one table of it. An act is not loaded with a
 * clause that could never begin; enactment and the procedures ask here which events are theirs; {@code docs/clauses.md} has the
 * table in words.
 */
public final class Beginnings {

    private static final Set<String> ANNOUNCING =
            Set.of(Procedure.NOTIFY_COORDINATOR.key(), Procedure.ENTER_ACCOUNTS.key());

    private Beginnings() {}

    /**
     * What is asked of a clause that expects somebody to act.
     *
     * @param procedures keys
     * @param roles      ids of the roles on which it lies
     * @param hasNorm    whether it says how many publications it wants
     * @param actCarries whether any clause of the act names one of some procedures
     */
    public record Asked(
            ClauseTrigger trigger,
            Set<String> procedures,
            Set<String> roles,
            boolean hasNorm,
            Predicate<Set<String>> actCarries) {}

    /** The one procedure that an event begins by itself; empty where it begins whichever the clause names, or none. */
    public static Optional<Procedure> only(ClauseTrigger event) {
        return Optional.ofNullable(
                switch (event) {
                    case SIGNING -> Procedure.ENACT_ACT;
                    case ACCOUNT_EVENT -> Procedure.NOTIFY_COORDINATOR;
                    case RECEIPT, CHANGE -> Procedure.PUBLISH_REGISTRY;
                    case WEEKLY -> Procedure.WEEKLY_NORM;
                    case ENTRY_INTO_FORCE, REQUEST, CONTINUOUS, IN_ACT, NONE -> null;
                });
    }

    /** The events that begin a procedure while the act is in force: a registry that is to be kept always, every change of it. */
    public static Set<ClauseTrigger> of(Procedure procedure) {
        return Arrays.stream(ClauseTrigger.values())
                .filter(event -> only(event).equals(Optional.of(procedure))
                        || procedure == Procedure.PUBLISH_REGISTRY && event == ClauseTrigger.CONTINUOUS)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClauseTrigger.class)));
    }

    /** Why nothing could ever begin under a clause, and what to mend, Russian, the end of a sentence; empty when it can. */
    public static Optional<String> whyNever(Asked clause) {
        Optional<String> other = only(clause.trigger())
                .map(Procedure::key)
                .filter(begun -> !clause.procedures().contains(begun))
                .map(begun -> "это событие начинает только «" + begun + "»: впишите её в «procedures»");
        if (other.isPresent()) {
            return other;
        }
        if (clause.trigger() == ClauseTrigger.ENTRY_INTO_FORCE
                && clause.procedures().equals(Set.of(Procedure.ENACT_ACT.key()))) {
            return Optional.of("«enact-act» к этому дню уже идёт: впишите процедуру, которой пункт исполняют,");
        }
        if (clause.trigger() == ClauseTrigger.WEEKLY && !clause.hasNorm()) {
            return Optional.of("не сказано, сколько публикаций нужно: впишите «weeklyNorm»");
        }
        return keepsRegistry(clause) ? whyNoVersion(clause) : Optional.empty();
    }

    private static boolean keepsRegistry(Asked clause) {
        return clause.procedures().contains(Procedure.PUBLISH_REGISTRY.key())
                && of(Procedure.PUBLISH_REGISTRY).contains(clause.trigger());
    }

    private static Optional<String> whyNoVersion(Asked clause) {
        if (!clause.roles().contains(Role.COORDINATOR.id()) && !clause.roles().contains(Role.PUBLISHER.id())) {
            return Optional.of("реестр ведёт координатор: впишите «addresseeRoles: [coordinator]»");
        }
        return clause.trigger() == ClauseTrigger.RECEIPT && !clause.actCarries().test(ANNOUNCING)
                ? Optional.of("по этому акту никто не уведомляет и не подаёт заявок: впишите пункт с процедурой"
                        + " «notify-coordinator» или «enter-accounts»")
                : Optional.empty();
    }

    /** What begins then, and on what condition, Russian, without a full stop. */
    public static String words(ClauseTrigger event) {
        return switch (event) {
            case SIGNING -> "«" + Procedure.ENACT_ACT.title() + "»: задача разместить акт, когда внесены его реквизиты";
            case ENTRY_INTO_FORCE ->
                "первая процедура пункта, кроме введения акта: у каждого адресата, когда перечень подтверждён";
            case ACCOUNT_EVENT ->
                "«" + Procedure.NOTIFY_COORDINATOR.title()
                        + "»: страница создана или удалена в день действия акта или позже";
            case RECEIPT ->
                "«" + Procedure.PUBLISH_REGISTRY.title()
                        + "»: поступило уведомление или заявка о странице, о которой говорит пункт";
            case CHANGE -> "«" + Procedure.PUBLISH_REGISTRY.title() + "»: реестр изменился";
            case REQUEST -> "процедуру начинает тот, кто обращается";
            case CONTINUOUS ->
                "процедуру начинают люди; «" + Procedure.PUBLISH_REGISTRY.title() + "» – каждое изменение реестра";
            case WEEKLY -> "«" + Procedure.WEEKLY_NORM.title() + "»: неделя кончилась, у пункта есть норма публикаций";
            case IN_ACT -> "ничего: исполнено самим актом";
            case NONE -> "ничего";
        };
    }
}
