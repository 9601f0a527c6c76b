package org.poryadok.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitingRoomTest {

    @Test
    void oneAddressGetsHalfOfThePlacesAndAllTogetherNoMoreThanThereAre() {
        WaitingRoom room = new WaitingRoom(4);
        assertThat(room.enter("a")).isTrue();
        assertThat(room.enter("a")).isTrue();
        assertThat(room.enter("a")).isFalse();
        assertThat(room.enter("b")).isTrue();
        assertThat(room.enter("c")).isTrue();
        assertThat(room.enter("d")).isFalse();

        room.leave("a");

        assertThat(room.enter("d")).isTrue();
        assertThat(room.enter("a")).isFalse();
    }
}
