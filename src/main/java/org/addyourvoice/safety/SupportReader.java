package org.addyourvoice.safety;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code support/*.yml}: a file for each country, and one for everywhere else. */
final class SupportReader {

    static final String ELSEWHERE = "elsewhere";

    private SupportReader() {}

    static Map<String, SupportRegion> regions(List<PolicyFile> files) {
        var regions = new LinkedHashMap<String, SupportRegion>();
        for (var file : files) {
            var region = region(PolicyNode.of(file)
                    .allowing("region", "name", "name_in_sentence", "verified_on", "emergency", "lines", "advice"));
            if (regions.put(region.code(), region) != null) {
                throw new PolicyRefused(
                        file.name(), 0, "there is another file for region “%s”".formatted(region.code()));
            }
        }
        if (!regions.containsKey(ELSEWHERE)) {
            throw new PolicyRefused("support/", 0, "there is no file with “region: elsewhere”");
        }
        return inOrder(regions);
    }

    /** By name, as people look for their country; everywhere else comes last. */
    private static Map<String, SupportRegion> inOrder(Map<String, SupportRegion> regions) {
        var sorted = new LinkedHashMap<String, SupportRegion>();
        regions.values().stream()
                .sorted(Comparator.comparing(
                                (SupportRegion region) -> region.code().equals(ELSEWHERE))
                        .thenComparing(SupportRegion::name))
                .forEach(region -> sorted.put(region.code(), region));
        return sorted;
    }

    private static SupportRegion region(PolicyNode node) {
        return new SupportRegion(
                node.get("region")
                        .as(code -> code.matches("[A-Z]{2}|" + ELSEWHERE) ? code : null, "a country code such as GB"),
                node.get("name").text(),
                node.find("name_in_sentence").orElseGet(() -> node.get("name")).text(),
                line(node.get("emergency")),
                node.get("lines").someItems().stream().map(SupportReader::line).toList(),
                node.get("advice").text(),
                node.get("verified_on").as(LocalDate::parse, "a date such as 2026-11-23"));
    }

    private static SupportLine line(PolicyNode node) {
        node.allowing("name", "call", "text", "web", "about");
        var name = node.get("name").text();
        var about = node.get("about").text();
        if (node.find("call").isPresent()) {
            var number = number(node.get("call"));
            return new SupportLine(name, number, "tel:" + digits(number), about);
        }
        if (node.find("text").isPresent()) {
            var number = number(node.get("text"));
            return new SupportLine(name, "Text " + number, "sms:" + digits(number), about);
        }
        var address = node.find("web")
                .orElseThrow(() -> node.refuse("one of call, text or web is needed"))
                .as(URI::create, "a web address");
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw node.get("web").refuse("an address that begins with https:// is needed");
        }
        return new SupportLine(name, address.getHost(), address.toString(), about);
    }

    private static String number(PolicyNode node) {
        return node.as(text -> text.matches("\\+?[0-9][0-9 ]{1,18}") ? text : null, "a number as it is dialled");
    }

    private static String digits(String number) {
        return number.replace(" ", "");
    }
}
