package org.poryadok.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.registry.internal.address.PastedAddress;

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
        "https://vk.com/minzdrav42/extra, https://vk.com/minzdrav42",
        "https://vk.me/minzdrav42, https://vk.com/minzdrav42",
        "https://ok.ru/group/53396058603700, https://ok.ru/group/53396058603700",
        "https://m.ok.ru/group/53396058603700/topic/158, https://ok.ru/group/53396058603700",
        "ok.ru/profile/560, https://ok.ru/profile/560",
        "ok.ru/profile/560/statuses/158, https://ok.ru/profile/560",
        "ok.ru/minzdrav42/topic/158, https://ok.ru/minzdrav42",
        "t.me/minzdrav42, https://t.me/minzdrav42",
        "https://t.me/s/minzdrav42, https://t.me/minzdrav42",
        "https://t.me/s/minzdrav42/77?before=9, https://t.me/minzdrav42",
        "https://t.me/minzdrav42/123?comment=4, https://t.me/minzdrav42",
        "https://telegram.me/minzdrav42, https://t.me/minzdrav42",
        "minzdrav42.t.me/123, https://t.me/minzdrav42",
        "tg://resolve?domain=minzdrav42&post=123, https://t.me/minzdrav42",
        "https://max.ru/minzdrav42/AZ1, https://max.ru/minzdrav42",
        "https://youtube.com/@minzdrav42/videos, https://youtube.com/@minzdrav42",
        "https://rutube.ru/channel/23463954/videos, https://rutube.ru/channel/23463954",
        "«https://vk.com/minzdrav42»., https://vk.com/minzdrav42",
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
                .isInstanceOf(RegistryException.class)
                .message()
                .matches("(?s)[«А-ЯЁ].*\\.");
    }

    /** A page of anybody may be called «away.php», and a full stop at the end of a path is no end of a sentence. */
    @ParameterizedTest
    @CsvSource({
        "https://evil.example/away.php?to=https%3A%2F%2Fvk.com%2Fminzdrav42, evil.example",
        "https://minzdrav42.example/vk.com/minzdrav42, minzdrav42.example"
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
        "https://vk.com/minzdrav42#/evil, ещё один путь",
        "https://twitter.com/minzdrav42#!/evil, ещё один путь",
        "https://vk.com/away.php?to=vk.com%2Fminzdrav42, не видно",
        "https://vk.com/away.php?to=https%253A%252F%252Fvk.com%252Fminzdrav42, не видно",
        "https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Faway.php%3Fto%3Dhttps%253A%252F%252Ft.me%252Fminzdrav42, другую ссылку-переход",
        "https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fminzdrav42&to=https%3A%2F%2Fevil.example, несколько раз",
        "https://vk.com/club7?w=wall-123_1&w=wall-456_1, несколько раз",
        "https://vk.com/club7?w=wall-123_1&%20w=wall-456_1, несколько раз",
        "https://vk.com/club7?w=wall-123_1&z=photo-456_1, одну поверх другой",
        "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fminzdrav42, служебную страницу",
        "tg://resolve?domain=evil&domain=minzdrav42, а не с «tg:»",
        "tg://resolve?domain=evil/../minzdrav42, а не с «tg:»",
        "tg://resolve?invite=minzdrav42, а не с «tg:»",
        "https://vk.com:443/minzdrav42, указан порт",
        "https://ｖｋ.com/minzdrav42, браузер прочтёт его как «vk.com»",
        "https://vk。com/minzdrav42, браузер прочтёт его как «vk.com»",
        "https://vk%2ecom/minzdrav42, браузер прочтёт его как «vk.com»",
        "https%253A%252F%252Fvk.com%252Fminzdrav42, не похоже"
    })
    void whatBrowserAndNetworkCouldReadDifferentlyIsRefused(String pasted, String said) {
        assertThatThrownBy(() -> PastedAddress.read(pasted))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining(said);
    }

    @Test
    void publicationOverAnotherPageNamesBoth() {
        PastedAddress read = PastedAddress.read("https://vk.com/evil1?w=wall-123_4567%2Fall");

        assertThat(read.pages()).extracting(AccountAddress::normalized).containsExactly("https://vk.com/club123");
        assertThat(read.behind()).map(AccountAddress::normalized).contains("https://vk.com/evil1");
        assertThat(PastedAddress.read("https://vk.com/feed?w=wall-123_4567").behind())
                .isEmpty();
        assertThat(PastedAddress.read("https://vk.com/wall-123_4?z=photo-123_9").behind())
                .isEmpty();
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
        } catch (RegistryException refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }
}
