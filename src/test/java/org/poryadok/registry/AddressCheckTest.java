package org.poryadok.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.EachTestAlone;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.act.Network;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.CheckedAddress.Likeness;
import org.poryadok.registry.CheckedAddress.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether an address is official, and which official one it only resembles. */
@PoryadokTest
@EachTestAlone
class AddressCheckTest {

    @RegisterExtension
    final RegistryRows rows = new RegistryRows("kuzbass");

    @Autowired
    private AddressCheck check;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void pageIsOfficialUnderItsNameItsNumberAndThroughItsPosts() {
        String handle = rows.handle("minzdrav");
        UUID id = rows.page(AccountAddress.parse("vk", handle).withPermanentId("987650001"));

        for (String pasted : List.of(
                "vk.com/" + handle,
                "https://m.vk.com/" + handle.toUpperCase(Locale.ROOT) + "?from=x",
                "vk.com/club987650001",
                "vk.com/public987650001",
                "https://vk.com/wall-987650001_7")) {
            CheckedAddress checked = check.check(pasted);
            assertThat(checked.verdict()).as(pasted).isEqualTo(Verdict.OFFICIAL);
            assertThat(checked.accounts()).extracting(PublicAccount::id).containsExactly(id);
            assertThat(checked.resembling()).isEmpty();
        }
    }

    @Test
    void closedPageIsToldWithDayAndGround() {
        String handle = rows.handle("closed");
        rows.close(rows.page("instagram", handle), LocalDate.of(2022, 3, 22));

        CheckedAddress checked = check.check("https://www.instagram.com/" + handle + "/");

        assertThat(checked.verdict()).isEqualTo(Verdict.CLOSED);
        assertThat(checked.accounts()).singleElement().satisfies(account -> {
            assertThat(account.closedOn()).contains(LocalDate.of(2022, 3, 22));
            assertThat(account.closingGround()).contains("площадка запрещена; приказ от 21.03.2022 № 15");
        });
    }

    @Test
    void pageThatWasRegisteredAgainIsOfficial() {
        String handle = rows.handle("again");
        rows.close(rows.page("vk", handle), LocalDate.of(2022, 3, 22));
        rows.page("vk", handle);

        assertThat(check.check("vk.com/" + handle).verdict()).isEqualTo(Verdict.OFFICIAL);
    }

    /** Every browser opens the other page. */
    @Test
    void pathThatLeadsAwayFromAnOfficialPageIsNotOfficial() {
        String handle = rows.handle("minzdrav");
        rows.page("vk", handle);
        rows.page("telegram", handle);
        rows.page("ok", handle);

        for (String site : List.of("https://vk.com/", "https://t.me/", "https://ok.ru/")) {
            for (String way :
                    List.of("/../xyz_other", "/%2e%2e/xyz_other", "/.%2E/./xyz_other", "/a/../../xyz_other")) {
                String address = site + handle + way;
                assertThat(check.check(address).verdict()).as(address).isEqualTo(Verdict.NOT_IN_REGISTRY);
                String away = "https://vk.com/away.php?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
                assertThat(check.check(away).verdict()).as(away).isEqualTo(Verdict.NOT_IN_REGISTRY);
            }
            assertThat(check.check(site + "xyz_other/../" + handle).verdict()).isEqualTo(Verdict.OFFICIAL);
        }
        assertThat(check.check("https://evil.example/away.php?to=https%3A%2F%2Fvk.com%2F" + handle)
                        .verdict())
                .isEqualTo(Verdict.NOT_IN_REGISTRY);
    }

    /** Who closes the post is on the page of somebody else. */
    @Test
    void officialPostOverAnotherPageIsNotOfficial() {
        String handle = rows.handle("minzdrav");
        rows.page(AccountAddress.parse("vk", handle).withPermanentId("987650005"));

        assertThat(check.check("https://vk.com/" + handle + "?w=wall-987650005_1")
                        .verdict())
                .isEqualTo(Verdict.OFFICIAL);
        assertThat(check.check("https://vk.com/feed?w=wall-987650005_1").verdict())
                .isEqualTo(Verdict.OFFICIAL);
        assertThatThrownBy(() -> check.check("https://vk.com/xyz_other?w=wall-987650005_1"))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining("поверх другой страницы — «xyz_other»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write1?",
                "join/AJQ1d?",
                "share.php?url=https://evil.com&",
                "authorize.php?client_id=1&redirect_uri=https://evil.com&",
                "im?sel=1&",
                "login?",
                "evil'?",
                "evilа?"
            })
    void officialPostOverWhatIsNoPageIsNotOfficial(String path) {
        rows.page(AccountAddress.parse("vk", rows.handle("minzdrav")).withPermanentId("987650008"));
        String address = "https://vk.com/" + path + "w=wall-987650008_1";

        for (String pasted :
                List.of(address, "https://vk.com/away.php?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> check.check(pasted))
                    .isInstanceOf(AddressException.class)
                    .hasMessageContaining("поверх другой страницы");
        }
    }

    @Test
    void applicationIsNotThePageOfThePersonOfItsNumber() {
        rows.page("vk", "id987650009");

        for (String address : List.of("app987650009", "app987650009_-1", "services?w=app987650009")) {
            assertThatThrownBy(() -> check.check("https://vk.com/" + address))
                    .as(address)
                    .isInstanceOf(AddressException.class)
                    .hasMessageContaining("служебную страницу");
        }
    }

    @Test
    void lookalikesNameTheRealOne() {
        String handle = rows.handle("minzdrav_kuzbassa");
        UUID id = rows.page("vk", handle);

        resembles("vk.com/" + handle.replace("min", "mln"), id, Likeness.SAME_AT_A_GLANCE);
        resembles("vk.com/" + handle.replace("_", ""), id, Likeness.SAME_AT_A_GLANCE);
        resembles("vk.com/" + handle.replace("min", "rnin"), id, Likeness.SAME_AT_A_GLANCE);
        resembles("vk.com/" + handle.replace("a", "4"), id, Likeness.SAME_AT_A_GLANCE);
        resembles("vk.com/" + handle.replace("min", "mun"), id, Likeness.ONE_SIGN_APART);
        resembles("vk.com/" + handle.replace("min", "mi"), id, Likeness.ONE_SIGN_APART);
        resembles("vk.com/" + handle.replace("min", "mmin"), id, Likeness.ONE_SIGN_APART);
        resembles("vk.com/" + handle.replace("min", "mni"), id, Likeness.ONE_SIGN_APART);
        resembles("vk.com/" + handle.replace("min", "мin"), id, Likeness.FOREIGN_LETTERS);
        resembles("vк.com/" + handle, id, Likeness.FOREIGN_SITE);
        resembles("t.me/" + handle, id, Likeness.OTHER_NETWORK);
    }

    @Test
    @ForRuleOf("SHP-2.1")
    void lookalikesOfPagesThatAnActNamesNameThem() {
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        acts.namesItsPages("shpakovsky-1199-2023");
        UUID named = check.check("vk.com/shpakray").accounts().get(0).id();

        resembles("vk.com/shpakrey", named, Likeness.ONE_SIGN_APART);
        resembles("vk.com/shpakray_", named, Likeness.SAME_AT_A_GLANCE);
        resembles("vk.com/shpаkray", named, Likeness.FOREIGN_LETTERS);
        resembles("t.me/shpakray", named, Likeness.OTHER_NETWORK);
        assertThat(check.check("vk.com/club197204239").resembling()).isEmpty();
    }

    @Test
    void pageThatAnActNamesIsOneEntryThatAnswersAtEachOfItsAddressesAndShowsWhatTheActWrites() {
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        acts.namesItsPages("shpakovsky-1199-2023");
        acts.namesItsPages("shpakovsky-1199-2023");

        for (String typed :
                List.of("https://vk.com/public197204238", "vk.com/club197204238", "m.vk.com/shpakray", "shpakray")) {
            CheckedAddress checked = check.check(typed);
            assertThat(checked.verdict())
                    .as(typed)
                    .isEqualTo(typed.equals("shpakray") ? Verdict.DEPENDS_ON_NETWORK : Verdict.OFFICIAL);
            assertThat(checked.accounts()).as(typed).singleElement().satisfies(page -> {
                assertThat(page.address().normalized()).isEqualTo("https://vk.com/public197204238");
                assertThat(page.namedByAct()).isTrue();
                assertThat(page.createdOn()).isEmpty();
            });
        }
    }

    @Test
    void differentNamesAndNeighbouringNumbersResembleNothing() {
        String handle = rows.handle("minzdrav_kuzbassa");
        rows.page("vk", handle);
        rows.page("vk", "club987650009");

        assertThat(check.check("vk.com/" + handle.replace("min", "xyn")).resembling())
                .isEmpty();
        assertThat(check.check("vk.com/club987650008").resembling()).isEmpty();
        assertThat(check.check("vk.com/club987650008").remarks())
                .singleElement()
                .asString()
                .contains("короткое имя");
    }

    @Test
    void siteThatHoldsTheNameOfANetworkIsWarnedOf() {
        String handle = rows.handle("minzdrav");
        rows.page("vk", handle);

        for (String foreign : List.of("https://vk.com.example.org/", "vk-com.ru/", "vk.com-login.ru/")) {
            CheckedAddress checked = check.check(foreign + handle);
            assertThat(checked.verdict()).as(foreign).isEqualTo(Verdict.NOT_IN_REGISTRY);
            assertThat(checked.resembling())
                    .as(foreign)
                    .extracting(CheckedAddress.Resemblance::likeness)
                    .containsExactly(Likeness.FOREIGN_SITE);
        }
    }

    @Test
    void bareNameIsLookedForEverywhere() {
        String handle = rows.handle("minzdrav");
        rows.page("vk", handle);
        rows.page("telegram", handle);

        CheckedAddress checked = check.check("@" + handle);

        assertThat(checked.accounts()).extracting(PublicAccount::network).containsExactlyInAnyOrder("vk", "telegram");
        // Elsewhere anybody may have taken it.
        assertThat(checked.verdict()).isEqualTo(Verdict.DEPENDS_ON_NETWORK);
        assertThat(checked.unlisted())
                .extracting(Network::id)
                .contains("ok", "youtube")
                .doesNotContain("vk", "telegram");
        assertThat(check.check("t.me/" + handle).verdict()).isEqualTo(Verdict.OFFICIAL);
        assertThat(check.check("t.me/" + handle).unlisted()).isEmpty();
        assertThat(check.check("@" + rows.handle("nobody")).unlisted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from account where address = any (array['https://vk.com/x']) or network = any (array['vk']) and permanent_id = any (array['1'])",
                "select * from account a where a.state = 'ACTIVE' and a.lookalike_keys && account_lookalike_keys('minzdrav42')",
                "select id from body where to_tsvector('russian', searched_name(name)) @@ to_tsquery('russian', 'культура:*')",
                "select a.body_id, a.owner_kind, count(*) from account a where true group by a.body_id, a.owner_kind",
                "select a.body_id, a.owner_kind, count(*) from account a where true and a.jurisdiction = 'kuzbass' group by a.body_id, a.owner_kind",
                "select a.body_id, a.owner_kind, count(*) from account a where true and a.network = 'vk' group by a.body_id, a.owner_kind",
                "select a.body_id, a.owner_kind, count(*) from account a where true and a.owner_kind = 'HEAD' group by a.body_id, a.owner_kind",
                "select a.body_id, a.owner_kind, count(*) from account a where true and a.state = 'CLOSED' group by a.body_id, a.owner_kind",
                "select a.* from account a where a.body_id = 'x' and a.owner_kind = 'HEAD' and true order by a.network, a.address, a.id",
                "select distinct body_id, owner_kind from account where jurisdiction = 'kuzbass'",
                "select a.* from account a where true and ((a.body_id = any (array['x']) and a.owner_kind = 'GOVERNOR' or a.body_id = any (array['y']) and a.owner_kind = 'HEAD')"
                        + " or a.handle like 'minz%' or a.address = any (array['y']) or a.network = any (array['vk']) and a.permanent_id = any (array['1']))"
            })
    void everyQuestionHasItsIndex(String question) {
        // A table of a few rows is read whole for good reasons: what matters is that another way is there.
        List<String> plan = transactions.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain " + question).query(String.class).list();
        });
        assertThat(plan).anyMatch(line -> line.contains("Index")).noneMatch(line -> line.contains("Seq Scan"));
    }

    private void resembles(String pasted, UUID official, Likeness likeness) {
        CheckedAddress checked = check.check(pasted);
        assertThat(checked.verdict()).as(pasted).isEqualTo(Verdict.NOT_IN_REGISTRY);
        assertThat(checked.resembling()).as(pasted).anySatisfy(one -> {
            assertThat(one.official().id()).isEqualTo(official);
            assertThat(one.likeness()).isEqualTo(likeness);
        });
    }
}
