package org.addyourvoice.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A case that a moderator has picked to decide on with others, and the version that they had before them. */
record Pick(CaseId id, long version) {

    private static final Pattern ONE = Pattern.compile("\\d{1,18}\\.\\d{1,18}");

    /** As a box in a form says it: {@code 4161.5}, or several with commas between where one row stands for them. */
    static String value(List<Pick> picks) {
        return picks.stream().map(Pick::toString).collect(Collectors.joining(","));
    }

    /** Each once, in their order; empty if some box says something else. */
    static Optional<List<Pick>> of(List<String> boxes) {
        List<Pick> picks = new ArrayList<>();
        for (String box : boxes) {
            for (String one : box.split(",", -1)) {
                if (!ONE.matcher(one).matches()) {
                    return Optional.empty();
                }
                int dot = one.indexOf('.');
                picks.add(new Pick(
                        new CaseId(Long.parseLong(one.substring(0, dot))), Long.parseLong(one.substring(dot + 1))));
            }
        }
        return Optional.of(picks.stream().distinct().toList());
    }

    @Override
    public String toString() {
        return id + "." + version;
    }
}
