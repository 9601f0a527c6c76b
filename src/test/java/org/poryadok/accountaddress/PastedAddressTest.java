package org.poryadok.accountaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose page a pasted text stands for. */
class PastedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "vk.com/minzdrav42, https://vk.com/minzdrav42",
        "HTTPS://VK.COM/MinZdrav42, https://vk.com/minzdrav42",
        "https://m.vk.com/minzdrav42?from=search&utm_source=max, https://vk.com/minzdrav42",
        "https://vk.ru/minzdrav42#top, https://vk.com/minzdrav42",
        "http://www.vk.com/minzdrav42/, https://vk.com/minzdrav42",
        "https://vk.com/%6Dinzdrav42, https://vk.com/minzdrav42",
        "https%3A%2F%2Fvk.com%2Fminzdrav42, https://vk.com/minzdrav42",
        "https://vk.com/away.php?to=https%3A%2F%2Ft.me%2Fminzdrav42&cc_key=1, https://t.me/minzdrav42",
        "vk.com/club123, https://vk.com/club123",
        "vk.com/public123, https://vk.com/club123",
        "vk.com/event123, https://vk.com/club123",
        "vk.com/id123, https://vk.com/id123",
        "https://vk.com/wall-123_4567, https://vk.com/club123",
        "https://vk.com/wall77_4567?reply=1, https://vk.com/id77",
        "https://vk.com/minzdrav42?w=wall-123_4567%2Fall, https://vk.com/club123",
        "https://vk.com/photo-123_9, https://vk.com/club123",
        "https://vk.com/video-123_9, https://vk.com/club123",
        "https://vkvideo.ru/video-123_9, https://vk.com/club123",
        "https://vk.com/clip-123_9, https://vk.com/club123",
        "https://vk.com/topic-123_9, https://vk.com/club123",
        "https://vk.com/album-123_00, https://vk.com/club123",
        "https://vk.com/@minzdrav42-o-privivkah, https://vk.com/minzdrav42",
        "https://vk.com/video/@minzdrav42, https://vk.com/minzdrav42",
        "https://vk.com/@-123-o-privivkah, https://vk.com/club123",
        "https://vk.com/clips/minzdrav42, https://vk.com/minzdrav42",
        "https://vk.com/?w=wall-123_4, https://vk.com/club123",
        "https://vk.com/feed?section=news&w=wall-123_4_r5, https://vk.com/club123",
        "https://vk.com/photos-123?z=photo-123_9%2Falbum-123_00%2Frev, https://vk.com/club123",
        "https://vk.com/wall-123_4?z=video-123_9%2F0a1b2c3d4e5f%2Fpl_wall_-123, https://vk.com/club123",
        "https://vk.com/id77?z=photo77_9%2Fwall77_4, https://vk.com/id77",
        "https://vk.me/minzdrav42, https://vk.com/minzdrav42",
        "https://ok.ru/group/53396058603700, https://ok.ru/group/53396058603700",
        "https://m.ok.ru/group/53396058603700/topic/158, https://ok.ru/group/53396058603700",
        "ok.ru/profile/560, https://ok.ru/profile/560",
        "ok.ru/profile/560/statuses/158, https://ok.ru/profile/560",
        "ok.ru/minzdrav42/topic/158, https://ok.ru/minzdrav42",
        "https://ok.ru/group/123/album/456/789, https://ok.ru/group/123",
        "https://ok.ru/minzdrav42/photos, https://ok.ru/minzdrav42",
        "t.me/minzdrav42, https://t.me/minzdrav42",
        "https://t.me/s/minzdrav42, https://t.me/minzdrav42",
        "https://t.me/s/minzdrav42/77?before=9, https://t.me/minzdrav42",
        "https://t.me/minzdrav42/123?comment=4, https://t.me/minzdrav42",
        "https://t.me/minzdrav42/5/123, https://t.me/minzdrav42",
        "https://t.me/minzdrav42/s/7, https://t.me/minzdrav42",
        "https://web.telegram.org/k/#@minzdrav42, https://t.me/minzdrav42",
        "https://x.com/minzdrav42/media, https://twitter.com/minzdrav42",
        "https://instagram.com/minzdrav42/reels/, https://instagram.com/minzdrav42",
        "https://facebook.com/minzdrav42/photos, https://facebook.com/minzdrav42",
        "https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M/17, https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M",
        "https://telegram.me/minzdrav42, https://t.me/minzdrav42",
        "minzdrav42.t.me/123, https://t.me/minzdrav42",
        "tg://resolve?domain=minzdrav42&post=123, https://t.me/minzdrav42",
        "tg://resolve?post=123&domain=minzdrav42&single, https://t.me/minzdrav42",
        "https://t.me/minzdrav42?utm_source=site&fbclid=1&start=x, https://t.me/minzdrav42",
        "https://vk.com/minzdrav42?ref=group_menu&roistat_visit=1, https://vk.com/minzdrav42",
        "https://ok.ru/minzdrav42?utm_campaign=x&fbclid=1, https://ok.ru/minzdrav42",
        "https://facebook.com/profile.php?id=123&fbclid=1, https://facebook.com/123",
        "https://max.ru/minzdrav42/AZ1, https://max.ru/minzdrav42",
        "https://youtube.com/@minzdrav42/videos, https://youtube.com/@minzdrav42",
        "https://rutube.ru/channel/23463954/videos, https://rutube.ru/channel/23463954",
        "«https://vk.com/minzdrav42»., https://vk.com/minzdrav42",
        "https://vk.com/minzdrav42/;, https://vk.com/minzdrav42",
        "(https://vk.com/minzdrav42.), https://vk.com/minzdrav42",
        "https://vk.com/minzdrav42/../evil1, https://vk.com/evil1",
        "https://vk.com/minzdrav42/%2e%2e/evil1, https://vk.com/evil1",
        "https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fminzdrav42%2F..%2Fevil1, https://vk.com/evil1",
        "https%3A%2F%2Fvk.com%2Fminzdrav42%2F..%2Fevil1, https://vk.com/evil1",
        "https://ok.ru/group/123/../456, https://ok.ru/group/456",
        "https://ok.ru/group/123/%2E./%2e%2E/evil1, https://ok.ru/evil1",
        "https://t.me/minzdrav42/../evil1, https://t.me/evil1",
        "https://t.me/s/minzdrav42/../evil1/7, https://t.me/evil1",
        "https://max.ru/minzdrav42/../evil1, https://max.ru/evil1",
        "https://x.com/minzdrav42/../evil1, https://twitter.com/evil1",
        "https://instagram.com/minzdrav42/../evil1, https://instagram.com/evil1",
        "https://facebook.com/groups/123/../456, https://facebook.com/groups/456",
        "https://youtube.com/c/minzdrav42/../evil1, https://youtube.com/c/evil1",
        "https://rutube.ru/channel/123/../456, https://rutube.ru/channel/456",
        "https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M/../0029Va4K0PZ5a245NkngBA2N, https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2N",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fok.ru%2Fgroup%2F123&h=AT1, https://ok.ru/group/123",
        "https://l.instagram.com/?u=https%3A%2F%2Ft.me%2Fminzdrav42&e=x, https://t.me/minzdrav42",
        "https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fvk.com%2Fminzdrav42, https://vk.com/minzdrav42"
    })
    void linkStandsForThePageOnWhichItLies(String pasted, String page) {
        assertThat(PastedAddress.read(pasted).pages())
                .extracting(AccountAddress::normalized)
                .containsExactly(page);
    }

    @Test
    void bareNameStandsForThePagesOfThatNameEverywhere() {
        for (String name : new String[] {"@minzdrav42", "MinZdrav42"}) {
            PastedAddress read = PastedAddress.read(name);
            assertThat(read.bareName()).isTrue();
            assertThat(read.pages())
                    .extracting(AccountAddress::normalized)
                    .contains("https://vk.com/minzdrav42", "https://t.me/minzdrav42", "https://max.ru/minzdrav42");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vk.com/minzdrаv42",
                "https://vk.com/minzdr%D0%B0v42",
                "https://vк.com/minzdrav42",
                "https://xn--v-ttb.com/minzdrav42"
            })
    void foreignLettersShowWhatTheyImitate(String pasted) {
        assertThat(PastedAddress.read(pasted).pages()).isEmpty();
        assertThat(PastedAddress.read(pasted).imitated())
                .extracting(AccountAddress::normalized)
                .containsExactly("https://vk.com/minzdrav42");
    }

    @ParameterizedTest
    @CsvSource({
        "https://vk.com.example.org/minzdrav42,   https://vk.com/minzdrav42",
        "vk-com.ru/minzdrav42,                    https://vk.com/minzdrav42",
        "vk.com-login.ru/minzdrav42,              https://vk.com/minzdrav42",
        "login.vk.com.ru/minzdrav42,              https://vk.com/minzdrav42",
        "0k.ru/minzdrav42,                        https://ok.ru/minzdrav42",
        "rnax.ru/minzdrav42,                      https://max.ru/minzdrav42",
        "telegrarn.me/minzdrav42,                 https://t.me/minzdrav42",
        "minzdrav42.t.mе,                         https://t.me/minzdrav42"
    })
    void siteThatWantsToBeTakenForANetworkIsReadAsIt(String pasted, String imitated) {
        PastedAddress read = PastedAddress.read(pasted);
        assertThat(read.pages()).isEmpty();
        assertThat(read.site()).isPresent();
        assertThat(read.imitated()).extracting(AccountAddress::normalized).contains(imitated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/minzdrav42",
                "https://vk.example.org/minzdrav42",
                "https://com.vk/minzdrav42"
            })
    void siteOfAnotherNameImitatesNothing(String pasted) {
        assertThat(PastedAddress.read(pasted).imitated()).isEmpty();
    }

    @Test
    void siteThatIsNoNetworkIsNamed() {
        assertThat(PastedAddress.read("https://vk.com.example.org/minzdrav42").site())
                .contains("vk.com.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "привет мир",
                "привет",
                "https://vk.com",
                "https://vk.com/feed",
                "https://vk.cc/abc",
                "https://t.me/+AbCdEf",
                "https://vk.com@evil.ru/x",
                "javascript:alert(1)",
                "https://vk.com/%zz",
                "http://",
                "::::"
            })
    void whatIsNoPageIsRefusedInASentence(String pasted) {
        assertThatThrownBy(() -> PastedAddress.read(pasted))
                .isInstanceOf(AddressException.class)
                .message()
                .matches("(?s)[«А-ЯЁ].*\\.");
    }

    /** A page of anybody may be called «away.php», and a full stop at the end of a path is no end of a sentence. */
    @ParameterizedTest
    @CsvSource({
        "https://evil.example/away.php?to=https%3A%2F%2Fvk.com%2Fminzdrav42, evil.example",
        "https://minzdrav42.example/vk.com/minzdrav42, minzdrav42.example",
        "https://www.example.org/minzdrav42, example.org",
        "https://www.www.vk.com/minzdrav42, www.www.vk.com"
    })
    void foreignSiteThatNamesAPageIsAForeignSite(String pasted, String site) {
        PastedAddress read = PastedAddress.read(pasted);

        assertThat(read.pages()).isEmpty();
        assertThat(read.site()).contains(site);
    }

    @ParameterizedTest
    @CsvSource({
        "https://vk.com/minzdrav42/.., самой площадки",
        "«https://vk.com/minzdrav42/..», самой площадки",
        "https://vk.com/minzdrav42/%2e., самой площадки",
        "https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fminzdrav42%2F%2E., самой площадки",
        "https://vk.com/minzdrav42/x/%252e%252e/, закодирован дважды",
        "https://vk.com/minzdrav42/..;/evil, по-разному",
        "https://vk.com/minzdrav42/x/..;, по-разному",
        "https://vk.com/minzdrav42/x/%2e.;, по-разному",
        "'https://vk.com/minzdrav42/x/.. ;', пробел",
        "https://vk.com/minzdrav42/x/..), стоит лишнее",
        "https://vk.com/minzdrav42/x/..», стоит лишнее",
        "https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fminzdrav42%2F%252E., самой площадки",
        "https://vk.com/minzdrav42#/evil, ещё один путь",
        "https://twitter.com/minzdrav42#!/evil, ещё один путь",
        "https://vk.com/away.php?to=vk.com%2Fminzdrav42, не видно",
        "https://vk.com/away.php?to=https%253A%252F%252Fvk.com%252Fminzdrav42, не видно",
        "https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Faway.php%3Fto%3Dhttps%253A%252F%252Ft.me%252Fminzdrav42, другую ссылку-переход",
        "https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fminzdrav42&to=https%3A%2F%2Fevil.example, несколько раз",
        "https://vk.com/club7?w=wall-123_1&w=wall-456_1, несколько раз",
        "https://vk.com/club7?w=wall-123_1&%20w=wall-456_1, несколько раз",
        "https://vk.com/club7?w=wall-123_1&z=photo-456_1, одну поверх другой",
        "https://vk.com/club7?W=wall-123_1, необычно записано «w=»",
        "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fminzdrav42, служебную страницу",
        "tg://resolve?domain=evil&domain=minzdrav42, а не с «tg:»",
        "tg://resolve?domain=evil/../minzdrav42, а не с «tg:»",
        "tg://resolve?domain=minzdrav42&phone=79990000000, стоит «phone=»",
        "tg://resolve?phone=79990000000&domain=minzdrav42, стоит «phone=»",
        "tg://resolve?domain=minzdrav42&%70hone=79990000000, стоит «phone=»",
        "tg://resolve?domain=minzdrav42&post=1#&phone=79990000000, а не с «tg:»",
        "https://t.me/minzdrav42?phone=79990000000, стоит «phone=»",
        "https://t.me/minzdrav42?utm_source=x&Phone=79990000000, стоит «phone=»",
        "https://t.me/minzdrav42/123?domain=evil, стоит «domain=»",
        "https://t.me/minzdrav42?x=1, стоит «x=»",
        "https://t.me/minzdrav42?post=1#&phone=79990000000, После знака «#»",
        "https://minzdrav42.t.me/?phone=79990000000, стоит «phone=»",
        "https://vk.com/away.php?to=https%3A%2F%2Ft.me%2Fminzdrav42%3Fphone%3D7999, стоит «phone=»",
        "https://ok.ru/minzdrav42?st.cmd=altGroupMain&st.groupId=666, стоит «st.cmd=»",
        "https://ok.ru/group/123/topic/4?st.groupId=666, стоит «st.groupid=»",
        "https://ok.ru/minzdrav42?ST%2Ecmd=friendMain, стоит «st.cmd=»",
        "https://vk.com/minzdrav42?__query=evil, стоит «__query=»",
        "https://facebook.com/minzdrav42?id=666, стоит «id=»",
        "tg://resolve?invite=minzdrav42, а не с «tg:»",
        "https://vk.com:443/minzdrav42, указан порт",
        "https://[::1]:8080/x, указан порт",
        "https://[::1]/x, его номер в сети",
        "https://ｖｋ.com/minzdrav42, браузер прочтёт его как «vk.com»",
        "https://vk。com/minzdrav42, браузер прочтёт его как «vk.com»",
        "https://vk%2ecom/minzdrav42, браузер прочтёт его как «vk.com»",
        "https%253A%252F%252Fvk.com%252Fminzdrav42, не похоже"
    })
    void whatBrowserAndNetworkCouldReadDifferentlyIsRefused(String pasted, String said) {
        assertThatThrownBy(() -> PastedAddress.read(pasted))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining(said);
    }

    @Test
    void publicationOverAnotherPageNamesBoth() {
        PastedAddress read = PastedAddress.read("https://vk.com/evil1?w=wall-123_4567%2Fall");

        assertThat(read.pages()).extracting(AccountAddress::normalized).containsExactly("https://vk.com/club123");
        assertThat(read.behind()).map(AccountAddress::normalized).contains("https://vk.com/evil1");
        for (String nobodys : new String[] {"", "?", "feed?", "feed/?section=x&", "club123?", "wall-123?"}) {
            assertThat(PastedAddress.read("https://vk.com/" + (nobodys.contains("?") ? nobodys : nobodys + "?")
                                    + "w=wall-123_4567")
                            .behind())
                    .as(nobodys)
                    .isEmpty();
        }
        assertThat(PastedAddress.read("https://vk.com/wall-123_4?z=photo-123_9").behind())
                .isEmpty();
    }

    /** Behind the publication stands a page that anybody may have made, or a service of the network that leads anywhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "write1?",
                "join/AJQ1d?",
                "share.php?url=https://evil.example&",
                "authorize.php?client_id=1&redirect_uri=https://evil.example&",
                "im?sel=1&",
                "gim1?",
                "al_im.php?",
                "login?",
                "mail?",
                "poll1_2?",
                "app777?",
                "evil'?",
                "evil;?",
                "evilа?",
                "evil.?",
                "evil/x?",
                "feed/evil?",
                "away.php?",
                "wall-123_4/evil?"
            })
    void publicationOverWhatIsNoPageIsRefused(String path) {
        for (String object : new String[] {"w=wall-123_4567", "z=photo-123_9%2Falbum-123_00"}) {
            String pasted = "https://vk.com/" + path + object;
            assertThatThrownBy(() -> PastedAddress.read(pasted))
                    .as(pasted)
                    .isInstanceOf(AddressException.class)
                    .hasMessageContaining("поверх другой страницы");
            String away = "https://vk.com/away.php?to=" + URLEncoder.encode(pasted, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> PastedAddress.read(away))
                    .as(away)
                    .isInstanceOf(AddressException.class)
                    .hasMessageContaining("поверх другой страницы");
        }
    }

    /** No page has such an address, or the network opens it by a number alone, whoever wrote it. */
    @ParameterizedTest
    @CsvSource({
        "https://vk.com/minzdrav42/evil, стоит лишнее",
        "https://vk.com/club123/evil, стоит лишнее",
        "https://vk.com/wall-123_1/evil, ссылка на запись",
        "https://vk.com/wall-123_1evil, ссылка на запись",
        "https://vk.com/photo-123_1/evil, ссылка на фотографию",
        "https://vk.com/video/@minzdrav42/evil, служебную страницу",
        "https://vk.com/club123?w=wall-123_1evil, ссылка на запись",
        "https://vk.com/club123?w=wall-123_1/evil, ссылка на запись",
        "https://vk.com/club123?z=photo-123_1/album-456_00, ссылка на фотографию",
        "https://vk.com/club123?z=photo-123_1/photos456, ссылка на фотографию",
        "https://vk.com/app777, служебную страницу",
        "https://vk.com/app777_-1, служебную страницу",
        "https://vk.com/app777_-1#evil, служебную страницу",
        "https://vk.com/services?w=app777, служебную страницу",
        "https://vk.com/id777?w=app777, служебную страницу",
        "https://vk.com/tag777, ссылка на фотографию",
        "https://vk.me/minzdrav42?w=wall-123_1, ведёт в переписку",
        "https://vk.me/?w=wall-123_1, ведёт в переписку",
        "https://ok.ru/minobr42/group/5, стоит лишнее",
        "https://ok.ru/group/123/evil, стоит лишнее",
        "https://ok.ru/group/123/topic/evil, ссылка на запись",
        "https://t.me/minzdrav42/evil, стоит лишнее",
        "https://t.me/minzdrav42/1/2/3, стоит лишнее",
        "https://minzdrav42.t.me/evil, стоит лишнее",
        "https://web.telegram.org/evil/#@minzdrav42, стоит лишнее",
        "https://max.ru/minzdrav42/a/b, ссылка на запись",
        "https://twitter.com/minzdrav42/status/1, ссылка на запись",
        "https://x.com/minzdrav42/evil, стоит лишнее",
        "https://instagram.com/minzdrav42/p/Bx, ссылка на запись",
        "https://instagram.com/minzdrav42/evil, стоит лишнее",
        "https://facebook.com/minzdrav42/posts/1, ссылка на запись",
        "https://facebook.com/minzdrav42/evil, стоит лишнее",
        "https://facebook.com/groups/123/posts/1, ссылка на запись",
        "https://facebook.com/profile.php/evil?id=123, стоит лишнее",
        "https://facebook.com/pages/evil/x/123, стоит лишнее",
        "https://youtube.com/@minzdrav42/evil, стоит лишнее",
        "https://rutube.ru/channel/123/evil, стоит лишнее",
        "https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M/evil, ссылка на запись"
    })
    void whatLiesOnNoPageIsRefused(String pasted, String said) {
        assertThatThrownBy(() -> PastedAddress.read(pasted))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining(said);
    }

    @Property(tries = 2000)
    void whateverIsPastedIsReadOrRefusedInASentence(@ForAll @StringLength(max = 80) String pasted) {
        readOrRefused(pasted);
        readOrRefused("https://vk.com/" + pasted);
        readOrRefused("https://" + pasted + ".ru/x");
        readOrRefused("tg://resolve?domain=" + pasted);
    }

    @Example
    void lengthDoesNotMatter() {
        readOrRefused("a".repeat(1_000_000));
        readOrRefused("https://vk.com/" + "/a%".repeat(300_000));
    }

    private static void readOrRefused(String pasted) {
        try {
            PastedAddress.read(pasted);
        } catch (AddressException refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }
}
