package org.addyourvoice.search;

import static org.addyourvoice.search.Share.ALL;
import static org.addyourvoice.search.Share.ANY;
import static org.addyourvoice.search.Share.HALF;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How often an index is asked for one question at most. */
class ShareTest {

    @Test
    void asksForFewerWordsEachTime() {
        assertThat(Share.worthAsking(5, 5)).containsExactly(ALL, HALF, ANY);
        assertThat(Share.worthAsking(2, 2)).as("half of two is any").containsExactly(ALL, HALF);
        assertThat(Share.worthAsking(1, 1)).containsExactly(ALL);
        assertThat(Share.worthAsking(0, 0)).as("only what is not wanted").containsExactly(ALL);
    }

    @Test
    void asksForNoMoreThanAnybodyWrote() {
        assertThat(Share.worthAsking(5, 4)).containsExactly(HALF, ANY);
        assertThat(Share.worthAsking(5, 2)).containsExactly(ANY);
        assertThat(Share.worthAsking(3, 0)).isEmpty();
    }
}
