package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class QueueFormTest {

    private static final QueueForm PART =
            new QueueForm("texts", List.of("reported", "mine"), "names&more", "a b+c=50 %, ü?");

    @Test
    void itsAddressLeadsBackToIt() {
        assertThat(QueueForm.at(PART.address(1))).isEqualTo(PART);
        assertThat(QueueForm.at(PART.address(3))).isEqualTo(PART);
        assertThat(QueueForm.at("/moderation")).isEqualTo(QueueForm.of(QueueKind.ALL));
    }

    /** A session outlives the version that wrote it. */
    @Test
    void theSessionHoldsWordsAlone() {
        MockHttpSession session = new MockHttpSession();
        PartAtHand.keep(session, PART);

        assertThat(PartAtHand.of(session)).isEqualTo(PART);
        session.getAttributeNames()
                .asIterator()
                .forEachRemaining(name -> assertThat(session.getAttribute(name)).isInstanceOf(String.class));
    }
}
