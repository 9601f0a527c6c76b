package org.poryadok.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, numbers and words as the pages of Cockpit write and read them. */
class PageWordsTest {

    private static Context javaScript;
    private static Value words;

    @BeforeAll
    static void load() {
        javaScript = Script.javaScript();
        words = Script.page("cockpit/frame/words.js").run(javaScript);
    }

    @AfterAll
    static void close() {
        javaScript.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1,рабочий день",
        "2,рабочих дня",
        "5,рабочих дней",
        "11,рабочих дней",
        "21,рабочий день",
        "24,рабочих дня",
        "112,рабочих дней",
        "0,рабочих дней"
    })
    void aNounFollowsItsNumber(int amount, String noun) {
        assertThat(text("workingDays", amount)).isEqualTo(amount + "\u00a0" + noun);
    }

    @Test
    void thousandsStandApart() {
        assertThat(text("numberText", 1_234_567)).isEqualTo("1\u00a0234\u00a0567");
    }

    @Test
    void shareIsPerCentAndNothingToDivideByIsADash() {
        assertThat(text("shareText", 0.125)).isEqualTo("12,5\u00a0%");
        assertThat(text("shareText", 0)).isEqualTo("0\u00a0%");
        assertThat(text("shareText", new Object[] {null})).isEqualTo("—");
        assertThat(text("fractionText", new Object[] {null})).isEqualTo("—");
        assertThat(text("fractionText", 2.25)).isEqualTo("2,3");
    }

    @Test
    void daysAreWrittenAsOfficialsWriteThem() {
        assertThat(text("dayText", "2020-03-02")).isEqualTo("02.03.2020");
        assertThat(text("dayText", new Object[] {null})).isEqualTo("—");
        assertThat(text("momentText", "")).isEqualTo("—");
    }

    @ParameterizedTest
    @CsvSource({
        "02.03.2020,2020-03-02",
        "2.3.2020,2020-03-02",
        "02/03/2020,2020-03-02",
        "' 02-03-2020 ',2020-03-02",
        "29.02.2020,2020-02-29"
    })
    void typedDayIsRead(String typed, String day) {
        assertThat(text("typedDay", typed)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "30.02.2020",
        "29.02.2021",
        "31.04.2020",
        "00.01.2020",
        "01.13.2020",
        "01.00.2020",
        "2020-03-02",
        "завтра",
        "''",
        "1.2.20",
        "01.02.2020 г."
    })
    void dayThatIsNoneIsNotTakenForAnother(String typed) {
        assertThat(call("typedDay", typed).isNull()).isTrue();
    }

    @Test
    void whatIsTypedIsFoundByEveryWordWhateverItsCaseAndItsYo() {
        assertThat(call("matches", "Министерство здравоохранения Кузбасса", "кузб здрав")
                        .asBoolean())
                .isTrue();
        assertThat(call("matches", "Орлёнок", "орле").asBoolean()).isTrue();
        assertThat(call("matches", "Орленок", "ОРЛЁ").asBoolean()).isTrue();
        assertThat(call("matches", "Министерство здравоохранения", "здрав спорт")
                        .asBoolean())
                .isFalse();
        assertThat(call("matches", "что угодно", "").asBoolean()).isTrue();
    }

    @Test
    void stateThatIsUnknownLooksLikeNone() {
        Value lookOf = Script.page("cockpit/clauses/states.js").run(javaScript).getMember("lookOf");
        assertThat(lookOf.execute("NO_SUCH_STATE").asString()).isEqualTo("none");
    }

    @Test
    void codesOfTheEngineAreNamedAsPeopleNameThem() {
        javaScript.eval("js", "var window = {angular: {module: () => ({filter() {}})}}");
        Script.page("words.js").run(javaScript);
        Value word = javaScript.eval("js", "window.poryadokWord");

        assertThat(word.execute("userTask").asString()).isEqualTo("задача");
        assertThat(word.execute("CYCLE: R5/PT5M").asString()).isEqualTo("повтор: R5/PT5M");
        assertThat(word.execute(new Object[] {null}).asString()).isEqualTo("нет значения");
        assertThat(word.execute("kuzbass.health").asString()).isEqualTo("kuzbass.health");
        assertThat(word.execute("constructor").asString()).isEqualTo("constructor");
        assertThat(word.execute(7).asInt()).isEqualTo(7);
    }

    private static Value call(String function, Object... arguments) {
        return words.getMember(function).execute(arguments);
    }

    private static String text(String function, Object... arguments) {
        return call(function, arguments).asString();
    }
}
