package org.poryadok.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page «Сроки» shows, as it stands in its address. */
class DeadlinesViewTest {

    private Context javaScript;

    @BeforeEach
    void load() {
        javaScript = Script.javaScript();
        javaScript
                .getBindings("js")
                .putMember(
                        "View",
                        Script.page("cockpit/deadlines/view.js").run(javaScript).getMember("View"));
        javaScript.eval(
                "js",
                "const view = of => new View(new Map(Object.entries(of)));"
                        + "const told = pairs => [...pairs].map(([name, value]) => `${name}=${value}`).join('&');");
    }

    @AfterEach
    void close() {
        javaScript.close();
    }

    @Test
    void listBeginsWithWhatIsMostUrgent() {
        assertThat(of("told(view({}).pageOfList)")).isEqualTo("sort=status&page=0&size=20");
    }

    @Test
    void orderThatSomebodyChoseTakesThePlaceOfTheMostUrgent() {
        assertThat(of("told(view({sort: ['body'], descending: ['true']}).list)"))
                .isEqualTo("sort=body&descending=true");
    }

    @Test
    void pagesAreCountedFromOneInTheAddress() {
        assertThat(of("String(view({page: ['3']}).page)")).isEqualTo("2");
        assertThat(of("String(view({page: ['-4']}).page)")).isEqualTo("0");
        assertThat(of("String(view({page: ['x']}).page)")).isEqualTo("0");
        assertThat(of("told(view({}).at(2).address)")).isEqualTo("page=3");
        assertThat(of("told(view({page: ['3']}).at(0).address)")).isEmpty();
    }

    @Test
    void anotherFilterBeginsTheListAnewAndAQuotationDoesNot() {
        assertThat(of("told(view({page: ['3'], act: ['a']}).with({act: 'b'}).address)"))
                .isEqualTo("act=b");
        assertThat(of("told(view({page: ['3']}).with({quote: 'KUZ-3c'}).address)"))
                .isEqualTo("page=3&quote=KUZ-3c");
    }

    @Test
    void severalChoicesOfOneFilterStandTogether() {
        assertThat(of("view({}).with({body: ['a', 'b']}).all('body').join()")).isEqualTo("a,b");
        assertThat(of("view({body: ['a', 'b']}).one('body')")).isEqualTo("a");
    }

    @Test
    void withoutFilterTheOrderStays() {
        assertThat(of("told(view({status: ['OVERDUE'], text: ['отчёт'], sort: ['body']}).withoutFilter().address)"))
                .isEqualTo("sort=body");
        assertThat(of("String(view({text: ['отчёт']}).isFiltered)")).isEqualTo("true");
        assertThat(of("String(view({sort: ['body']}).isFiltered)")).isEqualTo("false");
    }

    @Test
    void daysOfTheTermWithWhichOtherPagesLeadHereAreAFilter() {
        assertThat(of("String(view({lastDayFrom: ['2026-11-02']}).isFiltered)")).isEqualTo("true");
        assertThat(of("told(view({lastDayFrom: ['2026-11-02'], lastDayTo: ['2026-11-08']}).figures)"))
                .isEqualTo("lastDayFrom=2026-11-02&lastDayTo=2026-11-08");
        assertThat(of("told(view({lastDayFrom: ['2026-11-02']}).withoutFilter().address)"))
                .isEmpty();
    }

    @Test
    void figuresCountEveryStateOfWhatTheOtherFiltersLeave() {
        assertThat(of("told(view({status: ['OVERDUE'], act: ['a'], page: ['2']}).figures)"))
                .isEqualTo("act=a");
    }

    @Test
    void whatTheAddressHoldsBesidesIsLeftOut() {
        assertThat(of("told(view({searchQuery: ['x'], act: [''], size: ['50']}).address)"))
                .isEqualTo("size=50");
        assertThat(of("String(view({size: ['50']}).size)")).isEqualTo("50");
        assertThat(of("String(view({size: ['all']}).size)")).isEqualTo("20");
    }

    private String of(String expression) {
        Value value = javaScript.eval("js", expression);
        return value.asString();
    }
}
