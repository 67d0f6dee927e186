package org.addyourvoice.safety;

import java.util.List;

/** Something that a rule looks for in the words. */
interface TextCondition {

    /** Every place inside a passage where it stands, in the text as typed, from front to back. */
    List<Range> find(Reading reading, Passage passage);
}
