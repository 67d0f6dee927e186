package org.addyourvoice.search;

import java.util.List;
import org.addyourvoice.experience.ExperienceSummary;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total how many there are on all pages
 * @param share how much of the words these have
 * @param lessClose more of them, which have most of the words; none unless few have all
 * @param spelled words that nobody wrote, with those that are spelled nearly so
 * @param missing words that nobody wrote, nor anything like them
 * @param same words that mean something else as well, which was looked for too
 * @param cut whether only the beginning of the question was taken
 * @param next where the next page begins, or null
 * @param unfiltered how many there would be without the filters; 0 unless nothing was found with them
 */
record FindResults(
        List<Hit> hits,
        long total,
        Share share,
        List<Hit> lessClose,
        List<Also> spelled,
        List<String> missing,
        List<Also> same,
        boolean cut,
        @Nullable Integer next,
        long unfiltered) {

    /** Whether none has all of the words. */
    public boolean some() {
        return share != Share.ALL;
    }

    /** @param body where the words stand in it, or null where the words are covered */
    record Hit(
            ExperienceSummary it, Snippet title, @Nullable Snippet body) {}

    record Also(String typed, List<String> words) {

        public String line() {
            return String.join(", ", words);
        }
    }
}
