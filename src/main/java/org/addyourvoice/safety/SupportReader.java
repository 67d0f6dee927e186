package org.addyourvoice.safety;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code support/*.yml}: a file for each country, one for everywhere else, and for each of them one in any other language. */
final class SupportReader {

    static final String ELSEWHERE = "elsewhere";

    private SupportReader() {}

    static Map<String, SupportRegion> regions(List<PolicyFile> files) {
        var regions = new LinkedHashMap<String, SupportRegion>();
        var translated = new ArrayList<PolicyNode>();
        for (var file : files) {
            var node = node(file);
            if (node.find("language").isPresent()) {
                translated.add(node);
            } else {
                add(regions, file, node);
            }
        }
        translated.forEach(node -> translate(regions, node));
        if (!regions.containsKey(ELSEWHERE)) {
            throw new PolicyRefused("support/", 0, "there is no file with “region: elsewhere”");
        }
        return regions;
    }

    private static PolicyNode node(PolicyFile file) {
        return PolicyNode.of(file)
                .allowing(
                        "region",
                        "language",
                        "name",
                        "name_in_sentence",
                        "verified_on",
                        "emergency",
                        "lines",
                        "advice");
    }

    private static void add(Map<String, SupportRegion> regions, PolicyFile file, PolicyNode node) {
        var region = region(node);
        if (regions.put(region.code(), region) != null) {
            throw new PolicyRefused(file.name(), 0, "there is another file for region “%s”".formatted(region.code()));
        }
    }

    private static void translate(Map<String, SupportRegion> regions, PolicyNode node) {
        var language =
                node.get("language").as(code -> code.matches("[a-z]{2}") ? code : null, "a language code such as de");
        var translation = region(node);
        var original = regions.get(translation.code());
        if (original == null) {
            throw node.get("region").refuse("there is no file for this region without a language");
        }
        if (!original.leadsWhere(translation)) {
            throw node.refuse("its numbers, addresses and day have to be those of the file without a language");
        }
        if (original.translations().containsKey(language)) {
            throw node.get("language").refuse("there is another file for this region in this language");
        }
        regions.put(original.code(), original.with(language, translation));
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
                node.get("verified_on").as(LocalDate::parse, "a date such as 2026-11-23"),
                Map.of());
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
            return new SupportLine(name, number, "sms:" + digits(number), about);
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
