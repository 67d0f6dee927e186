package org.addyourvoice.vocabulary;

import java.util.List;

/**
 * Words that mean the same to this community.
 *
 * @param same whoever looks for one of them finds all of them
 * @param also what they find besides; looking for these doesn't lead back
 */
public record WordGroup(List<String> same, List<String> also) {

    public WordGroup {
        same = List.copyOf(same);
        also = List.copyOf(also);
    }
}
