package org.addyourvoice.experience;

import java.util.List;

/**
 * A stretch of the replies below an experience, oldest first.
 *
 * @param items with places where replies stood that others quote
 * @param number from 1
 * @param all how many there are on all pages
 * @param closed whether the author wants no further ones
 */
record RepliesPage(List<ThreadLine> items, int number, int pages, int all, boolean closed) {

    public boolean hasEarlier() {
        return number > 1;
    }

    public boolean hasLater() {
        return number < pages;
    }
}
