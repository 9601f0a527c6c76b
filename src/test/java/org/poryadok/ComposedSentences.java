package org.poryadok;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever the product has composed while the tests of a class ran ends its sentences once: letters, cards with their
 * history, what forms and rows show. «И. П.;» and «и т. п.:» are no sentences, nor is «..» in an address.
 */
final class ComposedSentences {

    private static final String WRITTEN = """
            select subject || chr(10) || text_body from letter
            union all select step || chr(10) || explanation from control_card
            union all select note from control_card_event
            union all select text_ from act_hi_varinst
            union all select convert_from(b.bytes_, 'UTF8') from act_hi_varinst v
                join act_ge_bytearray b on b.id_ = v.bytearray_id_ where v.var_type_ = 'json'""";

    private static final Pattern TWICE = Pattern.compile("(?<![.…/])\\.\\.(?=[\\s\"»)<]|$)"
            + "|(?<![А-ЯЁA-Z])(?<!\\b(?:г|д|п|т|ст|ул|им|др|мес|тыс))\\.[:;](?=\\s|$)");

    private ComposedSentences() {}

    static void endOnce(JdbcClient database) {
        List<String> twice = database
                .sql("select written from (" + WRITTEN + ") as all_written (written) where written ~ '[.][.:;]'")
                .query(String.class)
                .list()
                .stream()
                .filter(ComposedSentences::endsTwice)
                .distinct()
                .toList();
        assertThat(twice).as("sentences that end twice").isEmpty();
    }

    static boolean endsTwice(String text) {
        return TWICE.matcher(text).find();
    }
}
