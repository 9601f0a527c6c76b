package org.poryadok.act;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.poryadok.term.TermRule;

/**
 * What fulfils an obligation to create pages: an act that says «в социальных сетях» leaves their number open, and somebody has
 * to read it.
 *
 * @param pages   in which networks each owner must have a page
 * @param owners  whose pages are demanded; empty: of everybody of whose accounts the clause speaks
 * @param keeping whether the pages must also be kept («и обеспечить их дальнейшее ведение»), so that one which is closed
 *                later is missing again
 * @param again   the term of a page that is missing again, from the day on which it is: the act has counted its own from
 *                its entry into force; the act's reading, else the administration's general one («внутренний срок»); empty
 *                where none runs
 * @param basis   clause id where the act itself says so, else {@link LegalAct#SETTING}
 */
public record Fulfilment(Pages pages, Set<OwnerKind> owners, boolean keeping, Optional<TermRule> again, String basis) {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** How many pages of one owner are enough. */
    public enum Pages {
        /** One in each network that is mandatory. */
        EACH_MANDATORY,
        /** One, in whichever network that the act names and allows. */
        ANY_NETWORK
    }

    public Fulfilment {
        owners = Set.copyOf(owners);
    }

    /** What is enough, Russian, without a full stop. */
    public String enough() {
        return switch (pages) {
            case EACH_MANDATORY -> "страница на каждой обязательной площадке";
            case ANY_NETWORK -> "достаточно одной страницы на любой площадке акта";
        };
    }

    /** The same for a reader of the clause, and what becomes of a page that is closed later. */
    public String sentence() {
        return enough().substring(0, 1).toUpperCase(RUSSIAN)
                + enough().substring(1)
                + (keeping ? "; закрытой позже снова недостаёт" : "; вести её дальше пункт не требует")
                + (isOurReading() ? ". Так акт прочитан (" + LegalAct.SETTING + ")." : ".");
    }

    /** Whether this is how the administration reads the act, and not what the act says. */
    public boolean isOurReading() {
        return basis.equals(LegalAct.SETTING);
    }
}
