package org.addyourvoice.theme;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which versions of the program a theme is made for, such as {@code >=0.1 <2}; all of its parts have to hold. */
record Requirement(List<Part> parts) {

    private static final Pattern PART = Pattern.compile("(>=|<=|>|<|=)(\\d+(?:\\.\\d+)*)");

    record Part(String relation, Version version) {

        boolean allows(Version program) {
            int order = program.compareTo(version);
            return switch (relation) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }
    }

    /** @throws IllegalArgumentException if it is no such range */
    static Requirement of(String text) {
        return new Requirement(
                Arrays.stream(text.strip().split("\\s+")).map(Requirement::part).toList());
    }

    private static Part part(String text) {
        Matcher matcher = PART.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Part(matcher.group(1), Version.parse(matcher.group(2)));
    }

    /** @param program a version; what follows a dash, such as {@code -SNAPSHOT}, doesn't count */
    boolean allows(String program) {
        Version version = Version.parse(program.replaceFirst("-.*", ""));
        return parts.stream().allMatch(part -> part.allows(version));
    }
}
