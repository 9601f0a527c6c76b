package org.poryadok.casework.document;

import java.util.Map;
import java.util.function.Function;
import org.poryadok.term.Russian;

/** Fields that every letter has. */
public final class LetterFields {

    /** Where a number or a date is to be written in by hand. */
    private static final String BLANK = "__________";

    private static final String ABSENT = "—";

    private LetterFields() {}

    public static <T> DocumentFields<T> of(Function<T, Letterhead> letterhead) {
        return new DocumentFields<T>()
                .field("body.name", letterhead.andThen(Letterhead::body))
                .field("body.details", letterhead.andThen(head -> head.details().orElse("")))
                .field("letter.number", letterhead.andThen(head -> head.number().orElse(BLANK)))
                .field(
                        "letter.date",
                        letterhead.andThen(head -> head.date().map(Russian::day).orElse(BLANK)))
                .field("addressee.name", letterhead.andThen(Letterhead::addressee))
                .field(
                        "addressee.line",
                        letterhead.andThen(head -> head.addresseeLine().orElse("")))
                .field("signatory.post", letterhead.andThen(Letterhead::signatoryPost))
                .field("signatory.name", letterhead.andThen(Letterhead::signatoryName))
                .field(
                        "executor.name",
                        letterhead.andThen(head -> head.executorName().orElse("")))
                .field(
                        "executor.phone",
                        letterhead.andThen(head -> head.executorPhone().orElse("")));
    }

    public static Map<String, Function<AccountLine, String>> accountColumns() {
        return Map.of(
                "network",
                AccountLine::network,
                "address",
                AccountLine::address,
                "permanentId",
                account -> account.permanentId().orElse(ABSENT),
                "createdOn",
                account -> account.createdOn().map(Russian::day).orElse(ABSENT),
                "deletedOn",
                account -> account.deletedOn().map(Russian::day).orElse(""),
                "owner",
                AccountLine::owner);
    }
}
