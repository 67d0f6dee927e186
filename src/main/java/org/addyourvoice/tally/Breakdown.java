package org.addyourvoice.tally;

import java.util.List;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.TermView;

/**
 * A tally split by situation.
 *
 * @param groups those that are shown, in the vocabulary's order, without those that nobody is in
 * @param hidden situations that are not shown, because together with the rest they would tell too much
 * @param hiddenMembers how many members the hidden ones hold together
 */
public record Breakdown(List<Group> groups, List<TermView<Context>> hidden, int hiddenMembers) {

    public record Group(TermView<Context> context, Tally tally) {}
}
