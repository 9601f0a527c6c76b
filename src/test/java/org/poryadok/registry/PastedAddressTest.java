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
            "«https://vk.com/minzdrav42»., https://vk.com/minzdrav42"
    })
    void linkStandsForThePageOnWhichItLies(String pasted, String page) {
        assertThat(PastedAddress.read(pasted).pages()).extracting(AccountAddress::normalized).containsExactly(page);
    }

    @Test
    void bareNameStandsForThePagesOfThatNameEverywhere() {
        for (String name : new String[]{"@minzdrav42", "MinZdrav42"}) {
            PastedAddress read = PastedAddress.read(name);
            assertThat(read.bareName()).isTrue();
            assertThat(read.pages()).extracting(AccountAddress::normalized)
                    .contains("https://vk.com/minzdrav42", "https://t.me/minzdrav42", "https://max.ru/minzdrav42");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://vk.com/minzdrаv42", "https://vk.com/minzdr%D0%B0v42", "https://vк.com/minzdrav42",
            "https://xn--v-ttb.com/minzdrav42"})
    void foreignLettersShowWhatTheyImitate(String pasted) {
        assertThat(PastedAddress.read(pasted).pages()).isEmpty();
        assertThat(PastedAddress.read(pasted).imitated()).extracting(AccountAddress::normalized)
                .containsExactly("https://vk.com/minzdrav42");
    }

    @Test
    void siteThatIsNoNetworkIsNamed() {
        assertThat(PastedAddress.read("https://vk.com.example.org/minzdrav42").site()).contains("vk.com.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "привет мир", "привет", "https://vk.com", "https://vk.com/feed", "https://vk.cc/abc",
            "https://t.me/+AbCdEf", "https://vk.com@evil.ru/x", "javascript:alert(1)", "https://vk.com/%zz", "http://", "::::"})
    void whatIsNoPageIsRefusedInASentence(String pasted) {
        assertThatThrownBy(() -> PastedAddress.read(pasted)).isInstanceOf(RegistryException.class)
                .message().matches("(?s)[«А-ЯЁ].*\\.");
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
