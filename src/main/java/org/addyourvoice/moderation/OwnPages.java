package org.addyourvoice.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/** Which page of each list somebody reads in their own history; the first where nothing is said. */
record OwnPages(Integer decided, Integer asked, Integer told) {

    static final int SIZE = 20;
    static final OwnPages FIRST = new OwnPages(null, null, null);

    /** Further back than anybody pages. */
    private static final int LAST = 10_000;

    OwnPages(@Nullable Integer decided, @Nullable Integer asked, @Nullable Integer told) {
        this.decided = number(decided);
        this.asked = number(asked);
        this.told = number(told);
    }

    private static int number(@Nullable Integer wanted) {
        return wanted == null ? 1 : Math.max(1, Math.min(LAST, wanted));
    }

    /** As many of each kind as may be needed to put that page together, and one to tell whether there is more. */
    static Limit upTo(int number) {
        return Limit.of(number * SIZE + 1);
    }

    /** @param kinds what the list is made of, each as far as {@link #upTo} goes */
    static <T> OwnHistory.Part<T> part(String name, int number, Comparator<T> newestFirst, Stream<T> kinds) {
        List<T> all = kinds.sorted(newestFirst).toList();
        int from = Math.min(all.size(), (number - 1) * SIZE);
        int to = Math.min(all.size(), number * SIZE);
        return new OwnHistory.Part<>(name, number, all.subList(from, to), all.size() > to);
    }

    /** The address with another page of one list and the same of the others. */
    public String address(String path, String name, int number) {
        return path + "?decided=" + (name.equals("decided") ? number : decided)
                + "&asked=" + (name.equals("asked") ? number : asked)
                + "&told=" + (name.equals("told") ? number : told) + "#h-" + name;
    }
}
