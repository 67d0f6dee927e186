package org.addyourvoice.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A question as it is put to an index: made once, and asked as often as a page needs.
 *
 * @param wanted in their order
 * @param tags what is named in a field and is there; all of them have to fit
 */
record Wanted(Question question, List<Unit> wanted, List<Unit> unwanted, List<Tags> tags, List<Tags> unwantedTags) {

    /** Nothing yet. */
    Wanted(Question question) {
        this(question, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty() && tags.isEmpty() && unwantedTags.isEmpty();
    }

    /** What nobody wrote, nor anything like it. */
    List<Unit> missing() {
        return wanted.stream().filter(Unit::isMissing).toList();
    }

    /** How much of it may be asked for with any hope, the most first. */
    List<Share> shares() {
        return Share.worthAsking(wanted.size(), wanted.size() - missing().size());
    }
}
