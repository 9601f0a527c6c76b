package org.poryadok.control;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.act.Clause;
import org.poryadok.control.LadderRun.Ahead;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.RenderedLetter;
import org.poryadok.mail.TermNotice;
import org.springframework.stereotype.Component;

/** Composes the letter about one card. */
@Component
class CardLetters {

    static final String BEGINNING = "card:";

    private static final String NEWS = "news:";

    private final LetterFacts facts;
    private final LetterTemplates templates;

    CardLetters(LetterFacts facts, LetterTemplates templates) {
        this.facts = facts;
        this.templates = templates;
    }

    /** What every letter about a card says of it. */
    record Said(String body, String progress, String returned, String act, boolean unmanned) {}

    Map<UUID, Said> said(Collection<ControlCard> cards) {
        Map<UUID, String> progress = facts.progress(cards);
        Map<UUID, String> returned = facts.returned(cards);
        Set<UUID> unmanned = facts.unmanned(cards);
        return cards.stream()
                .collect(Collectors.toMap(
                        ControlCard::id,
                        card -> new Said(
                                facts.body(card),
                                progress.getOrDefault(card.id(), ""),
                                ReturnedSubmissions.afterTitle(returned.getOrDefault(card.id(), "")),
                                facts.clause(card).isInternalRuleOf(card.procedure()) ? "" : facts.act(card),
                                unmanned.contains(card.id()))));
    }

    /**
     * @param ahead               who is told next if nothing is done
     * @param workingDaysPastTerm working days past the last day; not positive in a reminder, nor on the days off that
     *                            follow the last day
     * @param pastTerm            whether the last day is over
     */
    Letter about(LadderLetter letter, Said said, Optional<Ahead> ahead, int workingDaysPastTerm, boolean pastTerm) {
        ControlCard card = letter.card();
        return rendered(card, notice(letter, said, ahead, Math.max(workingDaysPastTerm, 0)), pastTerm)
                .to(
                        key(letter),
                        card.jurisdiction(),
                        letter.to().address(),
                        letter.to().name(),
                        card.processInstanceId());
    }

    private RenderedLetter rendered(ControlCard card, TermNotice notice, boolean pastTerm) {
        if (!pastTerm) {
            return templates.reminder(notice);
        }
        return card.isMandatory() ? templates.overdue(notice) : templates.followUp(notice);
    }

    private TermNotice notice(LadderLetter letter, Said said, Optional<Ahead> ahead, int workingDaysOverdue) {
        ControlCard card = letter.card();
        Clause clause = facts.clause(card);
        return new TermNotice(
                letter.to().description(),
                facts.why(letter.step().recipient(), said.unmanned()),
                said.body(),
                card.step(),
                said.progress(),
                said.returned(),
                said.act(),
                clause.citationIn(card.procedure()),
                clause.quotationIn(card.procedure()),
                card.targetDate().orElseThrow(),
                card.lastDay().orElseThrow(),
                LetterFacts.internalNote(card, clause),
                workingDaysOverdue,
                card.explanation(),
                LetterFacts.missed(card).map(text -> text + " ").orElse("")
                        + (said.unmanned()
                                ? LetterFacts.nobodyActs(letter.step().recipient()) + " "
                                : "")
                        + facts.toldNext(card, ahead, said.unmanned()),
                facts.place(card, letter.to().id(), letter.step().recipient()));
    }

    /** With what the keys of all letters about a card begin. */
    static String keyOf(UUID card) {
        return BEGINNING + card + ":";
    }

    /** With what the keys begin of letters that tell what has happened, and not what is to be done. */
    static String newsKeyOf(UUID card) {
        return keyOf(card) + NEWS;
    }

    /** The card of a letter about one. */
    static UUID cardOf(String key) {
        return UUID.fromString(key.substring(BEGINNING.length(), key.indexOf(':', BEGINNING.length())));
    }

    static boolean isOfTheLadder(String key) {
        return key.startsWith(BEGINNING) && !key.startsWith(NEWS, key.indexOf(':', BEGINNING.length()) + 1);
    }

    private static String key(LadderLetter letter) {
        return keyOf(letter.line().card()) + letter.line().extensions() + ":"
                + letter.line().level() + ":" + letter.occurrence().orElseThrow() + ":"
                + letter.line().recipient();
    }
}
