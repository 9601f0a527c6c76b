package org.poryadok.accountaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountAddressTest {

    @ParameterizedTest
    @CsvSource({
        "vk, https://vk.com/minzdrav42",
        "vk, http://vk.com/minzdrav42",
        "vk, HTTPS://VK.COM/MinZdrav42",
        "vk, vk.com/minzdrav42",
        "vk, //vk.com/minzdrav42",
        "vk, www.vk.com/minzdrav42/",
        "vk, https://m.vk.com/minzdrav42",
        "vk, https://vk.ru/minzdrav42",
        "vk, https://vkontakte.ru/minzdrav42",
        "vk, https://vk.com/minzdrav42?utm_source=site&from=groups#about",
        "vk, https://vk.com//minzdrav42//",
        "vk, https://vk.com./minzdrav42",
        "vk, https://vk.com/%6Dinzdrav42",
        "vk, https://vk.com/evil/../minzdrav42",
        "vk, https://vk.com/evil/%2E%2e/./minzdrav42",
        "vk, '  https://vk.com/minzdrav42\u00A0'",
        "vk, <https://vk.com/minzdrav42>.",
        "vk, «vk.com/minzdrav42»",
        "vk, @minzdrav42",
        "vk, minzdrav42",
    })
    void everyFormOfOneVkAddressIsOneAddress(String network, String typed) {
        assertThat(AccountAddress.parse(network, typed))
                .isEqualTo(new AccountAddress("vk", "https://vk.com/minzdrav42", "minzdrav42", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vk.com/club123",
                "vk.com/public123",
                "https://m.vk.com/event123",
                "vk.ru/CLUB123?w=",
                "@club123",
                "public123"
            })
    void clubPublicAndEventOfOneNumberAreOneCommunity(String typed) {
        assertThat(AccountAddress.parse("vk", typed))
                .isEqualTo(new AccountAddress("vk", "https://vk.com/club123", "club123", Optional.of("123")));
    }

    @Test
    void personAndCommunityOfOneNumberAreDifferentPages() {
        AccountAddress person = AccountAddress.parse("vk", "vk.com/id123");

        assertThat(person.normalized()).isEqualTo("https://vk.com/id123");
        assertThat(person.permanentId())
                .contains("id123")
                .isNotEqualTo(AccountAddress.parse("vk", "vk.com/club123").permanentId());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ok, https://ok.ru/Minzdrav.Kuzbass,                  https://ok.ru/minzdrav.kuzbass,       -",
                "ok, m.ok.ru/group/53396058603700?st.cmd=x,           https://ok.ru/group/53396058603700,   53396058603700",
                "ok, https://ok.ru/group53396058603700,               https://ok.ru/group/53396058603700,   53396058603700",
                "ok, https://www.odnoklassniki.ru/group/533960,       https://ok.ru/group/533960,           533960",
                "ok, https://ok.ru/profile/571234,                    https://ok.ru/profile/571234,         profile571234",
                "telegram, https://t.me/Minzdrav_42,                  https://t.me/minzdrav_42,             -",
                "telegram, https://t.me/s/minzdrav_42?before=100,     https://t.me/minzdrav_42,             -",
                "telegram, telegram.me/minzdrav_42,                   https://t.me/minzdrav_42,             -",
                "telegram, tg://resolve?domain=minzdrav_42,           https://t.me/minzdrav_42,             -",
                "telegram, https://minzdrav42.t.me,                   https://t.me/minzdrav42,              -",
                "telegram, https://web.telegram.org/k/#@minzdrav_42,  https://t.me/minzdrav_42,             -",
                "telegram, @Minzdrav_42,                              https://t.me/minzdrav_42,             -",
                "max, https://max.ru/id4200000000_gos,                https://max.ru/id4200000000_gos,      -",
                "max, MAX.RU/MinZdrav42,                              https://max.ru/minzdrav42,            -",
                "twitter, https://twitter.com/MinZdrav42?lang=ru,     https://twitter.com/minzdrav42,       -",
                "twitter, https://x.com/MinZdrav42/media,             https://twitter.com/minzdrav42,       -",
                "twitter, @MinZdrav42,                                https://twitter.com/minzdrav42,       -",
                "instagram, https://www.instagram.com/min.zdrav/?hl=ru, https://instagram.com/min.zdrav,    -",
                "facebook, https://ru-ru.facebook.com/Min.Zdrav42,    https://facebook.com/minzdrav42,      -",
                "facebook, m.facebook.com/profile.php?id=1000123,     https://facebook.com/1000123,         1000123",
                "facebook, https://www.facebook.com/pages/Минздрав/1000123, https://facebook.com/1000123,   1000123",
                "facebook, fb.com/groups/1000123,                     https://facebook.com/groups/1000123,  1000123",
                "youtube, https://www.youtube.com/@MinZdrav42/videos, https://youtube.com/@minzdrav42,      -",
                "youtube, @MinZdrav42,                                https://youtube.com/@minzdrav42,      -",
                "youtube, youtube.com/c/MinZdrav42,                   https://youtube.com/c/minzdrav42,     -",
                "youtube, youtube.com/channel/UCabcdefghijklmnopqrstuv, https://youtube.com/channel/UCabcdefghijklmnopqrstuv, UCabcdefghijklmnopqrstuv",
                "rutube, https://rutube.ru/channel/23463954/videos/,  https://rutube.ru/channel/23463954,   23463954",
                "rutube, rutube.ru/u/MinZdrav42/,                     https://rutube.ru/u/minzdrav42,       -",
                "whatsapp, https://www.whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M, https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M, 0029Va4K0PZ5a245NkngBA2M",
            })
    void addressOfAnyNetworkGetsItsNormalForm(String network, String typed, String normalized, String permanentId) {
        AccountAddress address = AccountAddress.parse(network, typed);

        assertThat(address.network()).isEqualTo(network);
        assertThat(address.normalized()).isEqualTo(normalized);
        assertThat(address.permanentId()).isEqualTo(Optional.ofNullable(permanentId));
    }

    @ParameterizedTest
    @CsvSource({
        "vk, https://vk.com/wall-123_456,                 ссылка на запись",
        "vk, https://vk.com/minzdrav42?w=wall-123_456,    ссылка на запись",
        "vk, https://vk.com/photo-123_456,                ссылка на фотографию",
        "vk, https://vk.com/minzdrav42?z=photo-1_2%2Fx,   ссылка на фотографию",
        "vk, https://vk.com/album-123_00,                 ссылка на фотографию",
        "vk, https://vk.com/video-123_456,                ссылка на видео",
        "vk, https://vk.com/clip-123_456,                 ссылка на видео",
        "vk, https://vk.com/im?sel=-123,                  ссылка на переписку",
        "vk, https://vk.me/minzdrav42,                    ссылка на переписку",
        "vk, https://vk.me/join/AJQ1d,                    ссылка-приглашение",
        "vk, https://vk.com/@minzdrav42-kak-zhit,         ссылка на статью",
        "vk, https://vk.com/feed,                         служебную страницу",
        "vk, https://vk.com/away.php?to=x,                служебную страницу",
        "vk, https://vk.com,                              самой площадки",
        "vk, https://vk.com/minzdrav42/about,             лишнее",
        "ok, https://ok.ru/group/533960/topic/155,        ссылка на запись",
        "ok, https://ok.ru/minzdrav/album/5,              ссылка на фотографию",
        "ok, https://ok.ru/messages/1,                    ссылка на переписку",
        "ok, https://ok.ru/group/abc,                     не бывает имени",
        "telegram, https://t.me/minzdrav_42/15,           ссылка на запись",
        "telegram, https://t.me/s/minzdrav_42/15,         ссылка на запись",
        "telegram, https://t.me/c/1234567/15,             ссылка на запись",
        "telegram, https://t.me/+AbCdEf123,               ссылка-приглашение",
        "telegram, t.me/joinchat/AAAAAE,                  ссылка-приглашение",
        "telegram, tg://join?invite=AAAAAE,               ссылка-приглашение",
        "telegram, https://web.telegram.org/k/#-1001234,  нет имени канала",
        "max, https://max.ru/join/x,                      ссылка-приглашение",
        "max, https://max.ru/minzdrav/AZx1,               ссылка на запись",
        "twitter, https://x.com/minzdrav/status/1,        ссылка на запись",
        "instagram, https://instagram.com/p/Bx/,          ссылка на запись",
        "facebook, https://facebook.com/minzdrav/posts/1, ссылка на запись",
        "facebook, https://facebook.com/photo.php?fbid=1, ссылка на фотографию",
        "youtube, https://youtu.be/dQw4w9WgXcQ,           ссылка на видео",
        "youtube, https://www.youtube.com/watch?v=d,      ссылка на видео",
        "rutube, https://rutube.ru/video/abc/,            ссылка на видео",
        "whatsapp, https://chat.whatsapp.com/Abc,         ссылка-приглашение",
        "whatsapp, https://wa.me/79990000000,             ссылка на переписку",
    })
    void linkThatIsNoAccountIsNamedForWhatItIs(String network, String typed, String said) {
        assertThatThrownBy(() -> AccountAddress.parse(network, typed))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("https://");
    }

    @ParameterizedTest
    @CsvSource({
        "https://vk.com/minzdrаv42,           7-й знак — кириллическая буква «а»",
        "https://vk.com/minzdr%D0%B0v42,      7-й знак — кириллическая буква «а»",
        "https://vk.com/минздрав,             не латинская «m»",
        "https://vk.com/больница,             1-й знак «б» не латинский",
        "https://vк.com/minzdrav42,           кириллическая буква «к»",
        "https://xn--v-ttb.com/minzdrav42,    кириллическая буква «к»",
        "https://vk.com@evil.example/minzdrav42, имя пользователя",
        "https://user:secret@vk.com/minzdrav42,  имя пользователя",
        "https://vk.com:8443/minzdrav42,      указан порт",
        "vk.com:443/minzdrav42,               указан порт",
        "https://t.me/minzdrav42,             «Телеграм»",
        "https://ok.ru/minzdrav42,            «Одноклассники»",
        "https://minzdrav.example.org/vk,     не относится к площадке «ВКонтакте»",
        "https://vk.com.evil.example/x,       не относится к площадке «ВКонтакте»",
        "https://vk.cc/abcde,                 сокращённая ссылка",
        "ftp://vk.com/minzdrav42,             а не с «ftp:»",
        "javascript:alert(1),                 а не с «javascript:»",
        "https:/vk.com/minzdrav42,            две косые черты",
        "https://https://vk.com/minzdrav42,   дважды",
        "https:\\\\vk.com\\minzdrav42,        обратная черта",
        "https://vk.com/min zdrav,            пробел",
        "https://vk.com/min%zz,               «%»",
        "https://vk.com/min%0Azdrav,          служебный знак",
        "https://vk.com/%2e%2e,               самой площадки",
        "https://vk.com/minzdrav42/..,        самой площадки",
        "https://vk.com/minzdrav42/%252e%252e, закодирован дважды",
        "https://vk.com/minzdrav42/..;/evil,  по-разному",
        "https://vk.com/minzdrav42/．．/evil, по-разному",
        "https://vk.com/minzdrav42#/evil,     ещё один путь",
        "https://ｖｋ.com/minzdrav42,          браузер прочтёт его как «vk.com»",
        "https://v%6b.com/minzdrav42,         браузер прочтёт его как «vk.com»",
        "https:///vk.com/minzdrav42,          две косые черты",
        "https://vk.com/12345,                не бывает имени",
        "https://vk.com/<script>,             не бывает имени страницы «<script>»",
        "https://vk.com/min-zdrav,            не бывает имени",
        "@,                                   не бывает имени",
    })
    void wrongAddressIsRefusedWithItsReason(String typed, String said) {
        assertThatThrownBy(() -> AccountAddress.parse("vk", typed))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\u00A0", "«»"})
    void missingAddressIsAskedFor(String typed) {
        assertThatThrownBy(() -> AccountAddress.parse("vk", typed))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining("не указан");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vk.com/min\u0000zdrav",
                "https://vk.com/min\u200Bzdrav",
                "https://vk.com/min\u202Ezdrav",
                "https://vk.com/min\uD800zdrav",
                "\uFEFFhttps://vk.com/minzdrav"
            })
    void invisibleSignsAreRefused(String typed) {
        assertThatThrownBy(() -> AccountAddress.parse("vk", typed))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining("невидимый");
    }

    @Test
    void fiveThousandCharactersAreRefusedWithoutRepeatingThem() {
        assertThatThrownBy(() -> AccountAddress.parse("vk", "https://vk.com/" + "a".repeat(5000)))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining("длиннее 2000 знаков")
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(200);
    }

    @Test
    void longNameIsShortenedInTheSentence() {
        assertThatThrownBy(() -> AccountAddress.parse("vk", "https://vk.com/" + "a".repeat(1500)))
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(300);
    }

    @Test
    void unknownNetworkIsRefused() {
        assertThatThrownBy(() -> AccountAddress.parse("myspace", "https://myspace.com/x"))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining("«myspace»");
        assertThatThrownBy(() -> AccountAddress.parse(null, "https://vk.com/x")).isInstanceOf(AddressException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "vk, -123, 123",
        "vk, club123, 123",
        "vk, ' 123 ', 123",
        "vk, id5, id5",
        "ok, 533960, 533960",
        "ok, profile57, profile57",
        "telegram, -1001234567890, 1234567890",
        "telegram, 1234567890, 1234567890",
        "max, -69123, 69123"
    })
    void permanentIdThatWasLookedUpStandsBesideTheHandle(String network, String typed, String kept) {
        assertThat(AccountAddress.parse(network, "@minzdrav42")
                        .withPermanentId(typed)
                        .permanentId())
                .contains(kept);
    }

    @Test
    void blankPermanentIdChangesNothing() {
        AccountAddress address = AccountAddress.parse("vk", "club123");

        assertThat(address.withPermanentId(" ")).isEqualTo(address);
        assertThat(address.withPermanentId(null)).isEqualTo(address);
    }

    @Test
    void permanentIdAgainstTheOneInTheAddressIsRefused() {
        assertThatThrownBy(() -> AccountAddress.parse("vk", "club123").withPermanentId("124"))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining("не совпадает");
        assertThatThrownBy(() -> AccountAddress.parse("vk", "@minzdrav42").withPermanentId("12-4"))
                .isInstanceOf(AddressException.class)
                .hasMessageContaining("одни цифры");
    }
}
