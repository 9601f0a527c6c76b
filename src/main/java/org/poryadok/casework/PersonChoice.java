package org.poryadok.casework;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.poryadok.organisation.Candidate;
import org.poryadok.organisation.Official;
import org.poryadok.term.RussianOrder;

/**
 * A list of persons in a form, by name, from which one is chosen. Whoever may not be chosen stands at its end, and his line
 * says why; choosing him all the same is refused with the whole sentence. Of whoever is away today his line says so.
 *
 * @param words what the list says of a person
 * @param whose whose officials these are, as the refusal of anybody else says it
 */
public record PersonChoice(List<Candidate> candidates, Function<Official, String> words, String whose) {

    /** Of the body that the case is about. */
    public PersonChoice(List<Candidate> candidates) {
        this(candidates, PersonChoice::text, "вашего органа");
    }

    /**
     * Offers them, as {@link CaseFile#offer} does.
     *
     * @param variable whence the form takes its options
     */
    public boolean offer(CaseFile file, String variable) {
        return offer(file, variable, official -> 0);
    }

    /** The same, with whoever is most likely meant first: of one rank by name. */
    public boolean offer(CaseFile file, String variable, ToIntFunction<Official> rank) {
        return file.offer(
                variable,
                RussianOrder.by(
                                candidates.stream(),
                                candidate -> candidate.official().fullName(),
                                candidate -> candidate.official().userId())
                        .stream()
                        .sorted(Comparator.comparing((Candidate candidate) -> !candidate.mayBeChosen())
                                .thenComparingInt(candidate -> rank.applyAsInt(candidate.official())))
                        .map(this::option)
                        .toList());
    }

    private Option option(Candidate candidate) {
        String line = words.apply(candidate.official())
                + candidate.away().map(away -> " (" + away + ")").orElse("");
        String id = candidate.official().userId();
        return candidate.mayBeChosen()
                ? new Option(line, id)
                : Option.barred(line, id, candidate.mark(), candidate.refusal());
    }

    /**
     * Who was chosen; the list is as old as the form on the screen, and he may have left by now.
     *
     * @throws Refusal when he is none of them, or may not be chosen
     */
    public Official chosen(CaseFile file, String field) {
        Candidate chosen = candidates.stream()
                .filter(candidate -> candidate.official().userId().equals(file.known(field)))
                .findFirst()
                .orElseThrow(() -> new Refusal(field, "Выберите должностное лицо " + whose + " из списка."));
        if (!chosen.mayBeChosen()) {
            throw new Refusal(field, chosen.refusal());
        }
        return chosen.official();
    }

    /** «Иванов Иван Иванович — начальник отдела». */
    public static String text(Official official) {
        return official.fullName() + " — " + official.post();
    }
}
