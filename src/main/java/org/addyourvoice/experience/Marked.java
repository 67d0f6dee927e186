package org.addyourvoice.experience;

import java.util.Set;

/**
 * How a reader stands to an experience.
 *
 * @param own whether they wrote it
 * @param marks what they have said or kept
 */
record Marked(boolean own, Set<Mark> marks) {

    public boolean thanked() {
        return marks.contains(Mark.THANKS);
    }

    public boolean meToo() {
        return marks.contains(Mark.ME_TOO);
    }

    public boolean kept() {
        return marks.contains(Mark.BOOKMARK);
    }

    public boolean follows() {
        return marks.contains(Mark.FOLLOW);
    }
}
