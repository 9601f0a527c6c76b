package org.poryadok.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.poryadok.accountaddress.AccountAddress;

class PostAddressPropertyTest {

    private static final AccountAddress VK = AccountAddress.parse("vk", "https://vk.com/club123");

    @Property(tries = 300)
    void whateverIsTypedIsReadToAFormThatReadsToItselfOrRefusedInASentence(
            @ForAll @StringLength(max = 60) String typed) {
        Stream.of(typed, "https://vk.com/" + typed, "https://vk.com/wall-123_4" + typed)
                .forEach(link -> {
                    try {
                        PostAddress read = PostAddress.of(VK, link);
                        assertThat(PostAddress.of(VK, read.normalized())).isEqualTo(read);
                    } catch (ContentException refused) {
                        assertThat(refused).hasMessageMatching("(?s).*[а-яё].*");
                    }
                });
    }
}
