package org.poryadok.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.accountaddress.AccountAddress;

class PostAddressTest {

    private static final AccountAddress VK = AccountAddress.parse("vk", "https://vk.com/club123");
    private static final AccountAddress TELEGRAM = AccountAddress.parse("telegram", "https://t.me/Minzdrav42");

    @ParameterizedTest
    @CsvSource({
        "https://vk.com/wall-123_45, https://vk.com/wall-123_45",
        "http://m.vk.com/wall-123_45?from=feed, https://vk.com/wall-123_45",
        "vk.com/minzdrav42?w=wall-123_45%2Fall, https://vk.com/wall-123_45",
        "https://vk.com/wall-123_45?reply=46#reply46, https://vk.com/wall-123_45",
        "VK.COM/video-777_45, https://vk.com/video-777_45"
    })
    void postOfACommunityHasOneFormWhicheverWayItWasCopied(String typed, String normal) {
        assertThat(PostAddress.of(VK, typed).normalized()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "ok, ok.ru/group/123, https://m.ok.ru/group/123/topic/45?st.cmd=x, https://ok.ru/group/123/topic/45",
        "telegram, t.me/minzdrav42, t.me/s/Minzdrav42/7?single, https://t.me/minzdrav42/7",
        "youtube, youtube.com/@minzdrav42, https://youtu.be/abcDEF12345?si=x, https://youtube.com/watch?v=abcDEF12345",
        "youtube, youtube.com/@minzdrav42, https://www.youtube.com/watch?v=abcDEF12345&t=5, https://youtube.com/watch?v=abcDEF12345",
        "rutube, rutube.ru/channel/123, https://rutube.ru/video/0a1b2c/?r=wd, https://rutube.ru/video/0a1b2c",
        "twitter, twitter.com/minzdrav42, https://x.com/minzdrav42/status/12?s=20, https://twitter.com/minzdrav42/status/12"
    })
    void everyNetworksPostsLoseWhatOnlyTellsWhereTheReaderCameFrom(
            String network, String page, String typed, String normal) {
        assertThat(PostAddress.of(AccountAddress.parse(network, page), typed).normalized())
                .isEqualTo(normal);
    }

    @Test
    void addressOfThePageIsNoPublication() {
        assertThatThrownBy(() -> PostAddress.of(VK, "https://vk.com/club123"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("адрес страницы");
    }

    @Test
    void postOfAnotherPageIsRefused() {
        Stream.of("https://vk.com/wall-999_1", "https://vk.com/wall123_1")
                .forEach(typed ->
                        assertThatThrownBy(() -> PostAddress.of(VK, typed)).hasMessageContaining("другой страницы"));
        assertThatThrownBy(() -> PostAddress.of(TELEGRAM, "https://t.me/other/5"))
                .hasMessageContaining("другой страницы");
    }

    @Test
    void postOnAnotherNetworkIsRefusedWithItsName() {
        assertThatThrownBy(() -> PostAddress.of(VK, "https://t.me/minzdrav42/5"))
                .hasMessageContaining("«ВКонтакте»")
                .hasMessageContaining("https://vk.com/club123");
    }
}
