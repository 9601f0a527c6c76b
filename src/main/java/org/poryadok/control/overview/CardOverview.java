package org.poryadok.control.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and figures of the terms under control. Whether the caller may see the jurisdictions is the caller's to check. */
@Service
@Transactional(readOnly = true)
public class CardOverview {

    /** The longest page. */
    public static final int MAX_PAGE = 500;

    public CardPage page(CardFilter filter, CardSort sort, int page, int size) {
        return new CardPage(0, page, size, List.of());
    }

    public Totals totals(CardFilter filter) {
        return new Totals(0, 0, 0, 0, 0);
    }

    public List<BodyFigures> byBody(CardFilter filter, int limit) {
        return List.of();
    }

    public List<WeekFigures> byWeek(CardFilter filter, int weeks) {
        return List.of();
    }

    public Choices choices(Set<String> jurisdictions) {
        return new Choices(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public void forEach(CardFilter filter, CardSort sort, Consumer<CardLine> reader) {
    }

    public Optional<CardLine> line(UUID card) {
        return Optional.empty();
    }
}
