package org.addyourvoice.safety;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;

/** Reads {@code duty.yml}. */
final class RosterReader {

    private RosterReader() {}

    static Roster roster(PolicyFile file) {
        var node = PolicyNode.of(file).allowing("zone", "zone_name", "hours");
        return new Roster(
                node.get("zone").as(ZoneId::of, "a time zone such as Europe/London"),
                node.get("zone_name").text(),
                node.get("hours").items().stream().map(RosterReader::shift).toList());
    }

    private static Roster.Shift shift(PolicyNode node) {
        node.allowing("days", "from", "to");
        var days = EnumSet.noneOf(DayOfWeek.class);
        node.get("days").someItems().forEach(day -> days.addAll(days(day)));
        return new Roster.Shift(days, time(node.get("from")), time(node.get("to")));
    }

    private static EnumSet<DayOfWeek> days(PolicyNode node) {
        if (node.text().equals("daily")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(node.text()))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(() -> node.refuse("“%s” is not a day such as monday, nor daily".formatted(node.text())));
    }

    private static LocalTime time(PolicyNode node) {
        return node.as(LocalTime::parse, "a time such as 18:00");
    }
}
