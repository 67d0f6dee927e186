package org.addyourvoice.tally;

import java.util.List;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.TermView;

/**
 * A tally split by situation.
 *
 * @param groups those that are shown, in the vocabulary's order
 * @param empty situations that nobody was in
 * @param hidden situations that are not shown, because together with the rest they would tell too much
 * @param hiddenMembers how many members the hidden ones hold together
 */
record Breakdown(List<Group> groups, List<TermView<Context>> empty, List<TermView<Context>> hidden, int hiddenMembers) {

    record Group(TermView<Context> context, Tally tally) {

        /** The filters that lead to the experiences behind it. */
        public SliceForm filter() {
            return new SliceForm(null, context.slug());
        }
    }
}
